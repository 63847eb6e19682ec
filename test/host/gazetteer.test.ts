import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, folder, openNewInEditor, positionOf, until } from './documents';
import { ownAnalyses } from './ownAnalyses';

const TEXT = 'Ayer cantó zorzal mayor en la plaza.\nNadie más cantó.\n';

/** With a fault, which tells when Lede has read it. */
const FILE = `nonsense: 1
gazetteer:
  - name: Ave Cantora
    aliases: [zorzal mayor]
    type: person
    note: "The bird ![x](https://evil.example)"
    link: https://example.org/ave
`;

const uri = (): vscode.Uri => vscode.Uri.joinPath(folder(), '.lede.yaml');

describe('the gazetteer of a workspace', () => {
  let own: ReturnType<typeof ownAnalyses>;

  before(() => {
    own = ownAnalyses();
  });

  after(() => own.dispose());

  afterEach(closeAll);

  async function namesIn(document: vscode.TextDocument): Promise<string[]> {
    const reading = await own.analyses.read(document);
    return reading?.analysis.articles.flatMap(({ entities }) => entities.map(({ name }) => name)) ?? [];
  }

  async function hoverOn(document: vscode.TextDocument, piece: string): Promise<string> {
    const at = positionOf(document, piece, 0, 1);
    const kind = 'vscode.executeHoverProvider';
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(kind, document.uri, at);
    const contents = hovers.flatMap((hover) => hover.contents) as vscode.MarkdownString[];
    assert.ok(contents.every(({ isTrusted, supportHtml }) => isTrusted !== true && supportHtml !== true));
    return contents.map(({ value }) => value).join('\n');
  }

  it('gives open files its names as it is written, and takes them back with the file', async () => {
    const document = await openNewInEditor(TEXT, '.article.txt');
    assert.ok(!(await namesIn(document)).includes('Ave Cantora'));
    const read = (): boolean => vscode.languages.getDiagnostics(uri()).length > 0;
    let changed = nextChange(document);
    await vscode.workspace.fs.writeFile(uri(), new TextEncoder().encode(FILE));
    await changed;
    assert.ok((await namesIn(document)).includes('Ave Cantora'));

    await until(read, vscode.languages.onDidChangeDiagnostics);
    const hover = await hoverOn(document, 'zorzal');
    assert.ok(hover.startsWith('**Ave Cantora** · Person\n\nThe bird \\!\\[x\\]'), hover);
    assert.ok(hover.includes('](<https://example.org/ave>)'), hover);

    changed = nextChange(document);
    await vscode.workspace.fs.delete(uri());
    await changed;
    assert.ok(!(await namesIn(document)).includes('Ave Cantora'));
    await until(() => !read(), vscode.languages.onDidChangeDiagnostics);
    assert.equal(await hoverOn(document, 'zorzal'), await hoverOn(document, 'Ayer'));
  });

  /** Resolves when the analyses tell that there is something new to know of the document. */
  function nextChange(document: vscode.TextDocument): Promise<void> {
    return new Promise((resolve) => {
      const subscription = own.analyses.onDidChange((changed) => {
        if (changed !== document) return;
        subscription.dispose();
        resolve();
      });
    });
  }
});
