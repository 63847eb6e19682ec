// Links, handles and tags: what finding them costs, next to the library that X published for the same, and how far both find the same.
import twitter from 'twitter-text';
import { opaqueStretches } from '../../src/core/text/tokens';
import { textsIn } from './support/articles';
import { processorTime } from './support/clock';

/** The samples, and articles as they come where there are any beside the checkout. */
const FOLDERS = ['seeds', '../shared/data/articles'];

/** Where the links, handles and tags begin that X's library finds; how they end differs by platform, of which it knows one. */
function startsOfTheirs(text: string): number[] {
  const found = [
    ...twitter.extractUrlsWithIndices(text, { extractUrlsWithoutProtocol: false }),
    ...twitter.extractMentionsWithIndices(text),
    ...twitter.extractHashtagsWithIndices(text),
  ];
  return found.map(({ indices: [start] }) => start);
}

function main(): void {
  const texts = FOLDERS.flatMap(textsIn).map(([, text]) => text);
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const ours = processorTime(() => texts.forEach(opaqueStretches));
  const peer = processorTime(() => {
    for (const text of texts) twitter.extractEntitiesWithIndices(text);
  });
  let [known, shared] = [0, 0];
  for (const text of texts) {
    const mine = new Set(opaqueStretches(text).map(([start]) => start));
    const other = startsOfTheirs(text);
    known += other.length;
    shared += other.filter((start) => mine.has(start)).length;
  }
  console.log(
    `tokens: links, handles and tags of ${texts.length} texts at ${(size / 1000 / ours).toFixed(0)} MB/s, ${(peer / ours).toFixed(1)} times as fast as twitter-text;` +
      ` of the ${known} that it finds, ${((100 * shared) / known).toFixed(1)} % begin where ours do`,
  );
}

main();
