import * as vscode from 'vscode';
import type { BlockRole } from '../../core/articles/block';
import { ROLE_NAMES } from '../../core/articles/names';
import type {
  ArticleNode,
  BlockNode,
  EntityNode,
  GroupNode,
  MentionNode,
  OutlineNode,
  TypeNode,
} from '../../core/outline/node';
import type { EntityType } from '../../core/entities/entity';
import { TYPE_NAMES } from '../../core/entities/names';
import { languageName } from '../../core/text/languageName';
import type { Message } from '../../core/text/translate';

/** The command behind a click on a row. */
export const REVEAL = 'lede.outline.reveal';

const GROUPS: Readonly<Record<GroupNode['group'], { readonly name: Message; readonly icon: string }>> = {
  blocks: { name: 'Blocks', icon: 'list-flat' },
  posts: { name: 'Posts', icon: 'comment-discussion' },
  entities: { name: 'Entities', icon: 'whole-word' },
};

const TYPE_ICONS: Readonly<Record<EntityType, string>> = {
  person: 'person',
  organization: 'organization',
  location: 'location',
  miscellaneous: 'tag',
  date: 'calendar',
};

const ROLE_ICONS: Readonly<Partial<Record<BlockRole, string>>> = {
  title: 'symbol-text',
  crosshead: 'text-size',
  byline: 'account',
  date: 'calendar',
  post: 'comment',
  related: 'link',
  readmore: 'link',
  caption: 'device-camera',
  credit: 'device-camera',
  list: 'list-unordered',
  ad: 'megaphone',
};

/** What a row shows beside its label and its place in the tree. */
interface Row {
  readonly label: string | vscode.TreeItemLabel;
  readonly description: string;
  readonly icon: string;
  readonly expanded: boolean;
  /** What a screen reader says, where label and description do not tell all that is seen. */
  readonly spoken?: string;
}

/** What the rows need to know besides their node. */
export interface RowContext {
  /** The line of an offset, counted from 1. */
  readonly lineOf: (offset: number) => number;
  readonly articles: number;
}

/** The tree item of a node. */
export function itemOf(node: OutlineNode, context: RowContext): vscode.TreeItem {
  const { label, description, icon, expanded, spoken } = rowOf(node, context);
  const item = new vscode.TreeItem(label, collapsibleState(node, expanded));
  // what is open is remembered by id, and an article alone is open from the start, unlike one of many
  item.id = context.articles === 1 ? `alone/${node.id}` : node.id;
  item.description = description;
  item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = node.kind;
  const words = typeof label === 'string' ? label : label.label;
  item.accessibilityInformation = {
    label: spoken ?? [words, description].filter((part) => part !== '').join(', '),
  };
  if ('range' in node) {
    item.command = { command: REVEAL, title: vscode.l10n.t('Reveal in Text'), arguments: [node] };
  }
  return item;
}

function collapsibleState(node: OutlineNode, expanded: boolean): vscode.TreeItemCollapsibleState {
  const unread = node.kind === 'article' && node.unread;
  if (node.children.length === 0 && !unread) return vscode.TreeItemCollapsibleState.None;
  return expanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

function rowOf(node: OutlineNode, context: RowContext): Row {
  switch (node.kind) {
    case 'article':
      return articleRow(node, context);
    case 'group':
      return groupRow(node);
    case 'type':
      return typeRow(node);
    case 'block':
      return blockRow(node);
    case 'entity':
      return entityRow(node);
    case 'mention':
      return mentionRow(node, context);
  }
}

function articleRow({ article, label }: ArticleNode, { articles }: RowContext): Row {
  const description = article.language === null ? '' : languageName(article.language, vscode.env.language);
  return { label, description, icon: 'file-text', expanded: articles === 1 };
}

function groupRow({ group, children }: GroupNode): Row {
  const { name, icon } = GROUPS[group];
  const counted = children.flatMap((child) =>
    child.kind === 'type' ? child.children : [child, ...child.children],
  );
  return {
    label: vscode.l10n.t(name),
    description: String(counted.length),
    icon,
    expanded: group !== 'blocks',
  };
}

function typeRow({ type, children }: TypeNode): Row {
  const label = vscode.l10n.t(TYPE_NAMES[type].many);
  return { label, description: String(children.length), icon: TYPE_ICONS[type], expanded: true };
}

function blockRow({ block, label }: BlockNode): Row {
  return {
    label,
    description: (block.role === 'post' ? block.post.date : null) ?? vscode.l10n.t(ROLE_NAMES[block.role]),
    icon: ROLE_ICONS[block.role] ?? 'three-bars',
    expanded: true,
  };
}

function entityRow({ entity, label }: EntityNode): Row {
  const { t } = vscode.l10n;
  const count = entity.mentions === 1 ? t('1 mention') : t('{0} mentions', entity.mentions);
  return {
    label,
    description: String(entity.mentions),
    icon: TYPE_ICONS[entity.type],
    expanded: false,
    spoken: [label, t(TYPE_NAMES[entity.type].one), count].join(', '),
  };
}

function mentionRow({ label, highlight, range }: MentionNode, { lineOf }: RowContext): Row {
  return {
    label: { label, highlights: [[...highlight]] },
    description: vscode.l10n.t('line {0}', lineOf(range[0])),
    icon: 'quote',
    expanded: false,
  };
}
