import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readers } from '../../support/readers';
import { readLabelledPosts } from '../../../training/postStart/examples';
import { readLabelledLines } from '../../../training/roles/pages';
import { anchorFigures } from './anchors';
import { calibrationFigures } from './calibration';
import { detectionFigures } from './detection';
import { entityFigures } from './entities';
import { toTable } from './figures';
import { linkFigures } from './links';
import { modelSizeFigure } from './modelSize';
import { decoyFigures, postFigures } from './posts';
import { roleFigures } from './roles';
import { sentenceFigures } from './sentences';
import { summaryFigures } from './summaries';
import { summaryRoleFigures } from './summaryRoles';

/** Where the table stands in the README. */
const PLACE = /(<!-- quality:begin -->\n)[\s\S]*?(<!-- quality:end -->)/;

/** Prints how well Lede reads the labelled data in a folder; with `--write`, into the README too. */
function main(folder: string, write: boolean): void {
  if (!existsSync(folder)) {
    console.log(`quality: skipped, since there is no labelled data at ${folder}`);
    return;
  }
  const inFolder = (name: string): string => path.join(folder, name);
  const articles = readdirSync(inFolder('articles')).filter((file) => file.endsWith('.txt'));
  const decoys = readFileSync(inFolder('decoys.jsonl'), 'utf8').trim().split('\n');
  const table = toTable([
    ...postFigures(readLabelledPosts(inFolder('posts.jsonl'))),
    ...decoyFigures(decoys.map((row) => (JSON.parse(row) as { text: string }).text)),
    ...roleFigures(readLabelledLines(folder)),
    ...detectionFigures(articles.map((file) => readFileSync(path.join(folder, 'articles', file), 'utf8'))),
    ...entityFigures(inFolder('ner/news_es/dev'), 'Spanish news'),
    ...entityFigures(inFolder('ner/news_xx/dev'), 'news in seven other languages'),
    ...calibrationFigures(['ner/news_es/dev', 'ner/news_xx/dev'].map(inFolder)),
    ...linkFigures(inFolder('ner'), 'test/data/entityLinks.tsv'),
    ...anchorFigures(articles.map((file) => readFileSync(path.join(folder, 'articles', file), 'utf8'))),
    modelSizeFigure(),
    ...sentenceFigures(),
    ...summaryFigures(inFolder('summaries.jsonl'), readers),
    ...summaryRoleFigures(readLabelledLines(folder), readers),
  ]);
  console.log(table);
  if (write)
    writeFileSync('README.md', readFileSync('README.md', 'utf8').replace(PLACE, `$1\n${table}\n\n$2`));
}

const options = process.argv.slice(2);
main(options.find((option) => !option.startsWith('--')) ?? '../shared/data', options.includes('--write'));
