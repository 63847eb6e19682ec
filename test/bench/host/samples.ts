import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The articles of a folder that stand alone, as texts. */
export function samplesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !name.includes('.seed.'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

/** A bundle of `length` UTF-16 units that repeats the samples. */
export function bundleOf(samples: readonly string[], length: number): string {
  const articles: string[] = [];
  for (let done = 0; done < length;) {
    const name = `==> ${articles.length}.txt <==\n`;
    const sample = distinct(samples[articles.length % samples.length] ?? '', articles.length);
    const article = `${name}${sample.slice(0, Math.max(0, length - done - name.length - 1))}\n`;
    articles.push(article);
    done += article.length;
  }
  return articles.join('');
}

/** One article of `length` UTF-16 units, which repeats what the samples say. */
export function articleOf(samples: readonly string[], length: number): string {
  const texts = bundleOf(samples, length * 2).replace(/^==> .* <==$/gm, '');
  return texts.slice(0, length);
}

/** The sample with posts of its own: those that come twice are a problem each. */
function distinct(sample: string, index: number): string {
  const number = String(index).padStart(5, '0');
  return sample
    .replace(/@(\w+)/g, `@$1${number}`)
    .replace(/pic\.twitter\.com\/\w+/g, `$&${number}`)
    .replace(/(\/status\/\d+)\d{5}/g, `$1${number}`);
}

/** The sample with names of its own, as other articles have other names: `index` is written into each in letters. */
export function renamed(sample: string, index: number): string {
  const letters = String(index).replace(/\d/g, (digit) => 'abdeilnors'.charAt(Number(digit)));
  return sample.replace(/\p{Lu}\p{Ll}{4,}/gu, (name) => `${name}${letters}`);
}
