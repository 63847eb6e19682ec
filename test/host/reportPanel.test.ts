import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ReportPanel } from '../../src/vscode/summary/reportPanel';
import { readMessage } from '../../src/vscode/summary/reportMessages';
import { pageRoots, reportPage } from '../../src/vscode/summary/reportPage';
import { isTarget } from '../../src/vscode/summary/summaryTarget';
import { closeAll, openNew } from './documents';
import { ownAnalyses } from './ownAnalyses';

describe('the page of a report', () => {
  const { extensionUri } = vscode.extensions.getExtension('lede.lede')!;

  it('runs nothing but its own script, and loads nothing but that', () => {
    const options = { enableScripts: true, localResourceRoots: pageRoots(extensionUri) };
    const panel = vscode.window.createWebviewPanel('lede.test', 'test', vscode.ViewColumn.One, options);
    const page = reportPage(panel.webview, extensionUri);
    const [, policy = ''] = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page) ?? [];
    const [, nonce = ''] = /&#39;nonce-([^&]+)&#39;/.exec(policy) ?? [];
    assert.equal(
      policy.replaceAll('&#39;', "'"),
      `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`,
    );
    assert.ok(nonce.length >= 32);
    assert.deepEqual(page.match(/<script[^>]*>/g)?.length, 1);
    assert.match(page, new RegExp(`<script nonce="${nonce}" src="[^"]+/dist/report\\.js">`));
    assert.doesNotMatch(page, /<img|<link|<iframe|@import|url\(/);
    assert.ok(!reportPage(panel.webview, extensionUri).includes(nonce));
    panel.dispose();
  });

  it('keeps what a language model says tied to the text as it stands by then', async () => {
    const { analyses, failures, dispose } = ownAnalyses();
    const log = vscode.window.createOutputChannel('Lede report tests', { log: true });
    const document = await openNew('El puente viejo de Valdor cerró el martes por obras.\n', '.article.txt');
    const panel = vscode.window.createWebviewPanel('lede.test', 'test', vscode.ViewColumn.One);
    const target = { source: document.uri.toString(), article: { index: 0, name: null } };
    const report = new ReportPanel(
      { analyses, extension: extensionUri, log, guard: failures.guard('report') },
      panel,
      target,
    );
    const text = 'El puente viejo de Valdor cerró. Murieron 40 personas.';
    report.showAnswer({ model: 'M', text, state: 'done', note: null });
    const change = new vscode.WorkspaceEdit();
    change.insert(document.uri, new vscode.Position(0, 0), 'Nada más se supo.\n');
    await vscode.workspace.applyEdit(change);
    const read = await report.read();
    assert.ok(read);
    const [told, invented] = report.answerFor(read)?.sentences ?? [];
    assert.deepEqual(
      told?.support.map(({ range }) => read.text.slice(...range)),
      ['El puente viejo de Valdor cerró el martes por obras.'],
    );
    assert.deepEqual([invented?.text, invented?.support], ['Murieron 40 personas.', []]);
    panel.dispose();
    dispose();
    log.dispose();
    await closeAll();
  });

  it('is heard only in its own words', () => {
    assert.deepEqual(readMessage({ kind: 'ready', more: 1 }), { kind: 'ready' });
    assert.deepEqual(readMessage({ kind: 'reveal', range: [1, 2] }), { kind: 'reveal', range: [1, 2] });
    for (const message of [null, 1, 'ready', {}, { kind: 'quit' }, { kind: 'run' }, { kind: 'reveal' }])
      assert.equal(readMessage(message), undefined);
    for (const range of [[1], ['1', '2'], [-1, 2], [1.5, 2], [1, Infinity], '12'])
      assert.equal(readMessage({ kind: 'reveal', range }), undefined);
  });

  it('is opened again only for what it was a report of', () => {
    assert.ok(isTarget({ source: 'file:///a.txt', article: { index: 0, name: null } }));
    assert.ok(isTarget({ source: 'file:///a.txt', selection: [1, 2] }));
    for (const state of [
      undefined,
      null,
      'a',
      {},
      { source: 1 },
      { source: 'a', selection: [1] },
      { source: 'a', article: {} },
    ])
      assert.equal(isTarget(state), false);
  });
});
