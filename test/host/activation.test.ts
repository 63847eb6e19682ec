import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('is installed and activates', async () => {
    const extension = vscode.extensions.getExtension('lede.lede');
    assert.ok(extension, 'lede.lede is not installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('contributes no command that it does not register', async () => {
    const extension = vscode.extensions.getExtension('lede.lede');
    assert.ok(extension);
    await extension.activate();
    const manifest = extension.packageJSON as { contributes: { commands?: { command: string }[] } };
    const contributed = (manifest.contributes.commands ?? []).map(({ command }) => command);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      contributed.filter((command) => !registered.has(command)),
      [],
    );
  });
});
