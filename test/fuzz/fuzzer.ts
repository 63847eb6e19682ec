import { createRandom } from '../../training/entities/random';
import { Coverage, readCode } from './coverage';
import { confirmed, type Finding, findingOf } from './finding';
import { growthFinding, ofLength, shapeFrom } from './growth';
import { minimise } from './minimise';
import { below, COMMON_WORDS, LONGEST, mutated } from './mutations';
import { keepFinding, keepText, keptTexts } from './store';
import type { Target } from './target';

/** Who follows the run. */
export interface Follower {
  /** Is told of each text before it is tried: it may be the one that never ends. */
  readonly trying: (text: string) => void;
  readonly tell: (line: string) => void;
}

/** The part of a run's time in which shapes of the texts are tried at lengths at which growth shows. */
const GROWING = 1 / 3;

/** How often it is said how far the run is, in milliseconds. */
const REPORT = 15_000;

/**
 * Tries ever other texts on a target: those that reach branches which none before has reached are kept and changed further, and
 * shapes of them are tried at length.
 * @param end when to stop, in milliseconds since 1970.
 * @returns how many kinds of findings there are.
 */
export function fuzz(target: Target, end: number, seed: number, { trying, tell }: Follower): number {
  const random = createRandom(seed);
  const code = readCode();
  const coverage = new Coverage(code);
  const corpus: string[] = [];
  const known = new Set<string>();
  const words = [...COMMON_WORDS, ...target.words, ...code.words];
  const other = (): string => corpus[below(corpus.length, random)] ?? '';

  const report = (finding: Finding): void => {
    if (known.has(finding.signature)) return;
    known.add(finding.signature);
    const same = (text: string): boolean => {
      trying(text);
      return findingOf(target, text)?.signature === finding.signature;
    };
    const text = finding.signature === 'slow' ? finding.text : minimise(finding.text, same);
    tell(`${finding.message.split('\n')[0] ?? ''} ${keepFinding({ ...finding, text })}`);
  };
  let grown = 0;
  const grow = (text: string): void => {
    if (text === '') return;
    const start = Date.now();
    const shape = shapeFrom(text, random);
    trying(ofLength(shape, LONGEST));
    const finding = growthFinding(target, shape);
    grown += Date.now() - start;
    if (!finding) return;
    known.add(finding.signature);
    tell(`${finding.message} ${keepFinding(finding)}`);
  };
  const attempt = (text: string): void => {
    trying(text);
    coverage.begin();
    const finding = findingOf(target, text);
    const isNew = coverage.isNew();
    if (finding) {
      const sure = confirmed(target, text);
      if (sure) report(sure);
    } else if (isNew) {
      corpus.push(text);
      keepText(target.name, text);
    }
  };

  for (const text of ['', ...target.seeds(), ...keptTexts(target.name)]) attempt(text);
  const start = Date.now();
  let [runs, shapes, last] = [0, 0, start];
  for (; Date.now() < end; runs++) {
    // the newest texts reach what few others do
    const recent = corpus[corpus.length - 1 - Math.floor(random() ** 3 * corpus.length)];
    attempt(mutated(recent ?? '', { words, other, random }));
    if (grown < GROWING * (Date.now() - start)) {
      grow(other());
      shapes++;
    }
    if (Date.now() - last < REPORT) continue;
    last = Date.now();
    tell(
      `${runs} texts, ${shapes} shapes, ${corpus.length} kept, ${coverage.count} branches, ${known.size} findings`,
    );
  }
  tell(
    `done: ${runs} texts, ${shapes} shapes, ${corpus.length} kept, ${coverage.count} branches, ${known.size} findings`,
  );
  return known.size;
}
