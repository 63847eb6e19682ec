// Turns eld's n-gram data into the file that the language detector reads: see src/core/text/ngrams.ts for its form.
import { dictionary } from '../node_modules/eld/src/dictionary.js';
import { ngramsData } from '../node_modules/eld/src/ngrams/small.js';

/** What eld leaves out of every score in its data. */
const LEAST_SCORE = 53;

/** eld writes a byte that is not ASCII as one character. */
const BYTES = new Map(
  dictionary.map((character, byte) => [character, byte]).filter(([, byte]) => byte > 0x7f),
);

/** The file's bytes: a header, then one column after the other. */
export function languageFile() {
  const entries = Object.entries(ngramsData.ngrams)
    .map(([ngram, scores]) => ({ ...packed(ngram), scores: Object.entries(scores) }))
    .sort((a, b) => b.scores.length - a.scores.length || a.edges - b.edges || a.key - b.key);
  const pairs = entries.flatMap(({ scores }) => scores);
  const header = JSON.stringify({
    languages: Object.values(ngramsData.languages),
    entries: entries.length,
    pairs: pairs.length,
    leastScore: LEAST_SCORE,
  });
  const keys = Buffer.alloc(entries.length * 4);
  entries.forEach(({ key }, index) => keys.writeUInt32LE(key, index * 4));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  return Buffer.concat([
    Buffer.from('LNGR'),
    length,
    Buffer.from(header),
    keys,
    Buffer.from(entries.map(({ edges }) => edges)),
    Buffer.from(entries.map(({ scores }) => scores.length)),
    Buffer.from(pairs.map(([language]) => Number(language))),
    Buffer.from(pairs.map(([, score]) => inByte(score))),
  ]);
}

/** An n-gram as a number of its bytes, and whether a word begins (1) or ends (2) with it. */
function packed(ngram) {
  const edges = (ngram.startsWith(' ') ? 1 : 0) + (ngram.endsWith(' ') ? 2 : 0);
  const within = ngram.slice(edges & 1, ngram.length - (edges >> 1));
  const bytes = Array.from(within, (character) => BYTES.get(character) ?? character.charCodeAt(0));
  const key = bytes.reduce((sum, byte, index) => sum + byte * 256 ** index, 0);
  if (bytes.length > 4) throw new Error(`An n-gram of more than four bytes: ${JSON.stringify(ngram)}`);
  return { key, edges };
}

function inByte(score) {
  if (score > 0xff) throw new Error(`A score above 255: ${score}`);
  return score;
}
