import * as vscode from 'vscode';
import type { Correction } from '../../../core/annotations/correction';
import { overlaps, type TextRange } from '../../../core/text/range';
import { plainLabel } from '../../documents';
import type { Services } from '../../services';
import { activeSeedEditor, selectedText } from '../chosenText';
import { explainRefusal, notice } from '../notices';
import { askForName, askForScope, askForType } from './ask';
import { correct, type Name, nameAt } from './correct';

/** What a person knows better than the recogniser of the name at the cursor; undefined where they say nothing after all. */
type Ask = (name: Name) => Promise<Correction | undefined>;

const CORRECTIONS: Readonly<Record<string, Ask>> = {
  rejectName: async (name) => {
    const scope = await askForScope(name, ['mention', 'form', 'entity']);
    return scope && { action: 'reject', scope };
  },
  changeType: async (name) => {
    const type = await askForType(name);
    const scope = type && (await askForScope(name, ['entity', 'form', 'mention']));
    return type && scope && { action: 'retype', type, scope };
  },
  mergeEntities: async (name) => {
    const into = await pickEntity(name);
    return into === undefined ? undefined : { action: 'merge', into };
  },
  splitEntity: async (name) => {
    const scope = await askForScope(name, ['mention', 'form']);
    const other = scope && (await askForName(name.mention.text, vscode.l10n.t('Who or what is it really?')));
    return scope && other !== undefined ? { action: 'split', name: other.trim(), scope } : undefined;
  },
};

/** "Accept Name", "Reject Name", "Change Type of Name…", "Merge Entities…" and "Split Entity…". */
export function registerCorrections(services: Services): vscode.Disposable {
  const commands = Object.entries(CORRECTIONS).map(([id, ask]) =>
    vscode.commands.registerCommand(`lede.annotations.${id}`, () => correctName(services, ask)),
  );
  return vscode.Disposable.from(
    ...commands,
    vscode.commands.registerCommand('lede.annotations.acceptName', () => acceptName(services)),
  );
}

async function correctName(services: Services, ask: Ask): Promise<void> {
  const editor = activeSeedEditor();
  if (!editor || explainRefusal(services, editor.document)) return;
  const name = await nameAt(services, editor.document, editor.selection.active);
  if (!name) {
    notice(vscode.l10n.t('No name stands at the cursor.'));
    return;
  }
  const correction = await ask(name);
  if (correction) await correct(services, editor.document, name.range, correction);
}

/** Says that the selected text is a name, or the name at the cursor one indeed; of a name, that it is longer or shorter. */
async function acceptName(services: Services): Promise<void> {
  const editor = activeSeedEditor();
  if (!editor || explainRefusal(services, editor.document)) return;
  const { document, selection } = editor;
  const [selected] = selectedText(document, [selection]);
  const name = await nameAt(services, document, selection.start);
  const range = selected ?? name?.range;
  if (!range) {
    notice(vscode.l10n.t('Select the name, or put the cursor on one.'));
    return;
  }
  const correction = await acceptance(name, range);
  if (correction) await correct(services, document, range, correction);
}

async function acceptance(name: Name | undefined, range: TextRange): Promise<Correction | undefined> {
  const isSame = name?.range[0] === range[0] && name.range[1] === range[1];
  if (name && !isSame && overlaps(name.range, range)) return { action: 'resize' };
  const type = name && isSame ? name.entity.type : await askForType(undefined);
  return type && { action: 'accept', type };
}

/** Asks for another entity of the article, those of the same type first. */
async function pickEntity({ entity, place }: Name): Promise<string | undefined> {
  const others = place.article.entities.filter(({ id }) => id !== entity.id);
  const items = others
    .sort((a, b) => Number(b.type === entity.type) - Number(a.type === entity.type))
    .map(({ name, aliases }) => ({
      label: plainLabel(name),
      description: plainLabel(aliases.join(', ')),
      name,
    }));
  const placeHolder = vscode.l10n.t('Who or what is {0} the same as?', entity.name);
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.name;
}
