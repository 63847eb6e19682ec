import { lazy } from './lazy';

/** The abbreviations of a language, without their full stop and in small letters, and how its sentences begin. */
export interface Abbreviations {
  /** Stands before a name: its full stop ends no sentence. */
  readonly titles: ReadonlySet<string>;
  /** May end a sentence, which then shows in how the next one begins. */
  readonly others: ReadonlySet<string>;
  /** An abbreviation only before a number: "art. 5", "No. 7", "Jan. 3". */
  readonly beforeNumbers: ReadonlySet<string>;
  /** Words that begin sentences and no names: behind an abbreviation one of these, with a capital, begins a sentence. */
  readonly openers: ReadonlySet<string>;
  /** True where a number with a full stop is an ordinal: "am 3. Oktober". */
  readonly ordinals: boolean;
}

interface Row {
  readonly titles: string;
  readonly others: string;
  readonly beforeNumbers: string;
  readonly openers: string;
  readonly ordinals?: true;
}

const ROWS: Readonly<Record<string, Row>> = {
  es: {
    titles:
      'sr sra srta sres sras dr dra dres drs d dña prof profa lic lcdo lcda ing arq gral gen cnel tte cap capt sgto cte mons fr pbro rvdo sto sta av avda avd c/ ctra pza pte dpto gob dip sen',
    others:
      'ee uu ff aa jj oo cc rr ss pp hh aprox máx mín tel teléf ed eds trad esq admón adm cía ltda hnos vs gr kg km cm min seg hab dcha izq',
    beforeNumbers:
      'no núm num nro n nº art arts pág págs p pp vol vols cap caps fig ley dto s t sec inc expte ene feb mar abr may jun jul ago sep sept set oct nov dic lun mié jue vie sáb dom',
    openers:
      'el la los las lo un una unos unas en de del al a y o pero por para con sin según desde hasta cuando como si no ni su sus se es son fue fueron era este esta esto estos estas ese esa eso aquel aquella ante entre tras sobre durante mientras además también así ahora ayer hoy luego después entonces aunque porque que qué quién cómo cuándo dónde él ella ellos ellas yo nosotros nos mi más muchos todos todo otra otro hay había ha han ya solo allí aquí nadie cada',
  },
  en: {
    titles:
      'mr mrs ms mx dr prof gen sen rep gov lt col capt sgt cpl pvt maj cmdr adm rev hon pres supt det insp messrs fr ft mt st',
    others:
      'inc ltd corp co bros jr sr v vs est dept univ assn ave blvd rd hwy approx min max tel ext eds ed al cf viz ill calif fla mass mich minn penn tenn tex wash wis ariz colo conn ga la ind kan ky md mo neb nev okla ore va',
    beforeNumbers:
      'no nos p pp vol fig art sec ch jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
    openers:
      'the a an in on at of to for from by with and or but so if when while as after before since until although though because however it its he she they we i you this that these those his her their our my there here what who why how where which some many most all both each no not now then yesterday today one two nobody every also even still despite according',
  },
  pt: {
    titles:
      'sr sra srta srs sras dr dra drs dras prof profa profª eng enga gen cel cap sgt ten maj dom d pe fr av r pça sto sta min dep sen gov exmo exma',
    others: 'aprox tel ed eds ltda cia kg km cm vs obs adv máx mín hab eua',
    beforeNumbers:
      'n nº no núm art arts pág págs p pp vol cap fig inc jan fev mar abr mai jun jul ago set out nov dez',
    openers:
      'o a os as um uma em no na nos nas de do da dos das ao à e ou mas por para com sem segundo desde até quando como se não nem seu sua seus suas é são foi foram era este esta isto esse essa isso aquele aquela entre sobre durante enquanto além também assim agora ontem hoje depois então embora porque que quem ele ela eles elas eu nós mais muitos todos outro outra há já só ali aqui ninguém cada',
  },
  fr: {
    titles: 'm mm mme mmes mlle mlles me mgr dr drs pr prof st ste sts gal col cap lt cdt av bd',
    others: 'env tél éd éds cie fig ex hab apr min max vs réf adj dépt',
    beforeNumbers:
      'no n nº art p pp vol chap fig al janv févr mars avr juill sept oct nov déc lun mar mer jeu ven sam dim',
    openers:
      'le la les l un une des en dans de du au aux à et ou mais par pour avec sans selon depuis quand comme si ne ni son sa ses leur leurs il elle ils elles on nous vous je ce cet cette ces cela ça c est d qu quel quelle qui que où entre sur sous durant pendant après avant ainsi aussi alors hier aujourd puis donc car plus tous tout autre beaucoup personne chaque y lors malgré',
  },
  de: {
    titles: 'hr fr hrn fa dr drs prof dipl ing mag med jur phil rer nat gen st bgm frl abg str nr',
    others:
      'bzw ca ggf evtl inkl exkl max min mio mrd tsd tel vgl sog bspw z zzgl u s o a d b i v e gmbh jh jhd chr abs ff ausg hrsg geb gest verh co',
    beforeNumbers:
      'art abs kap bd abb s vol jan jän feb mär mrz apr jun jul aug sep sept okt nov dez mo di mi do sa so',
    openers:
      'der die das den dem des ein eine einen einem einer eines er sie es wir ich ihr man in im am an auf aus bei beim mit nach von vom vor zu zum zur für über unter um und aber doch auch so da dann danach dabei damit daher dazu darum dies diese dieser dieses diesen wie wer was wo wann warum wenn weil als ob nicht noch nur nun seit sein seine ihre alle viele kein keine niemand laut trotz zudem jedoch außerdem dort hier heute gestern jeder jetzt während bis gegen durch ohne sondern denn mehr einige andere',
    ordinals: true,
  },
  it: {
    titles:
      'sig sigg sigra sig.ra sigri dott dott.ssa dssa dr drs prof profssa prof.ssa ing arch avv on sen gen col cap magg ten mons rev don s ss geom rag cav comm p.za v.le',
    others: 'ca circa tel ed eds spa srl soc f.lli fratelli cfr max min vs es',
    beforeNumbers:
      'n nr art artt pag pagg p pp vol cap fig gen feb mar apr mag giu lug ago set sett ott nov dic',
    openers:
      'il lo la i gli le l un uno una in nel nella nei nelle di del della dei delle degli da dal dalla a al alla ai e o ma per con senza secondo quando come se non né suo sua suoi sue è sono fu era questo questa questi queste quello quella tra fra su sul durante mentre dopo prima inoltre anche così ora ieri oggi poi allora perché che chi lui lei loro io noi più molti tutti tutto altro altra ci già solo qui nessuno ogni',
  },
  nl: {
    titles: 'dhr mevr mw dr drs ir ing prof mr ds jhr st gen kol kap lt burg past zr',
    others:
      'bijv bv nv ca resp incl excl max min mln mld tel zgn o.a d.w.z m.n i.v.m a.u.b t.a.v blz ed red evt jl',
    beforeNumbers: 'nr nrs art p pag blz dl hfst jan feb mrt apr jun jul aug sep sept okt nov dec',
    openers:
      'de het een in op aan van voor bij met naar uit over om te tot door en maar of dus want als toen wanneer omdat hoewel niet geen nog ook zo dan daarna daar hier er hij zij ze wij we ik je u men dit dat deze die zijn haar hun hoe wat wie waar waarom alle veel vele volgens sinds na tegen zonder tussen tijdens nu gisteren vandaag niemand elke',
  },
  pl: {
    titles:
      'dr hab prof mgr inż mec adw lek gen płk mjr kpt por ppłk ks o bp abp kard św ul al pl os im p pp red adw dyr min pos sen',
    others: 'np tzn tj tzw ok godz tys mln mld zł gr m.in br r w wg ww tel woj pow gm jr św cd cdn',
    beforeNumbers: 'nr art ust pkt str s t poz rozdz par ok godz',
    openers:
      'w we na z ze do od po przy przez za dla bez o i a ale lub oraz jednak gdy kiedy jak jeśli nie to ta te ten tego tej jest są był była było byli jego jej ich on ona oni my ja wy się co kto gdzie dlaczego potem teraz wczoraj dziś także również według podczas mimo wszyscy wiele nikt każdy już tylko tam tu',
    ordinals: true,
  },
  ru: {
    titles:
      'г гг ул пр просп пер пл им проф акад доц др гр гн г-н г-жа тов ген полк кап св д корп стр обл р о оз пос с дер ст',
    others:
      'др пр т тыс млн млрд трлн руб коп кв куб км м см кг мин сек час н э е д в вв гг г чел напр см ср прим ред изд обл',
    beforeNumbers: '№ ст п пп гл рис табл т с стр янв февр фев мар апр июн июл авг сент сен окт нояб дек',
    openers:
      'в во на с со из от до по при через за для без о об и а но или однако когда как если не ни это эта эти этот того его её ее их он она они мы я вы что кто где почему потом затем теперь вчера сегодня также согласно во после перед между все всё многие никто каждый уже только там здесь так ранее напомним',
  },
  tr: {
    titles:
      'sn av dr doç prof yrd öğr gör org orgen korg tümg tuğg alb yb bnb yzb üstğm hz st opr uzm mah cad sok sk bul blv',
    others: 'bkz çev yay ed tel şti ltd a.ş aş mad ör örn yy fak ort apt',
    beforeNumbers: 'no nr s ss sf md m c cilt böl oca şub mar nis may haz tem ağu eyl eki kas ara',
    openers:
      'bu şu o bir ve ama ancak fakat çünkü ile için gibi kadar sonra önce daha en çok her hiç ne nasıl neden niçin kim nerede ben sen biz siz onlar de da ki ise eğer dün bugün şimdi artık bütün tüm bazı kimse ayrıca böylece burada orada öte',
    ordinals: true,
  },
};

const EVERY: Row = {
  titles: 'mr mrs dr prof st gen ing sr sra',
  others: 'inc ltd corp co jr vs',
  beforeNumbers: 'no nr art p',
  openers: '',
};

const setOf = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => (list === '' ? [] : list.split(' '))));

function read(rows: readonly Row[]): Abbreviations {
  const all = [EVERY, ...rows];
  return {
    titles: setOf(...all.map((row) => row.titles)),
    others: setOf(...all.map((row) => row.others)),
    beforeNumbers: setOf(...all.map((row) => row.beforeNumbers)),
    openers: setOf(...all.map((row) => row.openers)),
    ordinals: rows.some((row) => row.ordinals),
  };
}

const anyLanguage = lazy(() => read(Object.values(ROWS)));

const byLanguage = new Map(
  Object.entries(ROWS).map(([language, row]) => [language, lazy(() => read([row]))]),
);

/** The abbreviations of a language (ISO 639-1); those of all together where it is another or unknown. */
export function abbreviationsOf(language: string | null): Abbreviations {
  return (byLanguage.get(language ?? '') ?? anyLanguage)();
}
