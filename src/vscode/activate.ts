import * as vscode from 'vscode';
import { registerAboutModels } from './aboutModels';
import { AnalysisService } from './analysisService';
import { ANNOTATION_FEATURES } from './annotations/features';
import { AnnotationStore } from './annotations/store/annotationStore';
import { workspaceFileAccess } from './annotations/store/workspaceFileAccess';
import { registerBundleFiles } from './bundles/bundleFiles';
import { registerDelimiterFaults } from './bundles/delimiterFaults';
import { registerDelimiterLinks } from './bundles/delimiterLinks';
import { OwnDelimiters } from './bundles/ownDelimiters';
import { registerSplitBundle } from './bundles/splitBundle';
import { registerCodeLens } from './codeLens';
import { registerDetection } from './detection/detection';
import { registerLanguageChoice } from './detection/languageChoice';
import { registerLanguageStatus } from './detection/languageStatus';
import { registerSuggestion } from './detection/suggestion';
import { registerDefinition } from './entities/definition';
import { registerLookUp } from './entities/lookUp';
import { registerMentionHighlights } from './entities/mentionHighlights';
import { registerNextMention } from './entities/nextMention';
import { registerReferences } from './entities/references';
import { WorkspaceEntities } from './entities/workspaceEntities';
import { registerWorkspaceSymbols } from './entities/workspaceSymbols';
import { Failures, tellInNotification } from './failures/failures';
import { registerFolding } from './folding';
import { registerGoToArticle } from './goToArticle';
import { registerHover } from './hover';
import { registerLanguageModelTools } from './languageModel/tools';
import { registerLimitStatus } from './limits/limitStatus';
import { registerOutlineView } from './outline/outlineView';
import { registerPostDecorations } from './postDecorations';
import { registerProblems } from './problems';
import { registerReadAhead } from './readAhead';
import { registerReportIssue } from './reportIssue';
import { registerSemanticTokens } from './semanticTokens';
import { type Services, SOURCE_ARTICLE } from './services';
import { onSettingChange } from './settings';
import { registerSummarize } from './summary/summarize';
import { registerSymbols } from './symbols';
import { registerSettingsFaults } from './workspaceFile/settingsFaults';
import { WorkspaceFiles } from './workspaceFile/workspaceFiles';

/** What all features share. */
type Common = Omit<Services, 'guard'>;

type Features = Readonly<Record<string, (services: Services) => vscode.Disposable>>;

/** Every feature but the providers, in the order in which they are registered. */
const FEATURES: Features = {
  'read ahead': registerReadAhead,
  'language choice': registerLanguageChoice,
  detection: registerDetection,
  suggestion: registerSuggestion,
  'language status': registerLanguageStatus,
  'limit status': registerLimitStatus,
  'post decorations': registerPostDecorations,
  hover: registerHover,
  summarize: registerSummarize,
  'language model tools': registerLanguageModelTools,
  'outline view': registerOutlineView,
  'split bundle': registerSplitBundle,
  'bundle files': registerBundleFiles,
  'delimiter faults': registerDelimiterFaults,
  'go to article': registerGoToArticle,
  problems: registerProblems,
  'about models': registerAboutModels,
  'report issue': registerReportIssue,
  'mention highlights': registerMentionHighlights,
  definition: registerDefinition,
  references: registerReferences,
  'workspace symbols': registerWorkspaceSymbols,
  'next mention': registerNextMention,
  'look up': registerLookUp,
  'settings faults': registerSettingsFaults,
  ...ANNOTATION_FEATURES,
};

/** What VS Code asks once about a text, and about the same text again only if they are registered anew. */
const PROVIDERS: Features = {
  'semantic tokens': registerSemanticTokens,
  symbols: registerSymbols,
  folding: registerFolding,
  'code lens': registerCodeLens,
  'delimiter links': registerDelimiterLinks,
};

interface Manifest {
  readonly contributes: {
    readonly languages: readonly {
      readonly id: string;
      readonly extensions: readonly string[];
      readonly filenamePatterns: readonly string[];
    }[];
  };
}

/** Composes Lede's features; the same in every extension host. */
export function activateLede(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Lede', { log: true });
  const delimiters = new OwnDelimiters();
  const workspaceFiles = new WorkspaceFiles(log);
  const failures = new Failures(log, tellInNotification);
  const analyses = new AnalysisService(context.extensionUri, log, delimiters, workspaceFiles, failures);
  const storage = context.globalStorageUri;
  const annotations = new AnnotationStore({ analyses, files: workspaceFileAccess, storage, log, failures });
  const fileNames = seedFileNames(context.extension.packageJSON as Manifest);
  const models = vscode.Uri.joinPath(context.extensionUri, 'models');
  const workspaceEntities = new WorkspaceEntities({ analyses, delimiters, workspaceFiles, fileNames, log });
  const services: Common = {
    analyses,
    delimiters,
    annotations,
    workspaceFiles,
    extension: context.extensionUri,
    workspaceEntities,
    models,
    log,
    memory: context.workspaceState,
    fileNames,
  };
  context.subscriptions.push(
    log,
    failures,
    analyses,
    delimiters,
    annotations,
    workspaceFiles,
    workspaceEntities,
  );
  const features = start(FEATURES, services, failures);
  let providers = start(PROVIDERS, services, failures);
  const askAgain = (): void => {
    providers.dispose();
    providers = start(PROVIDERS, services, failures);
  };
  context.subscriptions.push(
    features,
    { dispose: () => void providers.dispose() },
    delimiters.onDidChange(askAgain),
    workspaceFiles.onDidChange(askAgain),
    analyses.onDidCorrect(askAgain),
    onSettingChange('entities.minimumProbability', askAgain),
  );
}

/** A feature that fails leaves the others alone. */
function start(features: Features, services: Common, failures: Failures): vscode.Disposable {
  const started = Object.entries(features).flatMap(([name, register]) => {
    try {
      return [register({ ...services, guard: failures.guard(name) })];
    } catch (error) {
      services.log.error(`The feature "${name}" did not start.`, error);
      return [];
    }
  });
  return vscode.Disposable.from(...started);
}

/** The manifest is the one place that says how seed files are called. */
function seedFileNames({ contributes }: Manifest): string[] {
  return contributes.languages
    .filter(({ id }) => id === SOURCE_ARTICLE)
    .flatMap(({ extensions, filenamePatterns }) => [
      ...extensions.map((end) => `*${end}`),
      ...filenamePatterns,
    ]);
}
