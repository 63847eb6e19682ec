/** What fuzzing has found, by the target: texts that were not read as they must be, as small as they could be made. */
export const FINDS: readonly (readonly [target: string, text: string])[] = [
  // an entity that is called as a gazetteer says, of which an alias alone stands in the text
  ['settings', ': a\ngazetteer:\n  - name: a\n    aliases: [Ruiz]\n    type: person\n    : \u0001\u0001Ruiz'],
];
