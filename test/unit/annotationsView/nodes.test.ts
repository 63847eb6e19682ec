import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { type AnnotationNode, grouped, passes } from '../../../src/vscode/annotations/view/nodes';

function row(
  saying: string,
  quote: string,
  author: string | null,
  state: AnnotationNode['state'] = 'exact',
): AnnotationNode {
  const signed = { id: saying, author, created: '', modified: '', status: 'open' } as const;
  const target = { article: { name: null, number: 1, hash: '' } };
  return {
    kind: 'annotation',
    uri: {} as unknown as vscode.Uri,
    ids: [saying],
    annotation: { ...signed, kind: 'document-label', label: saying, target },
    state,
    saying,
    quote,
    label: undefined,
  };
}

describe('rows of the annotations view', () => {
  const rows = [
    row('Claim', 'the bridge', 'Ana'),
    row('Source', 'the mayor', 'Ben'),
    row('Claim', 'ten years', 'Ana', 'orphan'),
  ];

  it('are gathered under what they have in common, in the order in which it first comes', () => {
    const groups = grouped(rows, 'label', ({ saying }) => saying);
    assert.deepEqual(
      groups.map(({ title, children }) => [title, children.map(({ quote }) => quote)]),
      [
        ['Claim', ['the bridge', 'ten years']],
        ['Source', ['the mayor']],
      ],
    );
  });

  it('pass a filter of which every word stands in them, in whatever case', () => {
    const quotes = (filter: string): string[] =>
      rows.filter((each) => passes(each, filter)).map(({ quote }) => quote);
    assert.deepEqual(quotes(''), ['the bridge', 'the mayor', 'ten years']);
    assert.deepEqual(quotes('claim THE'), ['the bridge']);
    assert.deepEqual(quotes('ana'), ['the bridge', 'ten years']);
    assert.deepEqual(quotes('lost'), ['ten years']);
  });
});
