/** Red, green and blue from 0 to 255, and the opacity from 0 to 1. */
type Colour = readonly [red: number, green: number, blue: number, opacity: number];

/** Reads "rgb(r, g, b)" or "rgba(r, g, b, a)", as a page gives computed colours. */
function parse(css: string): Colour {
  const [red, green, blue, opacity = 1] = [...css.matchAll(/[\d.]+/g)].map(Number);
  if (!/^rgba?\(/.test(css) || red === undefined || green === undefined || blue === undefined) {
    throw new Error(`Not a colour that is understood: ${css}`);
  }
  return [red, green, blue, opacity];
}

/** The opaque colour that is seen where `layers` lie on each other, the lowest first. */
export function blend(layers: readonly string[]): string {
  const seen = layers.map(parse).reduce((below, above) => {
    const mix = (i: 0 | 1 | 2): number => above[i] * above[3] + below[i] * (1 - above[3]);
    return [mix(0), mix(1), mix(2), 1];
  });
  return `rgb(${seen.slice(0, 3).join(', ')})`;
}

/** The contrast of two opaque colours as WCAG reckons it: from 1, none, to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(css: string): number {
  const [red, green, blue] = parse(css);
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
