import * as vscode from 'vscode';

/** What the peer's documents are called: a language that VS Code knows, and Lede does not. */
export const PEER = { ending: '.log', language: 'log' } as const;

const LEGEND = new vscode.SemanticTokensLegend(['variable']);

/** Colours one word of whatever it is asked about. */
const provider: vscode.DocumentRangeSemanticTokensProvider = {
  provideDocumentRangeSemanticTokens: ({}, { start }) => {
    const builder = new vscode.SemanticTokensBuilder(LEGEND);
    builder.push(start.line, 0, 1, 0);
    return builder.build();
  },
};

/**
 * Registers the peer: colours that cost nothing, in an editor that is set as Lede's is. What it takes, VS Code takes.
 * @param settings of the editor.
 */
export async function registerPeer(settings: Readonly<Record<string, unknown>>): Promise<void> {
  vscode.languages.registerDocumentRangeSemanticTokensProvider({ language: PEER.language }, provider, LEGEND);
  const configuration = vscode.workspace.getConfiguration('', { languageId: PEER.language });
  for (const [name, value] of Object.entries(settings))
    await configuration.update(name, value, vscode.ConfigurationTarget.Global, true);
}
