import type * as vscode from 'vscode';
import type { AnchorState } from '../../../core/annotations/anchors/placements';
import type { Annotation } from '../../../core/annotations/annotation';
import type { Label } from '../../../core/settings/label';

/** An annotation as a list has it. */
export interface Listed {
  readonly annotation: Annotation;
  /** `exact` where it has no place of its own, or nobody has looked for it yet. */
  readonly state: AnchorState;
}

/** What rows are gathered under. */
export const GROUPINGS = ['place', 'label', 'author', 'file', 'every label', 'every author'] as const;

export type Grouping = (typeof GROUPINGS)[number];

/** The groupings of all files of the workspace. */
const EVERYWHERE: ReadonlySet<Grouping> = new Set<Grouping>(['file', 'every label', 'every author']);

/** True where the annotations of all files of the workspace are listed. */
export const isEverywhere = (grouping: Grouping): boolean => EVERYWHERE.has(grouping);

/** A row for an annotation; commands of its menu take it for the annotations that they are for. */
export interface AnnotationNode extends Listed {
  readonly kind: 'annotation';
  readonly uri: vscode.Uri;
  readonly ids: readonly string[];
  /** What it says, in a few words. */
  readonly saying: string;
  /** What it stands on, or between. */
  readonly quote: string;
  readonly label: Label | undefined;
}

/** A row for annotations that have something in common. */
export interface GroupNode {
  readonly kind: 'group';
  readonly title: string;
  readonly grouping: Grouping;
  readonly label: Label | undefined;
  readonly children: readonly AnnotationNode[];
}

/** A row for a file that has annotations; they are read when it is opened. */
export interface FileNode {
  readonly kind: 'file';
  readonly uri: vscode.Uri;
}

export type AnnotationsNode = AnnotationNode | GroupNode | FileNode;

/** The rows under their groups, in the order in which the groups first come. */
export function grouped(
  nodes: readonly AnnotationNode[],
  grouping: Grouping,
  titleOf: (node: AnnotationNode) => string,
): GroupNode[] {
  const groups = new Map<string, AnnotationNode[]>();
  for (const node of nodes) {
    const title = titleOf(node);
    const group = groups.get(title);
    if (group) group.push(node);
    else groups.set(title, [node]);
  }
  return Array.from(groups, ([title, children]) => ({
    kind: 'group',
    title,
    grouping,
    label: grouping === 'label' || grouping === 'every label' ? children[0]?.label : undefined,
    children,
  }));
}

/** True where each word of a filter stands somewhere in what a row shows, or in its author or status. */
export function passes({ annotation, state, saying, quote }: AnnotationNode, filter: string): boolean {
  const { author, status, kind } = annotation;
  const said = kind === 'note' ? annotation.text : saying;
  const hay = [said, quote, author ?? '', status, kind, state === 'orphan' ? 'lost' : state]
    .join('\n')
    .toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word));
}
