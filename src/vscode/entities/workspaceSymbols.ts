import * as vscode from 'vscode';
import type { EntityType } from '../../core/entities/entity';
import { TYPE_NAMES } from '../../core/entities/names';
import type { Services } from '../services';

/** Fewer letters are in too many names. */
const SHORTEST_QUERY = 2;

/** Nobody looks through more. */
const MOST_SYMBOLS = 500;

const KINDS: Readonly<Record<EntityType, vscode.SymbolKind>> = {
  person: vscode.SymbolKind.Function,
  organization: vscode.SymbolKind.Module,
  location: vscode.SymbolKind.Field,
  miscellaneous: vscode.SymbolKind.Constant,
  date: vscode.SymbolKind.Constant,
};

/** Feeds "Go to Symbol in Workspace" (`#name`) with who and what the workspace's articles name, each once. */
export function registerWorkspaceSymbols({ workspaceEntities }: Services): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (query, token) => {
      if (query.trim().length < SHORTEST_QUERY) return [];
      const across = await workspaceEntities.upToDate(token);
      const found = across?.search(query).slice(0, MOST_SYMBOLS) ?? [];
      return found.flatMap(({ entity, placed }) => {
        const places = placed.flatMap((one) => one.places);
        const [first] = places;
        if (!first) return [];
        const files = new Set(places.map(({ uri }) => uri.toString())).size;
        const type = vscode.l10n.t(TYPE_NAMES[entity.type].one);
        const detail = vscode.l10n.t('{0}, mentions: {1}, files: {2}', type, places.length, files);
        return [new vscode.SymbolInformation(entity.name, KINDS[entity.type], detail, first)];
      });
    },
  });
}
