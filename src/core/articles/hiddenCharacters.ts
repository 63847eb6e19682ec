import type { TextRange } from '../text/range';
import type { Message } from '../text/translate';
import type { Finding } from './finding';

interface Kind {
  readonly code: string;
  /** What it consists of, as a part of a regular expression with the flag `u`. */
  readonly characters: string;
  readonly message: Message;
  /** Each place counts by itself where it changes how its line is seen; else one finding tells of all. */
  readonly isEachTold: boolean;
}

/** Characters that machines read and people do not see, after Unicode Standard Annex 9 and Technical Report 36. */
const KINDS: readonly Kind[] = [
  {
    code: 'hidden-direction',
    characters: '[\\u202A-\\u202E\\u2066-\\u2069]+',
    message: 'What is seen here may stand in another order than what is written: {0}.',
    isEachTold: true,
  },
  {
    code: 'hidden-control',
    characters: '[\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\uFFF9-\\uFFFB]+',
    message: 'Control characters, {1} in this article: {0}.',
    isEachTold: false,
  },
  {
    code: 'hidden-invisible',
    // Joiners are invisible letters of many scripts and of emoji; between Latin letters they are none.
    characters:
      '(?:[\\u00AD\\u115F\\u1160\\u200B\\u2060-\\u2064\\u206A-\\u206F\\u3164\\uFEFF\\uFFA0\\u{E0000}-\\u{E01EF}]|(?<=[\\p{Script=Latin}\\d])[\\u200C\\u200D]+(?=[\\p{Script=Latin}\\d]))+',
    message: 'Invisible characters, {1} in this article, which searches stumble over: {0}.',
    isEachTold: false,
  },
];

/** What is made of invisible characters and is right so: flags such as Scotland's, and variants of ideographs. */
const RIGHT = '\\u{1F3F4}[\\u{E0020}-\\u{E007E}]{1,8}\\u{E007F}|\\p{Ideographic}[\\u{E0100}-\\u{E01EF}]';

const PATTERN = new RegExp([RIGHT, ...KINDS.map(({ characters }) => `(${characters})`)].join('|'), 'gu');

/** So many different characters are named in a message. */
const MOST_NAMED = 4;

/** Tells of characters in an article that are not seen. In time linear in its length. */
export function findHiddenCharacters(text: string): Finding[] {
  const runs = KINDS.map((): TextRange[] => []);
  for (const match of text.matchAll(PATTERN)) {
    const kind = match.slice(1).findIndex((group?: string) => group !== undefined);
    runs[kind]?.push([match.index, match.index + match[0].length]);
  }
  return KINDS.flatMap((kind, index) => findingsOf(kind, runs[index] ?? [], text)).sort(
    (a, b) => a.range[0] - b.range[0],
  );
}

function findingsOf(
  { code, message, isEachTold }: Kind,
  runs: readonly TextRange[],
  text: string,
): Finding[] {
  const [first] = runs;
  if (!first) return [];
  const told = isEachTold ? runs.map((run) => [run]) : [runs];
  return told.map((some) => {
    const characters = some.flatMap((run) => Array.from(text.slice(...run)));
    return {
      code,
      range: some[0] ?? first,
      message,
      values: [namesOf(characters), characters.length],
      other: null,
    };
  });
}

function namesOf(characters: readonly string[]): string {
  const names = [...new Set(characters)].map(
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? '…' : '');
}
