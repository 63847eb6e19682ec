import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceMessages } from '../support/sourceMessages';

const ROOT = process.cwd();

type Texts = Readonly<Record<string, string>>;

const read = (file: string): Texts => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as Texts;

/** What a language model reads stays in English. */
const forPeople = (texts: Texts): string[] => Object.keys(texts).filter((key) => !key.endsWith('.model'));

/** What has to stand in a translation as it stands in the source: slots, settings, commands. */
const fixedParts = (text: string): string[] =>
  (text.match(/\{\w*\}|\{\{|`[^`]*`|\]\(command:[^)]*\)/g) ?? []).sort();

/** The languages of the messages, by what the names of their files say. */
const LANGUAGES = readdirSync(path.join(ROOT, 'l10n')).flatMap(
  (file) => /^bundle\.l10n\.(.+)\.json$/.exec(file)?.[1] ?? [],
);

describe('translations', function () {
  this.timeout(300_000);
  const { messages, unknown } = sourceMessages(ROOT);

  it('are made of texts that stand in the source', () => {
    assert.deepEqual(unknown, []);
    assert.ok(messages.has('1 word') && messages.has('Boilerplate') && messages.has('“{0}” is empty.'));
  });

  it('are there in Spanish', () => assert.ok(LANGUAGES.includes('es')));

  for (const language of LANGUAGES) {
    const bundle = read(`l10n/bundle.l10n.${language}.json`);
    const [manifest, translated] = [read('package.nls.json'), read(`package.nls.${language}.json`)];

    it(`have every message in ${language}, and no other`, () =>
      assert.deepEqual(Object.keys(bundle).sort(), [...messages].sort()));

    it(`have every text of the manifest in ${language}, and no other`, () =>
      assert.deepEqual(Object.keys(translated).sort(), forPeople(manifest).sort()));

    it(`keep in ${language} what is filled in, and the names of settings and commands`, () => {
      for (const [english, text] of Object.entries(bundle))
        assert.deepEqual(fixedParts(text), fixedParts(english));
      for (const [key, text] of Object.entries(translated))
        assert.deepEqual(fixedParts(text), fixedParts(manifest[key] ?? ''), key);
    });
  }
});
