import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DEFAULT_LABELS } from '../../../src/core/settings/defaultLabels';
import { LABEL_COLOURS } from '../../../src/core/settings/labelColour';

/** The editor's backgrounds in the default themes of VS Code, the older ones among them. */
const BACKGROUNDS = { dark: ['#1E1E1E', '#1F1F1F', '#000000'], light: ['#FFFFFF'] } as const;

/** Relative luminance and contrast as WCAG 2.1 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('the colours of labels', () => {
  for (const [name, colours] of Object.entries(LABEL_COLOURS)) {
    it(`can be read: ${name}`, () => {
      for (const theme of ['dark', 'light'] as const)
        for (const background of BACKGROUNDS[theme])
          assert.ok(contrast(colours[theme], background) >= 4.5, `${colours[theme]} on ${background}`);
    });
  }

  it('are contributed as they are here', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { colors: { id: string; defaults: { dark: string; light: string } }[] };
    };
    const contributed = contributes.colors.flatMap(({ id, defaults: { dark, light } }) =>
      id.startsWith('lede.label') ? [[id.slice('lede.label'.length).toLowerCase(), { dark, light }]] : [],
    );
    assert.deepEqual(Object.fromEntries(contributed), LABEL_COLOURS);
  });
});

describe('the labels that there are without a file', () => {
  it('have names and keys of their own', () => {
    for (const values of [DEFAULT_LABELS.map(({ name }) => name), DEFAULT_LABELS.map(({ key }) => key)])
      assert.equal(new Set(values).size, DEFAULT_LABELS.length);
  });
});
