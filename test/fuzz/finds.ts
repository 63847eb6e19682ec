/** What fuzzing has found, by the target: texts that were not read as they must be, as small as they could be made. */
export const FINDS: readonly (readonly [target: string, text: string])[] = [
  // a note of brat's on a mark whose name is as long as a page
  ['imports', `=N\t ${'a'.repeat(500)}`],
  // an entity that is called as a gazetteer says, of which an alias alone stands in the text
  ['settings', ': a\ngazetteer:\n  - name: a\n    aliases: [Ruiz]\n    type: person\n    : \u0001\u0001Ruiz'],
  // a delimiter that holds what a post is signed with
  ['edits', '\n\n\n\n\n==> aaaaaaaa a.a <==\na\u0001a\u0003 from M on Vimeo '],
  ['edits', '\n\n\n\n\n==> aaaa from M on Vimeo a a.a <==\na'],
  // sidecars of which one has no list for the annotations of the other
  ['sidecars', 'version: 1\n:\u0001version: 1\nannotations:\n- {}'],
  [
    'sidecars',
    'version: 1\n:\u0001version: 1\nannotations:\n\n  - id: a\n    kind: note\n    text: a\n    hash: a\n    created: 2024-05-31T00:00:00Z',
  ],
];
