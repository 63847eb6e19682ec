import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** What the workbench calls a comment thread when it hands it to the command of a menu. */
const THREAD = 7;

/** More threads than this no run of the tests makes. */
const MOST_THREADS = 500;

const PROBE = 'lede.tests.commentThread';

/**
 * The comment thread of a document, as the workbench hands it to the commands of the thread's menus. What number it has
 * there cannot be asked: all are handed to a command of the tests.
 */
export async function threadOn({ uri }: vscode.TextDocument): Promise<vscode.CommentThread> {
  const found: vscode.CommentThread[] = [];
  const probe = vscode.commands.registerCommand(PROBE, (thread?: vscode.CommentThread) => {
    if (thread?.uri.toString() === uri.toString()) found.push(thread);
  });
  const commands = Array.from({ length: MOST_THREADS }, (_, commentThreadHandle) => ({
    command: PROBE,
    args: { $mid: THREAD, commentControlHandle: 0, commentThreadHandle },
  }));
  await vscode.commands.executeCommand('runCommands', { commands });
  probe.dispose();
  const [thread, ...others] = found;
  assert.ok(thread && others.length === 0, `${found.length} threads`);
  return thread;
}
