import * as vscode from 'vscode';
import type { TextRange } from '../../../core/text/range';
import { toOffsets } from '../../documents';

/** So many lines above and below those in sight are decorated too, so that scrolling finds them done. */
const MARGIN = 100;

/** What of a document is in sight, and around it. */
export function rangeInSight({ document, visibleRanges }: vscode.TextEditor): TextRange {
  const lines = visibleRanges.flatMap(({ start, end }) => [start.line - MARGIN, end.line + MARGIN]);
  const [first, last] = [Math.max(0, Math.min(...lines)), Math.max(0, ...lines)];
  return toOffsets(document, document.validateRange(new vscode.Range(first, 0, last + 1, 0)));
}
