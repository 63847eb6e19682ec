import type * as vscode from 'vscode';
import type { Guard } from './failures';

/**
 * The same tree, without rows where they cannot be made.
 * @param documentOf the document that the rows are of, now.
 */
export function guardedTree<T>(
  tree: vscode.TreeDataProvider<T>,
  guard: Guard,
  documentOf: () => vscode.TextDocument | undefined,
): vscode.TreeDataProvider<T> {
  const under = async <R>(work: () => R | PromiseLike<R>): Promise<R | undefined> => {
    const document = documentOf();
    return document ? guard.on(document, work) : work();
  };
  const { onDidChangeTreeData } = tree;
  return {
    ...(onDidChangeTreeData && { onDidChangeTreeData }),
    getChildren: (node) => under(() => tree.getChildren(node)),
    getParent: (node) => tree.getParent?.(node),
    getTreeItem: (node) => tree.getTreeItem(node),
    resolveTreeItem: (item, node, token) => under(() => tree.resolveTreeItem?.(item, node, token)),
  };
}
