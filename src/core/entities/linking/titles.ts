import { CHARACTER, characterClasses } from '../../text/characters';

/** Titles and offices that stand right before a person's name, in small letters, as the languages of the news have them. */
const TITLES = new Set(
  [
    'presidente presidenta expresidente expresidenta vicepresidente vicepresidenta ministro ministra canciller senador',
    'senadora diputado diputada alcalde alcaldesa gobernador gobernadora fiscal juez jueza doctor doctora general coronel',
    'rey reina príncipe princesa papa monseñor padre sor don doña señor señora sr sra dr dra lic ing',
    'president vicepresident chancellor minister senator governor mayor judge professor prof king queen prince princess',
    'pope bishop general colonel captain sergeant officer sir lord lady rev mr mrs ms congressman congresswoman sen rep gov',
    'président présidente ministre chancelier sénateur député maire juge roi reine pape monsieur madame mme maître général',
    'presidente premier ministro senatore deputato sindaco giudice re regina signor signora onorevole generale',
    'primeiro-ministro deputado deputada prefeito governador governadora juiz desembargador senhor senhora',
    'präsident präsidentin bundeskanzler bundeskanzlerin kanzler kanzlerin ministerin bürgermeister bürgermeisterin herr frau papst könig königin',
    'premier minister-president koning koningin burgemeester paus mevrouw meneer',
    'prezydent premier minister senator poseł posłanka burmistrz wójt sędzia król królowa papież pan pani profesor',
    'президент премьер министр сенатор депутат мэр губернатор генерал король папа',
    'cumhurbaşkanı başbakan bakan bakanı başkan başkanı vali general kral papa',
  ].flatMap((titles) => titles.split(' ')),
);

/** What makes a minister a prime one. */
const FIRST = new Set(
  'primer primera prime primo prima premier première primeiro primeira vice ex'.split(' '),
);

/** A title is no longer than this with the word before it. */
const LONGEST_TITLE = 40;

/** The title right before the name at `start` ("presidente", "prime minister"), as it is written; undefined where none is. */
export function titleBefore(text: string, start: number): string | undefined {
  const from = Math.max(0, start - LONGEST_TITLE);
  if (start - 1 < from || !isSpace(text, start - 1)) return undefined;
  let at = start - 1;
  while (at > from && !isSpace(text, at - 1)) at--;
  // Most words are so already, and a pattern takes longer than all else here.
  const isPlain = isSmallLetter(text, at) && isSmallLetter(text, start - 2);
  const word = text.slice(at, start - 1);
  const title = isPlain ? word : word.replace(/^[^\p{L}]+|\.$/gu, '');
  if (!TITLES.has(title.toLowerCase())) return undefined;
  const before = text.slice(from, Math.max(from, at - 1)).split(/[ \u00a0]/);
  const first = before.pop()?.replace(/^[^\p{L}]+/u, '') ?? '';
  return FIRST.has(first.toLowerCase()) ? `${first} ${title}` : title;
}

const isSmallLetter = (text: string, at: number): boolean =>
  characterClasses()[text.charCodeAt(at)] === CHARACTER.lower;

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0xa0;
}
