import { createEld } from 'eld/detector';

/** Names the language of a text as ISO 639-1; null where the text is too short or too mixed to tell. */
export type DetectLanguage = (text: string) => string | null;

/** Fewer letters than this say too little: names and headlines of two words look like any language. */
const FEWEST_LETTERS = 8;

const NOT_PROSE =
  /https?:\/\/\S+|pic\.(?:twitter|x)\.com\/\S+|[@#][\p{L}\p{N}_]+|[\p{N}\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}]+/gu;

/**
 * Makes a detector from eld's n-gram data (`languages.json` of the build).
 * @throws where `data` is not such data.
 */
export function createLanguageDetector(data: unknown): DetectLanguage {
  const { instance, loadData } = createEld();
  if (!loadData(data)) throw new Error('The language data is damaged: it names no n-gram set.');
  return (text) => {
    // eld reads some 350 bytes of what it gets, so a long text costs no more than a paragraph.
    const prose = text.slice(0, 2000).replace(NOT_PROSE, ' ');
    if ((prose.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return null;
    return instance.detect(prose).language || null;
  };
}
