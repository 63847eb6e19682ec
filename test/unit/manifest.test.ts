import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Item {
  readonly command?: string;
}

interface Manifest {
  readonly extensionKind: readonly string[];
  readonly contributes: {
    readonly commands: readonly Item[];
    readonly keybindings: readonly Item[];
    readonly menus: Readonly<Record<string, readonly Item[]>>;
  };
}

describe('the manifest', () => {
  const { contributes, extensionKind } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const commands = new Set(contributes.commands.map(({ command }) => command));

  it('has it run where the files of a workspace are, however far from the window', () => {
    assert.deepEqual(extensionKind, ['workspace']);
  });

  // VS Code leaves an item out, and logs an error, whose command is another's
  it('has no menu item and no key for a command that it does not contribute', () => {
    const items = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    const named = items.flatMap(({ command = [] }) => command);
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((command) => !commands.has(command)),
      [],
    );
  });
});
