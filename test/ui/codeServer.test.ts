import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { CodeServer } from './codeServer';
import { readSeed, surroundings, writeSeed } from './surroundings';
import { Workbench } from './workbench';

const FILE = 'on-code-server.article.txt';

const { codeServer } = surroundings;

/** The package in the code-server that people host, with its own start, pages and addresses. */
(codeServer ? describe : describe.skip)('code-server, the package installed', () => {
  let server: CodeServer;
  let workbench: Workbench;

  before(async () => {
    assert.ok(codeServer);
    writeSeed(FILE, readSeed('000_8f1c2a7be4d09356.txt'));
    server = await CodeServer.start(codeServer.program, codeServer.vsix);
    workbench = await Workbench.at(`${server.address}?folder=${surroundings.seeds}`);
    await workbench.openContainer('Lede');
    await workbench.openFile(FILE);
  });
  after(async () => {
    await workbench.close();
    await server.stop();
  });

  it('lists the parts of an article, and tells of its names', async () => {
    await eventually(async () => assert.ok((await workbench.treeRows()).length > 1));
    assert.match(await workbench.hover('Montevideo'), /Montevideo/);
  });

  it('keeps a label beside the file', async () => {
    await workbench.goToLine(1);
    await workbench.page.keyboard.press('Control+Shift+End');
    await workbench.page.keyboard.press("Control+'");
    await workbench.page.keyboard.press('c');
    await eventually(() => assert.match(readSeed(`${FILE}.annotations.yaml`), /label: claim/));
  });

  it('shows a report', async () => {
    await workbench.runCommand('Lede: Summarize Article');
    await workbench.webview().locator('main h1').waitFor();
    await workbench.picture('out/screenshots', 'code-server');
  });
});
