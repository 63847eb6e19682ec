/** One measured figure, as the table shows it. */
export interface Figure {
  readonly what: string;
  readonly value: string;
}

/** "98.6 % (70 of 71)" */
export function percent(part: number, all: number): string {
  return `${((100 * part) / all).toFixed(1)} % (${part} of ${all})`;
}

/** The figures as a Markdown table. */
export function toTable(figures: readonly Figure[]): string {
  return [
    '| what | measured |',
    '|---|---|',
    ...figures.map(({ what, value }) => `| ${what} | ${value} |`),
  ].join('\n');
}
