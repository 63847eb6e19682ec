/** Turns a list of words into a set; the lists below are in lower case. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that join the parts of one name. */
export const CONNECTORS = words(`
  de del la las los el y e da do das dos di della delle dello dei degli du des of the for and van von der den zu zur im
  bin ibn al ben`);

/** In German, where every noun has a capital, other small words would join whatever stands around them. */
export const GERMAN_CONNECTORS = words('von van zu zur de');

/** Connectors that may only stand inside a name whose first word announces an institution or a place. */
export const WEAK_CONNECTORS = words('y e of the for and zu zur im la las los el');

/** First words of institutions. */
export const ORGANIZATION_WORDS = words(`
  ministerio ministry ministério ministère ministero ministerium bakanlığı министерство universidad university universidade
  université università universität üniversitesi университет instituto institute institut istituto partido party parti
  partito partei banco bank banque banca comisión commission comissão commissione kommission congreso congress congresso división clínica centro center centre socorro servicio empresa constructora service dirección
  congrès senado senate sénat senato cámara câmara parlamento parliament parlement parlament asamblea assembly assemblée
  assemblea tribunal corte court cour suprema supremo fiscalía policía police polícia polizia polizei polis secretaría
  organización organization organisation organização organizzazione asociación association associação associazione
  federación federation federação fédération federazione fundación foundation fundação fondation fondazione stiftung
  consejo council conselho conseil consiglio rat agencia agency agência agence agenzia agentur agencja empresa company
  compañía grupo group groupe gruppo club fútbol football deportivo athletic united unión union união sindicato defensoría
  alcaldía ayuntamiento gobierno government governo gouvernement regierung ejército army guardia armada frente movimiento
  confederación comité committee comitê comitato departamento department autoridad authority colegio academia academy
  liga league news press media inc corp ltd gmbh ag sa spa llc`);

/** First words of places. */
export const LOCATION_WORDS = words(`
  avenida avenue calle street rua rue via straße strasse plaza square praça place piazza platz río river rio rivière fiume
  monte mount mont lago lake lac mar sea mer golfo gulf isla island ilha île isola insel puerto port aeropuerto airport
  aeroporto aéroport flughafen barrio provincia province município municipio ciudad city cidade ville città stadt san santa
  santo saint são bahía bay cabo cape valle valley sierra cordillera cerro estadio stadium estádio stade stadio parque park
  parc parco hospital hotel museo museum musée museu terminal palacio palace salón puente bridge ponte pont república republic république repubblica republik nueva nuevo new nova
  nouvelle norte south north east west`);

/** First words of laws, events, works and the like. */
export const MISCELLANEOUS_WORDS = words(`
  feria orden acuerdo convención constitución ley decreto código plan programa proyecto operación operativo tratado copa torneo premio
  festival guerra carta normas régimen reforma revolución campeonato mundial juegos eurocopa
  agreement convention constitution act law treaty operation cup award prize festival war revolution championship games
  gesetz abkommen verfassung vertrag pokal preis krieg accord loi traité coupe prix guerre accordo legge trattato coppa
  premio acordo lei tratado taça prêmio`);

/** Articles that belong to a place's name where they are capitalised in a sentence: "La Paz", "El Salvador". */
export const ARTICLES = words('la el los las');

/** An article right before a lone name: "el Racing", "der Spiegel". People's names have none. */
export const AFTER_ARTICLE =
  /(?:^|[\s(])(?:el|la|los|las|del|al|the|der|die|das|dem|den|le|il|lo|o|do|da)\s$/iu;

/** Titles and offices that stand before a person's name and are no part of it. */
export const TITLES = words(`
  president presidente presidenta président präsident präsidentin minister ministro ministra ministre primer prime chancellor
  canciller bundeskanzler bundeskanzlerin kanzler mr mrs ms miss dr dra prof professor profesor profesora professora
  sr sra señor señora don doña senador senadora senator sen rep representative congressman congresswoman diputado diputada
  deputado deputada député général general gen coronel colonel captain capitán comandante secretary secretario secretaria
  governor gobernador gobernadora governador alcalde alcaldesa mayor prefeito maire sindaco bürgermeister bürgermeisterin
  king queen rey reina rei rainha roi reine könig königin príncipe princesa prince princess papa pope judge juez jueza
  fiscal doctor doctora sir lord lady herr frau monsieur madame signor signora bay sayın başkan başkanı bakanı bakan
  cumhurbaşkanı genel müdür ministr prezydent президент министр генерал premier director directora ceo chief`);

/** Lower-case words right before a name that tell of a person. */
export const BEFORE_PERSON = new RegExp(
  `(?:${[...TITLES].join('|')}|portavoz|periodista|abogad[oa]|activista|líder|opositor|candidat[oa]|exministr[oa]|expresident[ea]|homólogo \\p{L}+, el general|según|dijo|afirmó|señaló|explicó|said|told|according to|sagte|dit|disse|ha detto|сказал|сказала|заявил|заявила)\\s$`,
  'iu',
);

/** Lower-case words that announce a place: "aeropuerto de Sunan", "the city of Graz". */
const PLACE_NOUNS = `${[...LOCATION_WORDS].join('|')}|estado|capital|norte|sur|este|oeste|localidad|distrito|región|region|district`;

/** Small words that say "at a place", right before a name. */
export const BEFORE_LOCATION = new RegExp(
  `(?:(?:^|[\\s(])(?:en|desde|hacia|hasta|cerca de|in|from|near|at|towards|em|no|na|à|dans|près de|nach|aus|bei|в|из|под|w|z|te|uit|naar)|(?:^|\\s)(?:${PLACE_NOUNS})(?: (?:de|of|di|da|do|von))?)\\s$`,
  'iu',
);

/** Small words that say so in one language only: in Spanish "a" stands before people. */
export const BEFORE_LOCATION_IN: Readonly<Record<string, RegExp>> = {
  it: /(?:^|[\s(])(?:a|ad|da)\s$/iu,
  fr: /(?:^|[\s(])(?:en|au|aux)\s$/iu,
  de: /(?:^|[\s(])(?:in|nach|aus|im)\s$/iu,
};

/** An office with its matter, right before it: "ministro de", "Minister of". What follows names the office, not a thing. */
export const BEFORE_OFFICE = new RegExp(
  `(?:^|[\\s(])(?:ex)?(?:${[...TITLES].join('|')}) (?:de|of|da|do|des|für|della?|du)\\s$`,
  'iu',
);

/** Words that open sentences in capitals but name nobody. */
export const FUNCTION_WORDS = words(`
  el la los las un una unos unas lo al del de en por para con sin sobre según desde hasta entre tras ante bajo durante y e o u
  pero mas aunque cuando como donde quien que si no ya también además sin embargo así este esta esto estos estas ese esa eso
  esos esas aquel su sus mi mis tu tus nuestro nuestra se le les nos yo él ella ellos ellas usted hoy ayer mañana muy más
  menos todo toda todos todas otro otra cada luego después antes mientras ahora aquí allí
  the a an in on at by for from with without to of and or but if when while where who what why how this that these those it
  its he she they we i you his her their our my your there here not no yes as after before since until during under over
  between about also however today yesterday tomorrow all some any each most many more one two three
  o a os as um uma em no na nos nas do da dos das ao aos à às por pelo pela com sem seu sua mas ou quando como onde também
  le la les un une des du au aux et ou mais dans sur sous avec sans pour par ce cet cette ces il elle ils elles on nous vous
  il lo i gli uno nel nella con per tra fra ma anche come quando dove questo questa non si è
  der die das den dem des ein eine einen einem einer und oder aber wenn als wie auch nicht im am zum zur mit ohne von vom bei
  nach seit für um durch gegen über unter vor er sie es wir ihr ich dies diese dieser dieses doch nun so
  bir ve ile için ama fakat bu şu o da de ki daha çok en her
  в на и а но не по из за от до при о об у к с как что это он она они мы вы я его её их так же если когда где после
  w na i a ale nie po z za od do przy o u jak co to on ona oni my wy jest się że gdy
  het een van op te dat die dit niet ook maar als bij naar hij zij wij`);
