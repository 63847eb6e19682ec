import * as vscode from 'vscode';
import type { Annotation } from '../../../core/annotations/annotation';
import type { Label } from '../../../core/settings/label';
import { fileName } from '../../documents';
import { themeColour } from '../seeing/labelStyles';
import type { AnnotationNode, AnnotationsNode, GroupNode, Grouping } from './nodes';

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
};

/** The tree item of a row. */
export function itemOf(node: AnnotationsNode): vscode.TreeItem {
  switch (node.kind) {
    case 'annotation':
      return annotationItem(node);
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

function annotationItem(node: AnnotationNode): vscode.TreeItem {
  const { annotation, state, saying, quote, label, uri, ids } = node;
  const item = new vscode.TreeItem(saying);
  item.id = `${uri.toString()}#${ids.join()}`;
  const remark = remarkOf(node);
  item.description = [quote, remark].filter((part) => part !== '').join(' · ');
  item.iconPath =
    state === 'orphan'
      ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
      : new vscode.ThemeIcon(ICONS[annotation.kind], colourOf(label));
  item.contextValue = [annotation.kind, annotation.status, state].join(' ');
  item.accessibilityInformation = { label: [saying, quote, remark].filter((part) => part !== '').join(', ') };
  item.command = { command: REVEAL_ANNOTATION, title: vscode.l10n.t('Reveal in Text'), arguments: [node] };
  return item;
}

function groupItem({ title, grouping, label, children }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Expanded);
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
