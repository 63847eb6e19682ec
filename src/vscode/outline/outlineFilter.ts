import * as vscode from 'vscode';
import { BLOCK_ROLES, type BlockRole } from '../../core/articles/block';
import { ROLE_NAMES } from '../../core/articles/names';
import type { OutlineFilter } from '../../core/outline/node';
import { ENTITY_TYPES, type EntityType } from '../../core/entities/entity';
import { TYPE_NAMES } from '../../core/entities/names';
import { pickMany } from '../pickMany';

/** What somebody chose not to see; roles and types that are new stay visible. */
interface Hidden {
  readonly roles: readonly BlockRole[];
  readonly types: readonly EntityType[];
}

const KEY = 'lede.outline.hidden';

const NOTHING: Hidden = { roles: [], types: [] };

interface Choice extends vscode.QuickPickItem {
  readonly role?: BlockRole;
  readonly type?: EntityType;
}

/** The filter as it was last chosen in this workspace. */
export function currentFilter(memory: vscode.Memento): OutlineFilter {
  const hidden = memory.get(KEY, NOTHING);
  return {
    roles: new Set(BLOCK_ROLES.filter((role) => !hidden.roles.includes(role))),
    types: new Set(ENTITY_TYPES.filter((type) => !hidden.types.includes(type))),
  };
}

/** True where the filter leaves anything out. */
export function leavesOut({ roles, types }: OutlineFilter): boolean {
  return roles.size < BLOCK_ROLES.length || types.size < ENTITY_TYPES.length;
}

/** Says what the filter shows, or what it hides where that is less to read; undefined where it shows everything. */
export function describeFilter(filter: OutlineFilter): string | undefined {
  if (!leavesOut(filter)) return undefined;
  const { t } = vscode.l10n;
  const names = (shown: boolean): string[] => [
    ...ENTITY_TYPES.filter((type) => filter.types.has(type) === shown).map((type) =>
      t(TYPE_NAMES[type].many),
    ),
    ...BLOCK_ROLES.filter((role) => filter.roles.has(role) === shown).map((role) => t(ROLE_NAMES[role])),
  ];
  const [shown, hidden] = [names(true), names(false)];
  if (shown.length === 0) return t('Filtered: everything is hidden');
  return shown.length < hidden.length
    ? t('Filtered: only {0}', shown.join(', '))
    : t('Filtered: without {0}', hidden.join(', '));
}

/** True of what a keybinding says is hidden. */
export function isHidden(given: unknown): given is Hidden {
  const isList = (key: keyof Hidden): boolean => Array.isArray((given as Partial<Hidden>)[key]);
  return typeof given === 'object' && given !== null && isList('roles') && isList('types');
}

/**
 * Lets somebody choose what the outline shows; resolves to false where they did not.
 * @param given what a keybinding says is hidden; undefined where somebody is asked.
 */
export async function chooseFilter(memory: vscode.Memento, given?: Hidden): Promise<boolean> {
  if (given) {
    await memory.update(KEY, given);
    return true;
  }
  const { t } = vscode.l10n;
  const chosen = await pickMany(choices(currentFilter(memory)), t('What to show'), t('Filter the Outline'));
  if (!chosen) return false;
  await memory.update(KEY, {
    roles: BLOCK_ROLES.filter((role) => !chosen.some((choice) => choice.role === role)),
    types: ENTITY_TYPES.filter((type) => !chosen.some((choice) => choice.type === type)),
  });
  return true;
}

/** Shows everything again. */
export function clearFilter(memory: vscode.Memento): Thenable<void> {
  return memory.update(KEY, undefined);
}

function choices({ roles, types }: OutlineFilter): Choice[] {
  const { t } = vscode.l10n;
  const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    separator(t('Entities')),
    ...ENTITY_TYPES.map((type) => ({ label: t(TYPE_NAMES[type].many), picked: types.has(type), type })),
    separator(t('Blocks')),
    ...BLOCK_ROLES.map((role) => ({ label: t(ROLE_NAMES[role]), picked: roles.has(role), role })),
  ];
}
