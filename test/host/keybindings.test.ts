import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll } from './documents';

interface Keybinding {
  readonly key: string;
  readonly mac?: string;
  readonly command: string;
  readonly when: string;
}

/** Keys that VS Code has a use for where no source article can be: a breakpoint is set in code. */
const SHARED: Readonly<Record<string, string>> = { f9: 'editor.debug.action.toggleBreakpoint' };

describe('keys', () => {
  afterEach(closeAll);

  it('are for source articles alone, and VS Code gives them to nothing else there', async () => {
    const { contributes } = vscode.extensions.getExtension('lede.lede')?.packageJSON as {
      contributes: { keybindings: Keybinding[] };
    };
    const defaults = await defaultKeybindings();
    assert.match(defaults, /"key": "f7"/, 'these are no keybindings');
    for (const { key, mac = key, command, when } of contributes.keybindings) {
      assert.match(when, /editorLangId == source-article/);
      const [first = ''] = key.split(' ');
      const taken = [key, mac, first].flatMap((each) => commandsOf(defaults, each));
      assert.ok(
        commandsOf(defaults, key).includes(command) || commandsOf(defaults, mac).includes(command),
        key,
      );
      assert.deepEqual(
        taken.filter((each) => !each.startsWith('lede.') && each !== SHARED[key]),
        [],
        key,
      );
    }
  });
});

/** The commands that a key is for, out of the text of all keybindings. */
function commandsOf(defaults: string, key: string): string[] {
  return defaults
    .split('\n')
    .filter((line) => line.includes(`"key": "${key}"`))
    .flatMap((line) => /"command": "([^"]+)"/.exec(line)?.[1] ?? []);
}

/** All keybindings of VS Code and its extensions, as VS Code shows them. */
async function defaultKeybindings(): Promise<string> {
  await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
  return vscode.window.activeTextEditor?.document.getText() ?? '';
}
