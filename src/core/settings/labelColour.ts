/**
 * Colours that labels can name, in the order in which labels without one get them. Each is a theme colour
 * (`lede.labelBlue`) with these defaults; all have a contrast of 4.5 or more with the backgrounds of VS Code's dark and
 * light themes, which a unit test holds them to.
 */
export const LABEL_COLOURS = {
  blue: { dark: '#4FA3FF', light: '#0B5CAD' },
  orange: { dark: '#F0994D', light: '#9A4A00' },
  green: { dark: '#5DBB63', light: '#1E6B2B' },
  purple: { dark: '#C08CF0', light: '#7B2FA8' },
  red: { dark: '#F47C7C', light: '#B3261E' },
  teal: { dark: '#3FBFB5', light: '#0B6B66' },
  yellow: { dark: '#D9B93B', light: '#7A5C00' },
  pink: { dark: '#EE82B8', light: '#A81C64' },
  grey: { dark: '#A8A8A8', light: '#5A5A5A' },
} as const satisfies Readonly<Record<string, { readonly dark: string; readonly light: string }>>;

export type LabelColourName = keyof typeof LABEL_COLOURS;

export const LABEL_COLOUR_NAMES = Object.keys(LABEL_COLOURS) as LabelColourName[];

/** A colour of the theme's, or one that somebody has fixed, as `#RRGGBB`. */
export type LabelColour =
  | { readonly named: LabelColourName; readonly hex?: never }
  | { readonly hex: string; readonly named?: never };

/** `#0af` and `#00aaff` as `#00AAFF`; undefined for anything else. */
export function readHex(text: string): string | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1]?.toUpperCase();
  return digits && `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

/** The colour of a label that names none: those that few labels have come first. */
export function nextColour(taken: readonly LabelColour[]): LabelColour {
  const uses = (name: LabelColourName): number => taken.filter(({ named }) => named === name).length;
  return { named: LABEL_COLOUR_NAMES.reduce((best, name) => (uses(name) < uses(best) ? name : best)) };
}
