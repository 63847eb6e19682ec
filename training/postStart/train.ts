import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { EVIDENCE } from '../../src/core/posts/startEvidence';
import { createLanguageDetector } from '../../src/core/text/language';
import { choose, trainRanker } from '../learning/trainRanker';
import { readOwnPages } from '../roles/pages';
import { type Paragraphs, readLabelledPosts, startChoices } from './examples';

/** Found by cross-validation on the labelled posts. */
const L2 = 0.5;

const FOLDS = 10;

/** In UTF-16 units. */
const SHORTEST_PARAGRAPH = 120;

function main(): void {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, out: { type: 'string', default: 'models/post-start.json' } },
  });
  if (values.data === undefined) throw new Error('name the folder of labelled posts: --data DIR');
  const detectLanguage = createLanguageDetector(JSON.parse(readFileSync('dist/languages.json', 'utf8')));
  const posts = readLabelledPosts(path.join(values.data, 'posts.jsonl'));
  const choices = startChoices(posts, ownParagraphs(), detectLanguage);
  const ids = [...new Set(choices.map(({ id }) => id))];
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = new Set(ids.filter((_, index) => index % FOLDS === fold));
    const weights = trainRanker(
      choices.filter(({ id }) => !held.has(id)),
      EVIDENCE.length,
      L2,
    );
    right += choices.filter(
      ({ id, candidates, right }) => held.has(id) && choose(candidates, weights) === right,
    ).length;
  }
  const weights = trainRanker(choices, EVIDENCE.length, L2);
  const named = Object.fromEntries(
    EVIDENCE.map((name, index) => [name, Number((weights[index] ?? 0).toFixed(3))]),
  );
  writeFileSync(values.out, `${JSON.stringify(named, null, 2)}\n`);
  console.log(`${values.out}: from ${choices.length} choices; cross-validated ${right} of them right`);
}

/** The body paragraphs of the project's own labelled pages. */
function ownParagraphs(): Paragraphs {
  const paragraphs = new Map<string, string[]>();
  for (const { name, text, roles } of readOwnPages(path.join('training', 'pages'))) {
    const lines = text
      .split('\n')
      .filter((line, number) => roles.get(number) === 'body' && line.length >= SHORTEST_PARAGRAPH);
    const language = name.slice(0, 2);
    paragraphs.set(language, [...(paragraphs.get(language) ?? []), ...lines]);
  }
  return paragraphs;
}

main();
