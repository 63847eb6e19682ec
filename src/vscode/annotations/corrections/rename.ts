import * as vscode from 'vscode';
import { toRange } from '../../documents';
import { type Services, SOURCE_ARTICLES } from '../../services';
import { correct, nameAt } from './correct';

/** Rename Symbol on a name: what its entity is called from now on. The text of the article stays as it is. */
export function registerRename(services: Services): vscode.Disposable {
  return vscode.languages.registerRenameProvider(SOURCE_ARTICLES, {
    prepareRename: async (document, position) => {
      const name = await nameAt(services, document, position);
      if (!name) throw new Error(vscode.l10n.t('No name stands at the cursor.'));
      return { range: toRange(document, name.range), placeholder: name.entity.name };
    },
    provideRenameEdits: async (document, position, newName) => {
      const name = await nameAt(services, document, position);
      const called = newName.trim();
      if (name && called !== '' && called !== name.entity.name)
        await correct(services, document, name.range, { action: 'rename', name: called });
      return new vscode.WorkspaceEdit();
    },
  });
}
