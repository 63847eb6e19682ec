import * as vscode from 'vscode';
import { toRange } from '../../documents';
import { mentionsIn } from '../../entities/references';
import { type Services, SOURCE_ARTICLES } from '../../services';
import { correct, type Name, nameAt } from './correct';

/**
 * Rename Symbol on a name: what its entity is called from now on, while the text stays as it is; or the text itself, all
 * that is written the same in the file or all mentions, with VS Code's preview for whoever wants it.
 */
export function registerRename(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerProvider(services),
    // a menu shows no command of VS Code's own
    vscode.commands.registerCommand('lede.annotations.renameName', () =>
      vscode.commands.executeCommand('editor.action.rename'),
    ),
  );
}

function registerProvider(services: Services): vscode.Disposable {
  return vscode.languages.registerRenameProvider(SOURCE_ARTICLES, {
    prepareRename: async (document, position) => {
      const name = await services.guard.on(document, () => nameAt(services, document, position));
      if (!name) throw new Error(vscode.l10n.t('No name stands at the cursor.'));
      return { range: toRange(document, name.range), placeholder: name.entity.name };
    },
    provideRenameEdits: async (document, position, newName, token) => {
      const name = await nameAt(services, document, position);
      const called = newName.trim();
      if (!name || called === '') return new vscode.WorkspaceEdit();
      const places = (await findMentions(services, document, name, token)) ?? [];
      const renamed = await pickRenamed(name, places);
      if (renamed === 'entity' && called !== name.entity.name)
        await correct(services, document, name.range, { action: 'rename', name: called });
      return typeof renamed === 'object' ? textEdit(document, renamed, called) : new vscode.WorkspaceEdit();
    },
  });
}

/** A mention in the text, as it is written there. */
interface WrittenMention {
  readonly range: vscode.Range;
  readonly text: string;
}

/** All mentions of a name's entity in the file. */
async function findMentions(
  { analyses }: Services,
  document: vscode.TextDocument,
  { range: [offset] }: Name,
  token: vscode.CancellationToken,
): Promise<WrittenMention[] | undefined> {
  const found = await analyses.work(document, (live) => mentionsIn(live, offset, true), {
    token,
    urgency: 'awaited',
  });
  return found?.map((each) => {
    const range = toRange(document, each);
    return { range, text: document.getText(range) };
  });
}

/** Asks what is to be renamed: the entity, or which of its mentions. */
async function pickRenamed(
  { mention }: Name,
  mentions: readonly WrittenMention[],
): Promise<'entity' | readonly WrittenMention[] | undefined> {
  const { t } = vscode.l10n;
  const alike = mentions.filter(({ text }) => text === mention.text);
  const items = [
    { label: t('The entity’s name; the text stays as it is'), description: '', renamed: 'entity' as const },
    { label: t('The text, where it is written the same'), description: String(alike.length), renamed: alike },
    {
      label: t('The text of all mentions, in whatever form'),
      description: String(mentions.length),
      renamed: mentions,
    },
  ].filter(({ renamed }) => renamed !== mentions || mentions.length > alike.length);
  // The box of the new name gives the keyboard back to the text while the list is shown.
  const options = { placeHolder: t('What is to be renamed?'), ignoreFocusOut: true };
  return (await vscode.window.showQuickPick(items, options))?.renamed;
}

function textEdit(
  { uri }: vscode.TextDocument,
  mentions: readonly WrittenMention[],
  called: string,
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { range } of mentions) edit.replace(uri, range, called);
  return edit;
}
