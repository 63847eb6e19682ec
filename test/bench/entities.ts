// Names: what reading whole articles costs, by language, all steps of an analysis included but the summaries, which are chosen when
// they are asked for; and what names alone cost: the language of the text and of each line, words, dates, tags and links, without posts
// and the roles of lines. Next to recognisers in JavaScript on the same English text; and what the models cost to load. Warm: texts
// that were read before, so that their words and the wordings of their names are known, but nothing else of them is. New: texts that
// are read for the first time by readers that have read as many others.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { type Analysis, createAnalyser } from '../../src/core/analysis';
import { articleLanguage } from '../../src/core/articles/articleLanguage';
import { type Linked, linkNames } from '../../src/core/entities/linking';
import { Wordings } from '../../src/core/entities/linking/wordings';
import { readGazetteerFile } from '../../src/core/entities/tagger/gazetteerFile';
import { readTaggerFile } from '../../src/core/entities/tagger/taggerModel';
import { GAZETTEER_FILE, TAGGER_FILES } from '../../src/core/entities/tagger/taggers';
import { splitLines } from '../../src/core/text/lines';
import { sentencesOf } from '../../src/core/text/sentences';
import { newReaders, readers } from '../support/readers';
import { textsIn } from './support/articles';
import { processorTime } from './support/clock';
import { finish } from '../../src/core/text/steps';

/** Texts that every checkout has, and more where there are some beside it: articles as they come, and news where those are few. */
const FOLDERS = [
  'seeds',
  '../shared/data/articles',
  ...['en', 'fr', 'it', 'tr', 'ru', 'pl'].map((language) => `../shared/data/ner/news_${language}/train`),
];

/** So often all texts are read before anything is measured. */
const WARM_UP_RUNS = 10;

const wink = winkNLP(model);

const LANGUAGES = ['es', 'en', 'de', 'pt', 'fr', 'it', 'tr', 'ru', 'pl', 'nl'];

const megabytes = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.length, 0) / 1e6;

function report(): void {
  const analyse = createAnalyser(readers);
  const texts = FOLDERS.flatMap(textsIn).map(([, text]) => text);
  // What is measured first must not pay for what the engine learns once.
  for (let run = 0; run < WARM_UP_RUNS; run++) texts.forEach(analyse);
  const inLanguage = (language: string): string[] =>
    texts.filter((text) => analyse(text).articles[0]?.language === language);
  const byLanguage = LANGUAGES.map((language) => [language, inLanguage(language)] as const);
  for (const [language, some] of byLanguage)
    if (some.length > 0) reportWarm(language, some, analyse);
    else console.log(`entities: ${language} is not measured: no news in it is beside this checkout`);
  reportPeers(inLanguage('en'));
  // Last, as what it throws away would be cleared up while something else is measured.
  for (const [language, some] of byLanguage)
    if (some.length > 0)
      console.log(`entities: ${language}, ${speed(some, timeOfNew(some))} MB/s where texts are new`);
  reportLoading();
}

const speed = (texts: readonly string[], milliseconds: number): string =>
  ((megabytes(texts) * 1000) / milliseconds).toFixed(2);

function reportWarm(language: string, texts: readonly string[], analyse: (text: string) => Analysis): void {
  const time = processorTime(() => texts.forEach(analyse));
  const withSummaries = processorTime(() =>
    texts.forEach((text) => analyse(text).articles.flatMap(({ summary }) => summary)),
  );
  console.log(
    `entities: ${language}, ${texts.length} texts, ${(megabytes(texts) * 1000).toFixed(0)} kB: ${speed(texts, time)} MB/s warm, ${speed(texts, withSummaries)} MB/s with summaries; structure and links included`,
  );
  const read = createNameReader();
  const namesAlone = processorTime(() => texts.forEach(read));
  console.log(
    `entities: ${language}, language, words, dates, tags and links alone: ${speed(texts, namesAlone)} MB/s warm; without posts and roles of lines`,
  );
}

/** Reads a text's names without its structure: every line in sentences of its own language, or the text's where a line is too short. */
function createNameReader(): (text: string) => Linked {
  const wordings = new Wordings();
  const { detectLanguage, recognise } = readers;
  return (text) => {
    const language = articleLanguage(text, detectLanguage);
    const sentences = splitLines(text)
      .filter(({ blank }) => !blank)
      .flatMap((line) => {
        const own = detectLanguage(line.text) ?? language;
        return sentencesOf(text, line.range, own).map((range) => ({ range, language: own }));
      });
    return linkNames(text, finish(recognise(text, sentences)), () => true, {
      language,
      published: null,
      wordings,
    });
  };
}

/** So often texts are read as new ones. */
const ROUNDS = 3;

/** What texts take that are read for the first time, each half of them after the other: as a newsroom reads them. In ms of the processor. */
function timeOfNew(texts: readonly string[]): number {
  const halves = [0, 1].map((odd) => texts.filter((_, index) => index % 2 === odd));
  const times = Array.from({ length: ROUNDS }, () =>
    halves.reduce((sum, half, index) => {
      const analyse = createAnalyser(newReaders());
      halves[1 - index]?.forEach(analyse);
      const start = process.cpuUsage();
      half.forEach(analyse);
      const { user, system } = process.cpuUsage(start);
      return sum + (user + system) / 1000;
    }, 0),
  );
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
}

/** What recognisers in JavaScript find in a text, all of it asked for. */
const PEERS: Readonly<Record<string, (text: string) => unknown>> = {
  'compromise finds topics': (text) => nlp(text).topics().length,
  'wink-nlp finds entities (dates, numbers and handles: it knows no names)': (text) => {
    const document = wink.readDoc(text);
    return document.entities().out();
  },
};

function reportPeers(english: readonly string[]): void {
  const analyse = createAnalyser(readers);
  const ours = processorTime(() => english.forEach(analyse));
  const read = createNameReader();
  const alone = processorTime(() => english.forEach(read));
  for (const [what, find] of Object.entries(PEERS)) {
    const peer = processorTime(() => english.forEach(find));
    console.log(
      `entities: ${(peer / ours).toFixed(1)} times (names alone ${(peer / alone).toFixed(1)} times) as fast as ${what} in the same English text (${((megabytes(english) * 1000) / peer).toFixed(3)} MB/s)`,
    );
  }
}

function reportLoading(): void {
  const read = (file: string): Uint8Array => readFileSync(path.join('models', file));
  const gazetteer = read(GAZETTEER_FILE);
  console.log(
    `entities: the gazetteer loads in ${processorTime(() => readGazetteerFile(gazetteer)).toFixed(1)} ms`,
  );
  for (const file of Object.keys(TAGGER_FILES)) {
    const bytes = read(file);
    console.log(`entities: ${file} loads in ${processorTime(() => readTaggerFile(bytes)).toFixed(1)} ms`);
  }
}

report();
