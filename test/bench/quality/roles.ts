import { crossValidate, type JudgedLine } from '../../../training/roles/crossValidation';
import { type LabelledPage, PAGE_ROLES, readOwnPages } from '../../../training/roles/pages';
import { detectLanguage } from '../../support/languages';
import { type Figure, percent } from './figures';

/** How well line roles are told, by models that never saw the page. */
export function roleFigures(pages: readonly LabelledPage[]): Figure[] {
  const lines = crossValidate(pages, readOwnPages('training/pages'), detectLanguage);
  const scores = PAGE_ROLES.map((role) => f1(lines, role));
  const right = lines.filter(({ role, judged }) => role === judged).length;
  return [
    { what: 'line roles, accuracy, cross-validated by page', value: percent(right, lines.length) },
    { what: 'line roles, macro F1', value: (scores.reduce((a, b) => a + b, 0) / scores.length).toFixed(2) },
    { what: 'body against the rest, F1', value: f1(lines, 'body').toFixed(3) },
    { what: 'headlines of other articles without a cue, found', value: found(lines, 'related_bare') },
    { what: 'lines taken for such headlines that are some', value: told(lines, 'related_bare') },
    ...PAGE_ROLES.map((role, index) => ({
      what: `F1 of ${role} (${lines.filter((line) => line.role === role).length} lines)`,
      value: (scores[index] ?? 0).toFixed(2),
    })),
  ];
}

/** The share of a role's lines that are told (recall), and of the lines told for it that have it (precision). */
const found = (lines: readonly JudgedLine[], role: string): string =>
  shareRight(lines.filter((line) => line.role === role));
const told = (lines: readonly JudgedLine[], role: string): string =>
  shareRight(lines.filter((line) => line.judged === role));

const shareRight = (lines: readonly JudgedLine[]): string =>
  percent(lines.filter(({ role, judged }) => role === judged).length, lines.length);

function f1(lines: readonly JudgedLine[], role: string): number {
  const right = lines.filter((line) => line.role === role && line.judged === role).length;
  const judged = lines.filter((line) => line.judged === role).length;
  const there = lines.filter((line) => line.role === role).length;
  return judged + there === 0 ? 0 : (2 * right) / (judged + there);
}
