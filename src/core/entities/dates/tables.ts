/** What a word can be within a date. */
export type DateWordKind =
  'month' | 'weekday' | 'season' | 'yearPart' | 'decadeIntro' | 'decadeNumber' | 'decadeName';

/** Regions whose calendar has words of their own ("setiembre", "Jänner"). */
export const REGIONS: Readonly<Record<string, readonly string[]>> = {
  de: ['de-AT'],
  es: ['es-PE'],
  en: ['en-GB'],
  fr: ['fr-CA'],
};

type Inflection = readonly [of: 'month' | 'weekday' | 'both', ending: string, ...others: readonly string[]];

const PLURAL_S: readonly Inflection[] = [['weekday', '', 's']];

/** How the names that CLDR gives (nominative and genitive) go on: an ending and what stands in its place in other cases. */
export const INFLECTIONS: Readonly<Record<string, readonly Inflection[]>> = {
  en: PLURAL_S,
  fr: PLURAL_S,
  pt: PLURAL_S,
  de: [
    ['weekday', '', 's', 'e', 'en'],
    ['month', 'ärz', 'aerz'],
  ],
  nl: [['weekday', '', 'en', 's']],
  es: [['weekday', 'o', 'os']],
  pl: [
    ['month', 'ada', 'adzie', 'adowi', 'adem'],
    ['month', 'a', 'u', 'owi', 'em'],
    ['month', 'ca', 'cem'],
    ['month', 'nia', 'niem'],
    ['month', 'ego', 'ym', 'emu'],
    ['weekday', 'ek', 'ku', 'kiem', 'kowi', 'ki', 'ków', 'kach'],
    ['weekday', 'oda', 'odzie'],
    ['weekday', 'ota', 'ocie'],
    ['weekday', 'da', 'dę', 'dy', 'dą', 'dach'],
    ['weekday', 'ta', 'tę', 'ty', 'tą', 'tach'],
    ['weekday', 'la', 'lę', 'li', 'lą', 'le', 'lach'],
  ],
  ru: [
    ['month', 'я', 'е', 'ю', 'ем', 'ём'],
    ['month', 'а', 'е', 'у', 'ом'],
    ['weekday', 'к', 'ка', 'ку', 'ком', 'ке', 'ки', 'кам', 'ков'],
    ['weekday', 'г', 'га', 'гу', 'гом', 'ге', 'ги', 'гам'],
    ['weekday', 'а', 'у', 'ы', 'е', 'ой', 'ей', 'ам'],
    ['weekday', 'ье', 'ья', 'ью', 'ьем', 'ьям'],
  ],
  uk: [
    ['month', 'я', 'і', 'ю', 'ем'],
    ['month', 'а', 'і', 'у', 'ом'],
    ['weekday', 'ок', 'ка', 'ку', 'ком'],
    ['weekday', 'г', 'га', 'гу'],
    ['weekday', 'а', 'у', 'и', 'і'],
    ['weekday', 'я', 'ю', 'і'],
  ],
  cs: [
    ['month', 'a', 'u', 'em'],
    ['weekday', 'a', 'u', 'y'],
    ['weekday', 'e', 'i'],
    ['weekday', 'ek', 'kem', 'ku'],
  ],
  tr: [['both', '', 'da', 'de', 'ta', 'te', 'dan', 'den', 'tan', 'ya', 'ye', 'nın', 'nin']],
};

/** What a weekday is written together with. */
export const COMPOUND_ENDINGS: Readonly<Record<string, string>> = {
  de: 'morgen vormittag mittag nachmittag abend nacht früh morgens vormittags nachmittags abends nachts abenden',
  nl: 'ochtend middag avond nacht morgen namiddag voormiddag ochtenden middagen avonden',
};

/** Weekdays that are ordinal numbers but for the "feira" behind them. */
export const ORDINAL_WEEKDAYS: Readonly<Record<string, ReadonlySet<string>>> = {
  pt: new Set(
    'segunda terça terca quarta quinta sexta segundas terças tercas quartas quintas sextas'.split(' '),
  ),
};

/** What belongs to a year behind it, with its full stop where it has one. */
export const YEAR_WORDS: Readonly<Record<string, string>> = {
  pl: 'r roku rok rokiem',
  ru: 'г гг год года году годом годе годы годов годам годами годах',
  uk: 'р рр рік року році роком роки років роках',
  bg: 'г година',
  cs: 'r',
};

/** Words behind which a number is a decade: "años 80", "lat 60.". */
const DECADE_INTROS =
  'años década décadas années décennie anni decennio anos jaren lata lat latach latami anii';

/** The numbers that decades are called by in words, twenties to nineties. */
const DECADE_NUMBERS = [
  'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
  'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
  'vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix',
  'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
  'dwudziestych trzydziestych czterdziestych pięćdziesiątych sześćdziesiątych siedemdziesiątych osiemdziesiątych dziewięćdziesiątych',
  'dwudzieste trzydzieste czterdzieste pięćdziesiąte sześćdziesiąte siedemdziesiąte osiemdziesiąte dziewięćdziesiąte',
];

/** The names of the decades that need no word before them, twenties to nineties. */
const DECADE_NAMES = [
  'twenties thirties forties fifties sixties seventies eighties nineties',
  'zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger',
  'zwanzigerjahre dreißigerjahre vierzigerjahre fünfzigerjahre sechzigerjahre siebzigerjahre achtzigerjahre neunzigerjahre',
  'zwanzigerjahren dreißigerjahren vierzigerjahren fünfzigerjahren sechzigerjahren siebzigerjahren achtzigerjahren neunzigerjahren',
  'двадцатых тридцатых сороковых пятидесятых шестидесятых семидесятых восьмидесятых девяностых',
  'двадцатые тридцатые сороковые пятидесятые шестидесятые семидесятые восьмидесятые девяностые',
  'yirmili otuzlu kırklı ellili altmışlı yetmişli seksenli doksanlı',
];

/** Seasons, which are dates only with a year. */
const SEASONS = [
  'primavera verano otoño invierno estate autunno inverno verão outono',
  'printemps été automne hiver lente voorjaar zomer herfst najaar winter',
  'frühling frühjahr sommer herbst spring summer autumn fall wiosna wiosną lato latem jesień jesienią zima zimą',
];

/** Parts of a year, which are dates only with the ordinal before and the year behind. */
const YEAR_PARTS =
  'trimestre semestre cuatrimestre quadrimestre trimestres semestres quarter quartal kwartaal halfjaar halbjahr kwartał kwartale kwartału półrocze półroczu';

/** Words for dates that CLDR does not have: form, kind, value. */
export const MORE_WORDS: readonly (readonly [form: string, kind: DateWordKind, value: number])[] = [
  ...DECADE_INTROS.split(' ').map((form) => [form, 'decadeIntro', 0] as const),
  ...DECADE_NUMBERS.flatMap((forms) => decades(forms, 'decadeNumber')),
  ...DECADE_NAMES.flatMap((forms) => decades(forms, 'decadeName')),
  ...SEASONS.flatMap((forms) => forms.split(' ')).map((form) => [form, 'season', 0] as const),
  ...YEAR_PARTS.split(' ').map((form) => [form, 'yearPart', 0] as const),
];

function decades(forms: string, kind: DateWordKind): (readonly [string, DateWordKind, number])[] {
  return forms.split(' ').map((form, index) => [form, kind, 20 + 10 * index] as const);
}

const wordSet = (...words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((list) => list.split(' ')));

/** Between a day and its month, a month and its year: "29 de noviembre de 2024", "the 3rd of May". */
export const OF = wordSet('de del d of do da di dell della des du van von dos');

/** Between two days of one month, or two decades: "13 y 20 de febrero", "du 6 au 17 janvier". */
export const BETWEEN = wordSet(
  'y e et and und en i и та ve o ou or oder of oraz a al au à ao até bis to tot do na до по',
);

/** Articles before the second of two days ("14 e il 15 settembre"), or before the day behind a weekday. */
export const ARTICLES = wordSet('el le il l o the den dem der de dia día');

/** What a day's number is written with: "1er", "3rd", "1.º". */
export const ORDINAL_MARKS = wordSet('st nd rd th er ère ro º ª ° ste e го');

/** French "mi-juillet". */
export const MID_MONTH = 'mi';

/** Ordinals before a part of a year. */
export const ORDINALS = wordSet(
  'primer primero segundo tercer tercero cuarto último primeiro terceiro quarto',
  'premier deuxième troisième quatrième dernier second primo secondo terzo ultimo',
  'first third fourth last ersten zweiten dritten vierten eerste tweede derde vierde',
);

/** Parts of a day between a weekday and the day of the month: "samedi matin 7 avril". */
export const DAY_PARTS = wordSet(
  'matin soir midi mañana tarde noche manhã noite mattina sera notte morning afternoon evening night rano wieczorem',
);

/** Behind which a number of four digits is a year, whatever the number. */
export const BEFORE_YEARS = wordSet(
  'en desde hasta entre año años em até ano anos depuis dès année années vers in nel dal al fino anno anni',
  'since until till by im seit jahr jahre jahren jahres bis vor ab anno anfang mitte ende um sinds jaar jaren',
  'w od do z roku lat lata latach в с до году года год годы к после po około',
  'von zwischen tussen between from to del dell di du à a de do da e y et and und i и или or o ou oder tot van',
  'début fin mitad principios finales inicio início fim inizio fine late early mid begin eind początku końcu',
  'dopo prima après avant después antes depois vuoden',
);

/** The strongest of them: here even 1812 is a year. */
export const STRONGLY_BEFORE_YEARS = wordSet(
  'en año em ano année in nel anno im jahr jahre jahren since seit w roku в году sinds jaar desde depuis',
);

/** What makes a number a quantity behind it. */
export const QUANTITIES = wordSet(
  'euro euros eur dólares dollars dollar dolares usd pesos reais francs franken złotych zł zl рублей евро долларов lira',
  'millones millions milhões milioni millionen miljoen mln million millón personas people persone pessoas personnes personen osób',
  'metros metri mètres meters meter metres metrów m km kg g h horas hours heures ore stunden uur puntos points puanti',
  'viviendas votos muertos casos muestras policías empleos plazas mieszkańców voluntarios volunteers kişi bin avro gönüllü',
);

/** Before a weekday or month that is another word too: "na quinta", "in May", "в среду". */
export const BEFORE_DOUBTFUL = wordSet(
  'na nas à às desta nesta esta última próxima passada até para de',
  'в во с со до к от после на по',
  'in of since until till by last next this early late mid from to and on for during before after through every per between',
);

/** Months and weekdays that are other words or names as well; "среда" is an environment too. */
export const NAMES_TOO = wordSet('may march среда среды среде среду');
