import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readAnnotated } from './read/annotated';
import { type ColumnForm, readColumns } from './read/columns';
import { readFactRuEval } from './read/factRuEval';
import { readInlineMarks } from './read/inlineMarks';
import type { Source } from './read/source';

const PLAIN: ColumnForm['types'] = { PER: 'PER', ORG: 'ORG', LOC: 'LOC', MISC: 'MISC' };

interface ColumnSet extends ColumnForm {
  readonly name: string;
  readonly language: string;
  readonly unlabelled: Source['unlabelled'];
  readonly files: readonly string[];
}

const uner = (language: string, ...files: string[]): ColumnSet => ({
  name: 'uner',
  language,
  unlabelled: ['MISC'],
  files: files.map((file) => `uner/${file}.iob2`),
  word: 1,
  label: 2,
  types: { PER: 'PER', ORG: 'ORG', LOC: 'LOC' },
});
// What Europarl's annotators took for miscellaneous names, long descriptions of rules among them, is not what our guide does.
const europarl = (language: string): ColumnSet => ({
  name: 'europarl',
  language,
  unlabelled: ['MISC'],
  files: [`europarl_ner/${language}.conll02`],
  word: 0,
  label: -1,
  types: { ...PLAIN, MISC: 'unknown' },
});

const COLUMN_SETS: readonly ColumnSet[] = [
  uner('en', 'en_ewt-dev', 'en_ewt-test', 'en_pud-test'),
  uner('de', 'de_pud-test'),
  uner('pt', 'pt_bosque-train', 'pt_bosque-dev', 'pt_bosque-test', 'pt_pud-test'),
  uner('ru', 'ru_pud-test'),
  europarl('es'),
  europarl('en'),
  europarl('de'),
  europarl('it'),
  {
    name: 'turkish_wiki',
    language: 'tr',
    unlabelled: [],
    files: ['train', 'dev', 'test'].map((part) => `turkish_wiki_ner/${part}.conll`),
    word: 0,
    label: 1,
    suffixed: true,
    types: {
      PERSON: 'PER',
      GPE: 'LOC',
      LOC: 'LOC',
      FAC: 'LOC',
      ORG: 'ORG',
      EVENT: 'MISC',
      WORK_OF_ART: 'MISC',
      PRODUCT: 'MISC',
      LAW: 'MISC',
      LANGUAGE: 'MISC',
      NORP: 'MISC',
      TITLE: 'outside',
    },
  },
  {
    name: 'germeval',
    language: 'de',
    unlabelled: [],
    files: ['dev', 'test'].map((part) => `germeval14_de/NER-de-${part}.tsv`),
    word: 1,
    label: 2,
    parts: { LOCpart: 'LOC', ORGpart: 'ORG', PERpart: 'PER', OTHpart: 'MISC' },
    types: {
      PER: 'PER',
      ORG: 'ORG',
      LOC: 'LOC',
      OTH: 'MISC',
      LOCderiv: 'unknown',
      ORGderiv: 'unknown',
      PERderiv: 'unknown',
      OTHderiv: 'unknown',
    },
  },
  {
    name: 'crossner',
    language: 'en',
    unlabelled: [],
    files: ['train', 'dev', 'test'].map((part) => `crossner_en/politics_${part}.txt`),
    word: 0,
    label: 1,
    types: {
      election: 'MISC',
      politicalparty: 'ORG',
      organisation: 'ORG',
      politician: 'PER',
      person: 'PER',
      location: 'LOC',
      country: 'LOC',
      event: 'MISC',
      misc: 'unknown',
    },
  },
  {
    name: 'wikigold',
    language: 'en',
    unlabelled: [],
    files: ['wikigold/test.conllu'],
    word: 1,
    label: 2,
    types: PLAIN,
  },
  {
    name: 'btc',
    language: 'en',
    unlabelled: ['MISC'],
    files: 'abefgh'.split('').map((part) => `wnut17_btc_en/btc_${part}.conll`),
    word: 0,
    label: 1,
    types: PLAIN,
  },
  {
    name: 'wnut',
    language: 'en',
    // It has no nationalities.
    unlabelled: ['MISC'],
    files: ['wnut17_btc_en/wnut17train.conll'],
    word: 0,
    label: 1,
    types: {
      person: 'PER',
      location: 'LOC',
      group: 'ORG',
      corporation: 'ORG',
      'creative-work': 'MISC',
      product: 'MISC',
    },
  },
];

/** The languages with news annotated for this project. */
const NEWS = ['es', 'fr', 'it', 'en', 'tr', 'pl', 'ru'];

/** All labelled sets: those under `data` (the annotated news and the public sets), and the project's own corpus. */
export function readSources(data: string | undefined, corpus: string): Source[] {
  return [...readCorpus(corpus), ...(data === undefined ? [] : [...readNews(data), ...readPublicSets(data)])];
}

function readCorpus(folder: string): Source[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      name: 'own',
      language: path.basename(file, '.txt'),
      unlabelled: [],
      documents: readInlineMarks(readFileSync(path.join(folder, file), 'utf8')),
    }));
}

function readNews(data: string): Source[] {
  return NEWS.map((language) => ({
    name: 'news',
    language,
    unlabelled: [],
    documents: readAnnotated(path.join(data, `news_${language}/train`)),
  }));
}

function readPublicSets(data: string): Source[] {
  const columns = COLUMN_SETS.map((set) => ({
    name: set.name,
    language: set.language,
    unlabelled: set.unlabelled,
    documents: set.files.flatMap((file) => readColumns(readFileSync(path.join(data, file), 'utf8'), set)),
  }));
  return [...columns, readRussianFacts(path.join(data, 'factrueval_ru.tar.xz'))];
}

function readRussianFacts(archive: string): Source {
  const folder = mkdtempSync(path.join(tmpdir(), 'lede-'));
  try {
    execFileSync('tar', ['-xJf', path.resolve(archive), '-C', folder]);
    const documents = ['devset', 'testset'].flatMap((part) =>
      readFactRuEval(path.join(folder, 'factrueval_ru', part)),
    );
    return { name: 'factrueval', language: 'ru', unlabelled: [], documents };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
