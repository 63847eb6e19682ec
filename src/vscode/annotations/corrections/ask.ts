import * as vscode from 'vscode';
import type { CorrectionScope } from '../../../core/annotations/correction';
import { ENTITY_TYPES, type EntityType } from '../../../core/entities/entity';
import { TYPE_NAMES } from '../../../core/entities/names';
import type { Name } from './correct';

/** Asks for a type of entity; that of the name is not offered. */
export async function askForType(name: Name | undefined): Promise<EntityType | undefined> {
  const items = ENTITY_TYPES.filter((type) => type !== name?.entity.type).map((type) => ({
    label: vscode.l10n.t(TYPE_NAMES[type].one),
    type,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('What is it?') }))?.type;
}

/** Asks how far a correction reaches, if there are more mentions than one. */
export async function askForScope<S extends CorrectionScope>(
  { mention, mentions }: Name,
  scopes: readonly S[],
): Promise<S | undefined> {
  const { t } = vscode.l10n;
  const alike = mentions.filter(({ text }) => text === mention.text).length;
  const titles: Readonly<Record<CorrectionScope, readonly [title: string, count: number]>> = {
    mention: [t('This mention'), 1],
    form: [t('All that are written the same'), alike],
    entity: [t('All mentions, in whatever form'), mentions.length],
  };
  if (mentions.length === 1) return scopes[0];
  const items = scopes.map((scope) => ({
    label: titles[scope][0],
    description: String(titles[scope][1]),
    scope,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: t('Which mentions?') }))?.scope;
}

/** Asks for the name of an entity. */
export function askForName(value: string, prompt: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    value,
    prompt,
    validateInput: (name) => (name.trim() === '' ? vscode.l10n.t('A name has letters.') : undefined),
  });
}
