import * as vscode from 'vscode';
import type { LabelColour, LabelColourName } from '../../../core/settings/labelColour';

/** How much of its colour lies behind a label's text; several on each other are seen by it. */
const SHARE = 22;

/** Where the line of a label runs, so that those of several on one text are seen: below, above, below with dots. */
const LANES = [
  { borderWidth: '0 0 2px 0', borderStyle: 'solid' },
  { borderWidth: '2px 0 0 0', borderStyle: 'solid' },
  { borderWidth: '0 0 2px 0', borderStyle: 'dotted' },
] as const;

/** How many labels on one text are told apart. */
export const LANE_COUNT = LANES.length;

/** What an annotation looks like in the text. */
export interface Look {
  readonly colour: LabelColour;
  /** Under `LANE_COUNT`. */
  readonly lane: number;
  /** Its place is to be confirmed. */
  readonly isMoved: boolean;
  /** There is nothing left to be done about it. */
  readonly isResolved: boolean;
}

/** The decoration type of a look. */
export function decorationType({ colour, lane, isMoved, isResolved }: Look): vscode.TextEditorDecorationType {
  const line = LANES[lane] ?? LANES[0];
  const seen = colour.named ? new vscode.ThemeColor(themeColour(colour.named)) : colour.hex;
  return vscode.window.createTextEditorDecorationType({
    ...line,
    borderColor: seen,
    ...(isMoved && { borderStyle: 'dashed' }),
    ...(!isResolved && { backgroundColor: `color-mix(in srgb, ${inCss(colour)} ${SHARE}%, transparent)` }),
    overviewRulerColor: seen,
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** The id of a theme's colour. */
export function themeColour(name: LabelColourName): string {
  return `lede.label${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** The workbench gives each of its colours to its style sheets. */
function inCss({ named, hex }: LabelColour): string {
  return named ? `var(--vscode-${themeColour(named).replace('.', '-')})` : hex;
}
