import * as vscode from 'vscode';
import type { Annotation } from '../../../core/annotations/annotation';
import type { Label } from '../../../core/settings/label';
import { fileName } from '../../documents';
import { themeColour } from '../seeing/labelStyles';
import {
  type AnnotationNode,
  type AnnotationsNode,
  type GroupNode,
  type Grouping,
  isEverywhere,
} from './nodes';

/** The command behind a click on a row. */
export const REVEAL_ANNOTATION = 'lede.annotations.reveal';

const ICONS: Readonly<Record<Annotation['kind'], string>> = {
  label: 'circle-large-filled',
  note: 'note',
  'document-label': 'file',
  relation: 'arrow-right',
  correction: 'edit',
};

const GROUP_ICONS: Readonly<Record<Grouping, string>> = {
  place: 'file-text',
  label: 'tag',
  author: 'account',
  file: 'file-text',
  'every label': 'tag',
  'every author': 'account',
};

/** The tree item of a row; that of an annotation says its file where the rows above it do not. */
export function itemOf(node: AnnotationsNode, grouping: Grouping): vscode.TreeItem {
  switch (node.kind) {
    case 'annotation':
      return annotationItem(node, isEverywhere(grouping) && grouping !== 'file');
    case 'group':
      return groupItem(node);
    case 'file': {
      const item = new vscode.TreeItem(fileName(node.uri), vscode.TreeItemCollapsibleState.Collapsed);
      item.id = node.uri.toString();
      item.description = vscode.workspace.asRelativePath(vscode.Uri.joinPath(node.uri, '..'), false);
      item.iconPath = new vscode.ThemeIcon('file-text');
      item.contextValue = 'file';
      return item;
    }
  }
}

function annotationItem(node: AnnotationNode, withFile: boolean): vscode.TreeItem {
  const { annotation, state, saying, quote, label, uri, ids } = node;
  const item = new vscode.TreeItem(saying);
  item.id = `${uri.toString()}#${ids.join()}`;
  const remarks = [quote, remarkOf(node), withFile ? fileName(uri) : ''];
  const said = remarks.filter((part) => part !== '');
  item.description = said.join(' · ');
  item.iconPath =
    state === 'orphan'
      ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
      : new vscode.ThemeIcon(ICONS[annotation.kind], colourOf(label));
  item.contextValue = [annotation.kind, annotation.status, state].join(' ');
  item.accessibilityInformation = { label: [saying, ...said].join(', ') };
  item.command = { command: REVEAL_ANNOTATION, title: vscode.l10n.t('Reveal in Text'), arguments: [node] };
  return item;
}

function groupItem({ title, grouping, label, children }: GroupNode): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(title, isEverywhere(grouping) ? Collapsed : Expanded);
  item.id = `${grouping}/${title}`;
  item.description = String(children.length);
  item.iconPath = new vscode.ThemeIcon(label ? ICONS.label : GROUP_ICONS[grouping], colourOf(label));
  item.contextValue = 'group';
  return item;
}

function remarkOf({ annotation, state }: AnnotationNode): string {
  if (state === 'orphan') return vscode.l10n.t('text lost');
  if (state === 'moved') return vscode.l10n.t('to be confirmed');
  return annotation.status === 'resolved' ? vscode.l10n.t('resolved') : '';
}

/** Icons have colours of the theme's alone. */
function colourOf(label: Label | undefined): vscode.ThemeColor | undefined {
  return label?.colour.named && new vscode.ThemeColor(themeColour(label.colour.named));
}
