import { type Placement, Placements } from '../../src/core/annotations/anchors/placements';
import { anchorAll } from '../../src/core/annotations/anchors/anchoring';
import { captureSpans } from '../../src/core/annotations/anchors/capture';
import type { ArticleText } from '../../src/core/annotations/anchors/target';
import { add } from '../../src/core/annotations/operations';
import { createAuthoring } from '../../src/core/annotations/authoring';
import { readSidecar } from '../../src/core/annotations/sidecar/read';
import { writeSidecar } from '../../src/core/annotations/sidecar/write';
import { ChunkedText } from '../../src/core/text/chunkedText';
import { follow } from '../../src/core/text/edit';
import { createRandom } from '../../training/entities/random';
import { bundlesOf, textsIn } from './support/articles';
import { processorTime } from './support/clock';

const ANNOTATIONS = 10_000;
const LENGTH = 5_000_000;
const EDITS = 100;

const ms = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`;
const report = (what: string, time: number, more = ''): void =>
  console.log(`annotations: ${ANNOTATIONS} in ${LENGTH / 1e6} MB: ${what} ${ms(time)}${more}`);

const random = createRandom(1);
const below = (limit: number): number => Math.floor(random() * limit);

const [text = ''] = bundlesOf(
  textsIn('seeds').map(([, article]) => article),
  LENGTH,
  1,
);
const articles: ArticleText[] = text.split(/(?===> )/).map((article, i, all) => ({
  name: `${i}`,
  start: all.slice(0, i).reduce((sum, { length }) => sum + length, 0),
  text: article,
}));
const ranges = Array.from({ length: ANNOTATIONS }, () => {
  const { start, text: article } = articles[below(articles.length)]!;
  const from = start + below(article.length - 20);
  return [from, from + 5 + below(15)] as const;
});
const placements = Placements.of(
  ranges.map((range, i): Placement => ({ id: String(i), state: 'exact', range })),
);
const chunked = ChunkedText.of(text);

const edits = Array.from({ length: EDITS }, () => ({
  offset: below(LENGTH - 20),
  removed: below(2) * below(20),
  inserted: 'a',
}));
const followed = processorTime(() => {
  for (const edit of edits) placements.follow([edit], chunked);
});
const plain = ranges.map((range, id) => ({ id, range }));
const naive = processorTime(() => {
  for (const { offset, removed } of edits)
    plain.map((each) => ({ ...each, range: follow(each.range, { offset, removed, inserted: 1 }) }));
});
report('an edit moves all ranges in', followed / EDITS, `, a loop over objects in ${ms(naive / EDITS)}`);

const targets = captureSpans(articles, ranges).filter((target) => target !== undefined);
const authoring = createAuthoring('Ana Ruiz', () => Date.now(), random);
const annotations = add(
  authoring,
  targets.map((target) => ({ kind: 'label' as const, label: 'weapon', target })),
).flatMap(({ is }) => is ?? []);
report(
  'are found in the same text in',
  processorTime(() => anchorAll(articles, annotations)),
);

const edited = articles.map((article) => ({ ...article, text: `By our staff\n${article.text}` }));
const began = process.cpuUsage();
const states = anchorAll(edited, annotations)
  .all()
  .filter(({ state }) => state !== 'orphan').length;
const { user, system } = process.cpuUsage(began);
report('are found after an edit in every article in', (user + system) / 1000, `, ${states} of them`);

const sidecar = writeSidecar('', annotations) ?? '';
report(
  `a sidecar of ${(sidecar.length / 1e6).toFixed(1)} MB is read in`,
  processorTime(() => readSidecar(sidecar)),
);
report(
  'and written in',
  processorTime(() => writeSidecar(sidecar, annotations)),
);
