import { type Placement, Placements } from '../../src/core/annotations/anchors/placements';
import { anchorAll, anchorInSteps, glimpseInSteps } from '../../src/core/annotations/anchors/anchoring';
import { captureSpan } from '../../src/core/annotations/anchors/capture';
import type { ArticleText } from '../../src/core/annotations/anchors/target';
import { AnnotationSet } from '../../src/core/annotations/annotationSet';
import { add } from '../../src/core/annotations/operations';
import { createAuthoring } from '../../src/core/annotations/authoring';
import { inOrderOfPlace } from '../../src/core/annotations/sidecar/order';
import { readSidecarInSteps } from '../../src/core/annotations/sidecar/read';
import { writeInSteps, writeSidecar } from '../../src/core/annotations/sidecar/write';
import { ChunkedText } from '../../src/core/text/chunkedText';
import { LiveAnalysis } from '../../src/core/live/liveAnalysis';
import { follow } from '../../src/core/text/edit';
import { finish } from '../../src/core/text/steps';
import { createRandom } from '../../training/entities/random';
import { labelled, randomRanges } from './support/annotated';
import { bundlesOf, textsIn } from './support/articles';
import { readers } from '../support/readers';
import { longestStep, processorTime } from './support/clock';

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
const articlesOf = ({ articles }: LiveAnalysis): ArticleText[] =>
  articles.map(({ name, range: [start], reading }) => ({ name, start, text: reading.text }));
const articles = articlesOf(finish(LiveAnalysis.of(text, readers)));
const ranges = randomRanges(articles, ANNOTATIONS, random);
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

const authoring = createAuthoring('Ana Ruiz', () => Date.now(), random);
const annotations = labelled(articles, ranges, authoring);

/** The time of some work, and of its longest step. */
function reportSteps(what: string, work: () => Iterator<unknown, unknown>): void {
  const time = processorTime(() => void finish(work()));
  report(what, time, `, the longest step ${ms(longestStep(work))}`);
}

reportSteps('are found in the same text in', () => anchorInSteps(articles, annotations));
const edited = articles.map((article) => ({ ...article, text: `By our staff\n${article.text}` }));
const stillThere = anchorAll(edited, annotations)
  .all()
  .filter(({ state }) => state !== 'orphan').length;
reportSteps(`are found after an edit in every article (${stillThere} of them) in`, () =>
  anchorInSteps(edited, annotations),
);
const foreign = edited.map((article, i) => ({ ...article, text: edited.at(i - 7)?.text ?? '' }));
reportSteps('are looked for in another version of the same bundle, which repeats its articles, in', () =>
  anchorInSteps(foreign, annotations),
);

const sidecar = writeSidecar('', annotations) ?? '';
reportSteps(`a sidecar of ${(sidecar.length / 1e6).toFixed(1)} MB is read in`, () =>
  readSidecarInSteps(sidecar),
);
reportSteps('and written in', () => writeInSteps(sidecar, annotations));

/** What is in sight of a file that is opened: its first screen. */
const IN_SIGHT = [0, 5000] as const;

/** What has to be done before the annotations in sight can be painted. */
function* opening(): Generator<unknown, readonly Placement[]> {
  const live = yield* LiveAnalysis.of(text, readers);
  const set = AnnotationSet.of((yield* readSidecarInSteps(sidecar)).annotations);
  yield;
  return (yield* glimpseInSteps(articlesOf(live), set, IN_SIGHT)).touching(IN_SIGHT);
}
reportSteps(`from opening the file to painting ${finish(opening()).length} in sight`, opening);

const { annotations: before, known } = finish(readSidecarInSteps(sidecar));
const set = AnnotationSet.of(before);
const placed = anchorAll(articles, set);
const [more] = add(authoring, [
  { kind: 'label', label: 'claim', target: captureSpan(articles, ranges[0]!)! },
]);
const larger = set.apply(more ? [more] : []);
reportSteps('saving one more', function* () {
  return yield* writeInSteps(sidecar, yield* inOrderOfPlace(larger, placed, articles), known);
});
