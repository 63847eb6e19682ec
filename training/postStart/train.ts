import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { EVIDENCE } from '../../src/core/posts/startEvidence';
import { createLanguageDetector } from '../../src/core/text/language';
import { trainRanker } from '../learning/trainRanker';
import { crossValidate, L2 } from './crossValidation';
import { readLabelledPosts, startChoices } from './examples';
import { ownParagraphs } from './paragraphs';

function main(): void {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, out: { type: 'string', default: 'models/post-start.json' } },
  });
  if (values.data === undefined) throw new Error('name the folder of labelled posts: --data DIR');
  const detectLanguage = createLanguageDetector(readFileSync('dist/languages.bin'));
  const posts = readLabelledPosts(path.join(values.data, 'posts.jsonl'));
  const choices = startChoices(posts, ownParagraphs(), detectLanguage);
  const right = crossValidate(choices).filter(({ choice, chosen }) => chosen === choice.right).length;
  const weights = trainRanker(choices, EVIDENCE.length, L2);
  const named = Object.fromEntries(
    EVIDENCE.map((name, index) => [name, Number((weights[index] ?? 0).toFixed(3))]),
  );
  writeFileSync(values.out, `${JSON.stringify(named, null, 2)}\n`);
  console.log(`${values.out}: from ${choices.length} choices; cross-validated, ${right} of them right`);
}

main();
