import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnalysisService } from '../../src/vscode/analysisService';
import { registerAnnotationHover } from '../../src/vscode/annotations/seeing/hover';
import { AnnotationStore, type StoreTools } from '../../src/vscode/annotations/store/annotationStore';
import { workspaceFileAccess } from '../../src/vscode/annotations/store/workspaceFileAccess';
import { registerDelimiterLinks } from '../../src/vscode/bundles/delimiterLinks';
import { registerCodeLens } from '../../src/vscode/codeLens';
import { registerDefinition } from '../../src/vscode/entities/definition';
import { registerMentionHighlights } from '../../src/vscode/entities/mentionHighlights';
import { registerReferences } from '../../src/vscode/entities/references';
import { WorkspaceEntities } from '../../src/vscode/entities/workspaceEntities';
import { guardedTree } from '../../src/vscode/failures/guardedTree';
import { registerFolding } from '../../src/vscode/folding';
import { registerHover } from '../../src/vscode/hover';
import { OutlineTree } from '../../src/vscode/outline/outlineTree';
import { registerPostDecorations } from '../../src/vscode/postDecorations';
import { registerProblems } from '../../src/vscode/problems';
import { registerSemanticTokens } from '../../src/vscode/semanticTokens';
import type { Services } from '../../src/vscode/services';
import { registerSymbols } from '../../src/vscode/symbols';
import { closeAll, folder, openInEditor, openNew, openNewInEditor, SEED, textOf, until } from './documents';
import { type OwnAnalyses, ownAnalysesOf, testLog } from './ownAnalyses';

/** Analyses that fail on one document, with its text in the message; they tell what they were asked for. */
class FailingAnalyses extends AnalysisService {
  failsOn: string | undefined;
  readonly #asked = new vscode.EventEmitter<string>();
  readonly asked: string[] = [];
  readonly onDidAsk = this.#asked.event;

  override find(
    document: vscode.TextDocument,
    token?: vscode.CancellationToken,
  ): ReturnType<AnalysisService['find']> {
    const key = document.uri.toString();
    this.asked.push(key);
    this.#asked.fire(key);
    if (key === this.failsOn) throw new Error(document.getText());
    return super.find(document, token);
  }

  /** How often a document was asked for. */
  count({ uri }: vscode.TextDocument): number {
    return this.asked.filter((key) => key === uri.toString()).length;
  }
}

/** Annotations that need the analysis whenever they are asked for, so that they fail where it does. */
class NeedyAnnotations extends AnnotationStore {
  constructor(
    private readonly analyses: AnalysisService,
    tools: Omit<StoreTools, 'analyses'>,
  ) {
    super({ ...tools, analyses });
  }

  override async ready(document: vscode.TextDocument): ReturnType<AnnotationStore['ready']> {
    await this.analyses.find(document);
    return super.ready(document);
  }
}

const START = new vscode.Position(0, 0);
const SOME_LINES = new vscode.Range(0, 0, 3, 0);

/** The features that VS Code asks, and how it asks them. */
const ASKED: Readonly<Record<string, [(services: Services) => vscode.Disposable, string, ...unknown[]]>> = {
  'semantic tokens': [registerSemanticTokens, 'vscode.provideDocumentRangeSemanticTokens', SOME_LINES],
  symbols: [registerSymbols, 'vscode.executeDocumentSymbolProvider'],
  folding: [registerFolding, 'vscode.executeFoldingRangeProvider'],
  'code lens': [registerCodeLens, 'vscode.executeCodeLensProvider', 10],
  'delimiter links': [registerDelimiterLinks, 'vscode.executeLinkProvider'],
  hover: [registerHover, 'vscode.executeHoverProvider', START],
  'annotation hover': [registerAnnotationHover, 'vscode.executeHoverProvider', START],
  definition: [registerDefinition, 'vscode.executeDefinitionProvider', START],
  highlights: [registerMentionHighlights, 'vscode.executeDocumentHighlights', START],
  references: [registerReferences, 'vscode.executeReferenceProvider', START],
};

/** Those that act on their own when a document is opened in an editor. */
const ACTING = { problems: registerProblems, 'post decorations': registerPostDecorations };

const memory: vscode.Memento = { keys: () => [], get: () => undefined, update: () => Promise.resolve() };

describe('a feature that fails on a document', function () {
  this.timeout(60_000);
  let own: OwnAnalyses<FailingAnalyses>;
  let annotations: AnnotationStore;
  let workspaceEntities: WorkspaceEntities;
  let told: vscode.TextDocument[];
  let logged: string[];
  let failing: vscode.TextDocument;
  let other: vscode.TextDocument;

  /** What the extension hands to a feature of this name. */
  const servicesOf = (name: string): Services => ({
    ...own,
    annotations,
    workspaceEntities,
    extension: folder(),
    models: folder(),
    log: testLog(),
    guard: own.failures.guard(name),
    memory,
    fileNames: [],
  });

  beforeEach(async () => {
    [told, logged] = [[], []];
    const channel = testLog();
    const log: vscode.LogOutputChannel = Object.create(channel, {
      error: { value: (error: string | Error) => logged.push(String(error)) },
      dispose: { value: () => channel.dispose() },
    }) as vscode.LogOutputChannel;
    own = ownAnalysesOf(FailingAnalyses, log, (document) => told.push(document));
    const storage = vscode.Uri.joinPath(folder(), 'storage');
    annotations = new NeedyAnnotations(own.analyses, {
      ...own,
      files: workspaceFileAccess,
      storage,
      log,
    });
    workspaceEntities = new WorkspaceEntities({ ...own, fileNames: [], log });
    failing = await openNewInEditor(await textOf(SEED), '.article.txt');
    own.analyses.failsOn = failing.uri.toString();
    other = await openNew(await textOf(SEED), '.article.txt');
  });

  afterEach(async () => {
    for (const each of [annotations, workspaceEntities, own]) each.dispose();
    await closeAll();
  });

  /** How often a feature has been asked for a document, when VS Code has its answer. */
  const ask = async (document: vscode.TextDocument, [command, ...rest]: unknown[]): Promise<number> => {
    await vscode.commands
      .executeCommand(command as string, document.uri, ...rest)
      .then(undefined, () => null);
    return own.analyses.count(document);
  };

  const assertTold = (name: string): void => {
    assert.deepEqual(told, [failing]);
    const about = logged.filter((line) =>
      line.startsWith(`${name} failed on ${failing.uri.path.split('/').at(-1)}`),
    );
    assert.equal(about.length, 1, logged.join('\n'));
    assert.ok(logged.some((line) => line.startsWith('Error\n') && line.includes('FailingAnalyses.find')));
    const words = failing
      .getText()
      .split(/\s+/)
      .filter((word) => word.length > 7);
    assert.ok(words.length > 10);
    assert.ok(!logged.some((line) => words.some((word) => line.includes(word))), logged.join('\n'));
  };

  for (const [name, [register, ...how]] of Object.entries(ASKED)) {
    it(`is left off there and tells of it once: ${name}`, async () => {
      const feature = register(servicesOf(name));
      const once = await ask(failing, how);
      assert.ok(once > 0, 'it was never asked');
      assertTold(name);
      assert.equal(await ask(failing, how), once);
      assertTold(name);
      assert.ok((await ask(other, how)) > 0, 'it is off for others too');
      feature.dispose();
    });
  }

  for (const [name, register] of Object.entries(ACTING)) {
    it(`is left off there and tells of it once: ${name}`, async () => {
      const feature = register(servicesOf(name));
      await until(() => told.length > 0, own.analyses.onDidAsk, vscode.window.onDidChangeVisibleTextEditors);
      assertTold(name);
      const once = own.analyses.count(failing);
      own.analyses.correct(failing, (article) => article);
      own.analyses.correct(other, (article) => article);
      await openInEditor(other.uri);
      await until(() => own.analyses.count(other) > 0, own.analyses.onDidAsk);
      assert.equal(own.analyses.count(failing), once);
      feature.dispose();
    });
  }

  it('leaves its view empty: outline', async () => {
    const tree = new OutlineTree(own.analyses);
    const guarded = guardedTree(tree, own.failures.guard('outline view'), () => tree.document);
    const filter = { roles: new Set<never>(), types: new Set<never>() };
    tree.show(failing, filter);
    assert.equal(await guarded.getChildren(), undefined);
    assertTold('outline view');
    tree.show(other, filter);
    assert.equal((await guarded.getChildren())?.length, 1);
    tree.dispose();
  });

  it('comes back when the document is opened again', async () => {
    const feature = registerFolding(servicesOf('folding'));
    const how = ['vscode.executeFoldingRangeProvider'];
    const once = await ask(failing, how);
    const closed = until(() => failing.isClosed, vscode.workspace.onDidCloseTextDocument);
    await closeAll();
    await closed;
    const again = await openInEditor(failing.uri);
    assert.ok((await ask(again, how)) > once);
    assert.equal(told.length, 2);
    feature.dispose();
  });

  it('does not keep others from it, and these are told of in the log alone', async () => {
    const features = [registerFolding(servicesOf('folding')), registerHover(servicesOf('hover'))];
    const once = await ask(failing, ['vscode.executeFoldingRangeProvider']);
    assert.ok((await ask(failing, ['vscode.executeHoverProvider', START])) > once);
    assert.equal(told.length, 1);
    assert.ok(logged.some((line) => line.startsWith('hover failed on ')));
    for (const feature of features) feature.dispose();
  });
});
