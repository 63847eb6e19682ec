import type * as vscode from 'vscode';

/** What somebody decided a file to be, whatever its name or content say. */
export type FileDecision = 'plaintext' | 'source-article';

const KEY = 'lede.fileDecisions';

type Decisions = Readonly<Record<string, FileDecision>>;

/** What was decided on this file; undefined where nobody has. */
export function decisionOn(memory: vscode.Memento, uri: vscode.Uri): FileDecision | undefined {
  return memory.get<Decisions>(KEY, {})[uri.toString()];
}

/** Remembers a decision on a file. */
export function decide(memory: vscode.Memento, uri: vscode.Uri, decision: FileDecision): Thenable<void> {
  return memory.update(KEY, { ...memory.get<Decisions>(KEY, {}), [uri.toString()]: decision });
}
