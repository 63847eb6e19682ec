import type { Line } from '../articleLines';

/** Distances up to 4 are told apart; 5 is beyond the article, 6 farther. */
const FAR = 6;
const BEYOND = 5;

/** Writes down for each line how far it is to the last paragraph before it, or, backwards, to the next one behind it. */
export function distances(lines: readonly Line[], direction: 1 | -1, found: Uint8Array): void {
  const from = direction === 1 ? 0 : lines.length - 1;
  let distance = BEYOND + 1;
  let walked = 0;
  for (let index = from; index >= 0 && index < lines.length; index += direction) {
    found[index] = walked < 4 && distance > walked ? BEYOND : distance <= 4 ? distance : FAR;
    distance = lines[index]?.paragraph === true ? 1 : distance + 1;
    walked++;
  }
}

const LONGEST_RUN = 6;

/** Writes down for each line how many short lines in a row stand before it, or, backwards, behind it. */
export function runs(lines: readonly Line[], direction: 1 | -1, found: Uint8Array): void {
  let run = 0;
  for (
    let index = direction === 1 ? 0 : lines.length - 1;
    index >= 0 && index < lines.length;
    index += direction
  ) {
    found[index] = run;
    run = lines[index]?.short === true ? Math.min(LONGEST_RUN, run + 1) : 0;
  }
}
