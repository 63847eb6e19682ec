/** What a format of columns takes for a word; labels of a scheme are words anyway. */
const NO_WORD = /[^\p{L}\p{M}\p{N}_.-]/gu;

/** A type as one word: what is in no word is written as in a URL, `%20` for a space. */
export function toWord(type: string): string {
  return type.replace(/\p{Surrogate}/gu, '\uFFFD').replace(NO_WORD, percents);
}

const percents = (character: string): string => {
  const encoded = encodeURIComponent(character);
  return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
};

/** The type that a word stands for; the word itself where it is none that `toWord` has made. */
export function fromWord(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

/** The names of types in formats of columns, as CoNLL-2003 has them (https://www.clips.uantwerpen.be/conll2003/ner/). */
const TAGS: ReadonlyMap<string, string> = new Map([
  ['person', 'PER'],
  ['organization', 'ORG'],
  ['location', 'LOC'],
  ['miscellaneous', 'MISC'],
  ['date', 'DATE'],
]);

const TYPES: ReadonlyMap<string, string> = new Map(Array.from(TAGS, ([type, tag]) => [tag, type]));

/** The tag of a type: `PER` for a person; a label is its own. */
export const tagOf = (type: string): string => TAGS.get(type) ?? toWord(type);

/** The type of a tag. */
export const typeOfTag = (tag: string): string => TYPES.get(tag) ?? fromWord(tag);
