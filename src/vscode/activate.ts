import * as vscode from 'vscode';
import { AnalysisService } from './analysisService';
import { registerBundleFiles } from './bundles/bundleFiles';
import { registerDelimiterLinks } from './bundles/delimiterLinks';
import { registerSplitBundle } from './bundles/splitBundle';
import { registerCodeLens } from './codeLens';
import { registerDetection } from './detection/detection';
import { registerLanguageChoice } from './detection/languageChoice';
import { registerLanguageStatus } from './detection/languageStatus';
import { registerSuggestion } from './detection/suggestion';
import { registerFolding } from './folding';
import { registerGoToArticle } from './goToArticle';
import { registerHover } from './hover';
import { registerOutlineView } from './outline/outlineView';
import { registerPostDecorations } from './postDecorations';
import { registerProblems } from './problems';
import { registerSemanticTokens } from './semanticTokens';
import { type Services, SOURCE_ARTICLE } from './services';
import { registerSummaryDocuments } from './summary/summaryDocuments';
import { registerSummarize } from './summary/summarize';
import { registerSymbols } from './symbols';

/** Every feature, in the order in which they are registered. */
const FEATURES: Readonly<Record<string, (services: Services) => vscode.Disposable>> = {
  'language choice': registerLanguageChoice,
  detection: registerDetection,
  suggestion: registerSuggestion,
  'language status': registerLanguageStatus,
  'semantic tokens': registerSemanticTokens,
  'post decorations': registerPostDecorations,
  symbols: registerSymbols,
  folding: registerFolding,
  hover: registerHover,
  'summary documents': registerSummaryDocuments,
  summarize: registerSummarize,
  'code lens': registerCodeLens,
  'outline view': registerOutlineView,
  'split bundle': registerSplitBundle,
  'bundle files': registerBundleFiles,
  'delimiter links': registerDelimiterLinks,
  'go to article': registerGoToArticle,
  problems: registerProblems,
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

/** Composes Lede's features; the same in every extension host. A feature that fails leaves the others alone. */
export function activateLede(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Lede', { log: true });
  const analyses = new AnalysisService(
    vscode.Uri.joinPath(context.extensionUri, 'dist', 'languages.bin'),
    log,
  );
  const fileNames = seedFileNames(context.extension.packageJSON as Manifest);
  const services: Services = { analyses, log, memory: context.workspaceState, fileNames };
  context.subscriptions.push(log, analyses);
  for (const [name, register] of Object.entries(FEATURES)) {
    try {
      context.subscriptions.push(register(services));
    } catch (error) {
      log.error(`The feature "${name}" did not start.`, error);
    }
  }
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
