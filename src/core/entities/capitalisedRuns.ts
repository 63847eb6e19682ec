import { type Token, tokensOf } from '../text/tokens';
import { contains, type TextRange } from '../text/range';
import { countryCode, LONGEST_COUNTRY_NAME } from './countries';
import { DateFinder, type FoundDate } from './dates';
import type { EntityType } from './entity';
import {
  AFTER_ARTICLE,
  ARTICLES,
  BEFORE_LOCATION,
  BEFORE_LOCATION_IN,
  BEFORE_OFFICE,
  BEFORE_PERSON,
  CONNECTORS,
  FUNCTION_WORDS,
  GERMAN_CONNECTORS,
  LOCATION_WORDS,
  MISCELLANEOUS_WORDS,
  ORGANIZATION_WORDS,
  TITLES,
  WEAK_CONNECTORS,
} from './nameCues';
import type { FoundName, Recognise, SentenceInContext } from './recogniser';

/** How many small words may join the parts of one name: "Universidad de las Artes". */
const MOST_CONNECTORS = 2;

/** A longer run of capitals is a headline or a table, not a name, in words. */
const LONGEST_NAME = 14;

/** Common nouns are capitalised in German, so a single capitalised word says nothing there. */
const CAPITALISES_NOUNS = new Set(['de']);

/** Scripts without capitals, and headlines all in them, give this recogniser nothing to go by. */
const MOSTLY_CAPITALS = 0.6;

/**
 * Recognises names by their capitals: runs of capitalised words, typed by the words in and before them. Country names
 * come from CLDR, dates from the language's calendar words. It stands in until a trained tagger takes its place.
 */
export function createCapitalisedRuns(): Recognise {
  const dates = new DateFinder();
  return (text, sentences) => {
    const read = sentences.map((sentence) => readSentence(text, sentence, dates));
    const common = commonWords(read);
    const found = read.flatMap((sentence) => namesIn(text, sentence, common));
    return settle(text, found, read);
  };
}

interface ReadSentence extends SentenceInContext {
  readonly tokens: readonly Token[];
  readonly dates: readonly FoundDate[];
}

function readSentence(text: string, sentence: SentenceInContext, dates: DateFinder): ReadSentence {
  const tokens = tokensOf(text, sentence.range);
  return { ...sentence, tokens, dates: dates.read(text, tokens, sentence.language ?? 'en') };
}

const isCapitalised = (word: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(word);

const isShouted = (word: string): boolean => word.length > 2 && word === word.toUpperCase();

const isAcronym = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{N}-]{1,7}$/u.test(word);

/** Every word that the article also writes in lower case: at a sentence's start its capital means nothing. */
function commonWords(sentences: readonly ReadSentence[]): ReadonlySet<string> {
  const common = new Set<string>(FUNCTION_WORDS);
  for (const { tokens } of sentences)
    for (const { text } of tokens) if (!isCapitalised(text)) common.add(text);
  return common;
}

function namesIn(text: string, sentence: ReadSentence, common: ReadonlySet<string>): FoundName[] {
  const dates: FoundName[] = sentence.dates.map((found) => ({ ...found, type: 'date' }));
  const letters = text.slice(...sentence.range).match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => /\p{Lu}/u.test(letter)).length;
  const shouted = letters.length > 12 && capitals > letters.length * MOSTLY_CAPITALS;
  const runs = shouted
    ? []
    : runsIn(text, sentence, common).flatMap((run) => typeRun(text, run, sentence.language));
  return [...dates, ...runs].sort((a, b) => a.range[0] - b.range[0]);
}

type Run = readonly Token[];

/** The longest stretches of capitalised words and the connectors between them, outside dates. */
function runsIn(text: string, sentence: ReadSentence, common: ReadonlySet<string>): Run[] {
  const { tokens, dates, range } = sentence;
  const runs: Run[] = [];
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    const opensSentence = index === 0 || followsStop(text, range[0], token);
    if (!token || !startsName(token, opensSentence, common) || isDated(token, dates)) {
      index++;
      continue;
    }
    const end = runEnd(text, sentence, index);
    runs.push(tokens.slice(index, end));
    index = end;
  }
  return runs;
}

function followsStop(text: string, floor: number, token: Token | undefined): boolean {
  const start = token?.range[0] ?? floor;
  return /[.!?…:"“«¡¿–—-]\s*$/u.test(text.slice(Math.max(floor, start - 4), start));
}

const isDated = (token: Token, dates: readonly FoundDate[]): boolean =>
  dates.some(({ range }) => contains(range, token.range));

function startsName({ text }: Token, opensSentence: boolean, common: ReadonlySet<string>): boolean {
  if (!isCapitalised(text) || text.length < 2) return false;
  return !opensSentence || isAcronym(text) || !common.has(text.toLowerCase());
}

function runEnd(text: string, { tokens, dates, language }: ReadSentence, start: number): number {
  let end = start + 1;
  const announced = announces(tokens[start]);
  const connectors = CAPITALISES_NOUNS.has(language ?? '') ? GERMAN_CONNECTORS : CONNECTORS;
  for (
    let index = end;
    index < Math.min(tokens.length, start + LONGEST_NAME) && index - end <= MOST_CONNECTORS;
    index++
  ) {
    const [before, token] = [tokens[index - 1], tokens[index]];
    if (!before || !token || !touchesNext(text, before, token) || isDated(token, dates)) break;
    if (isCapitalised(token.text) || (announced && index === end && /^\p{N}{1,3}$/u.test(token.text)))
      end = index + 1;
    else if (!connectors.has(token.text) || (WEAK_CONNECTORS.has(token.text) && !announced && index === end))
      break;
  }
  return end;
}

const announces = (token: Token | undefined): boolean => {
  const word = token?.text.toLowerCase() ?? '';
  return ORGANIZATION_WORDS.has(word) || LOCATION_WORDS.has(word);
};

/** One space, or the stop of an initial, or an apostrophe lies between the words of a name. */
function touchesNext(text: string, before: Token, token: Token): boolean {
  const between = text.slice(before.range[1], token.range[0]);
  if (between === ' ' || between === '\u00a0') return true;
  if (between === '. ') return before.text.length <= 2;
  return /^['’]$/.test(between) && before.text.length === 1 && isCapitalised(token.text);
}

const rangeOf = (run: Run): TextRange => [run[0]?.range[0] ?? 0, run.at(-1)?.range[1] ?? 0];

/** Takes titles off, sets countries apart, and gives what is left of a run its type. */
function typeRun(text: string, run: Run, language: string | null): FoundName[] {
  const titled = run.findLastIndex((token) => TITLES.has(token.text.toLowerCase()));
  if (titled >= 0 && titled < run.length - 1 && !announces(run[0])) {
    return [
      ...leadingCountry(text, run.slice(0, titled)),
      { range: rangeOf(run.slice(titled + 1)), type: 'person' },
    ];
  }
  if (titled === 0 && run.length === 1) return [];
  const names = splitCountry(text, run, language);
  return BEFORE_OFFICE.test(before(text, rangeOf(run)))
    ? names.filter(({ type }) => type === 'location')
    : names;
}

function splitCountry(text: string, run: Run, language: string | null): FoundName[] {
  const split = announces(run[0]) ? undefined : trailingCountry(text, run);
  if (split)
    return [...splitCountry(text, split.before, language), { range: split.country, type: 'location' }];
  const type = typeOf(text, run, language);
  return type ? [{ range: rangeOf(run), type }] : [];
}

function leadingCountry(text: string, run: Run): FoundName[] {
  for (let length = Math.min(run.length, LONGEST_COUNTRY_NAME); length > 0; length--) {
    const range = rangeOf(run.slice(0, length));
    if (countryCode(text.slice(...range)) !== undefined) return [{ range, type: 'location' }];
  }
  return [];
}

/** `NAME de COUNTRY` is two names where NAME announces no institution. */
function trailingCountry(text: string, run: Run): { before: Run; country: TextRange } | undefined {
  for (let index = 1; index < run.length; index++) {
    const connector = run[index - 1];
    const country = rangeOf(run.slice(index));
    if (
      !connector ||
      countryCode(text.slice(...country)) === undefined ||
      countryCode(text.slice(...rangeOf(run))) !== undefined
    )
      continue;
    const before = run.slice(0, CONNECTORS.has(connector.text) ? index - 1 : index);
    if (before.length > 0) return { before, country };
  }
  return undefined;
}

function typeOf(text: string, run: Run, language: string | null): EntityType | undefined {
  const range = rangeOf(run);
  const name = text.slice(...range);
  if (countryCode(name) !== undefined) return 'location';
  const words = run.map((token) => token.text.toLowerCase());
  if (words.some((word) => ORGANIZATION_WORDS.has(word)))
    return run.length > 1 ? 'organization' : singleType(text, run, language);
  if (LOCATION_WORDS.has(words[0] ?? '') || ARTICLES.has(words[0] ?? ''))
    return run.length > 1 ? 'location' : undefined;
  if (MISCELLANEOUS_WORDS.has(words[0] ?? '')) return run.length > 1 ? 'miscellaneous' : undefined;
  if (run.length > 1 && LOCATION_WORDS.has(words.at(-1) ?? '')) return 'location';
  if (run.length > 1 && run.every((token) => isShouted(token.text))) return undefined;
  if (run.length > 1)
    return BEFORE_LOCATION.test(before(text, range)) && run.length < 3 ? 'location' : 'person';
  return singleType(text, run, language);
}

function singleType(text: string, run: Run, language: string | null): EntityType | undefined {
  const range = rangeOf(run);
  const word = text.slice(...range);
  const left = before(text, range);
  if (isAcronym(word)) return 'organization';
  if (CAPITALISES_NOUNS.has(language ?? '')) return undefined;
  if (BEFORE_LOCATION.test(left) || BEFORE_LOCATION_IN[language ?? '']?.test(left)) return 'location';
  return BEFORE_PERSON.test(left) ? 'person' : AFTER_ARTICLE.test(left) ? 'organization' : 'miscellaneous';
}

const before = (text: string, range: TextRange): string => text.slice(Math.max(0, range[0] - 40), range[0]);

/**
 * Second thoughts, with the whole article in view: a lone word takes the type that the article shows elsewhere ("Beloúsov"
 * after "Andréi Beloúsov" is a person too), and one of no known type that only ever opens sentences is no name.
 */
function settle(text: string, found: readonly FoundName[], sentences: readonly ReadSentence[]): FoundName[] {
  const types = typesOfWords(text, found);
  const openers = new Set(sentences.map(({ tokens }) => tokens[0]?.range[0]));
  const elsewhere = new Set(
    found.filter(({ range }) => !openers.has(range[0])).map(({ range }) => text.slice(...range)),
  );
  return found.flatMap((name) => {
    const word = text.slice(...name.range);
    const type =
      name.type === 'miscellaneous' || name.type === 'organization'
        ? (types.get(word) ?? name.type)
        : name.type;
    return type === 'miscellaneous' && !word.includes(' ') && !elsewhere.has(word) ? [] : [{ ...name, type }];
  });
}

/** What is sure of single words: a place named as such, and every word of a person's longer name. */
function typesOfWords(text: string, found: readonly FoundName[]): ReadonlyMap<string, EntityType> {
  const types = new Map<string, EntityType>();
  for (const { range, type } of found) {
    const words = text.slice(...range).split(/\s+/);
    if (type === 'location' && words.length === 1) types.set(words[0] ?? '', type);
    if (type === 'person' && words.length > 1)
      for (const word of words) if (!types.has(word)) types.set(word, type);
  }
  return types;
}
