import { lazy } from '../../text/lazy';

/** Verbs of saying in the forms in which the news quotes, and prepositions that do as much ("según", "laut"). */
const VERBS: Readonly<Record<string, string>> = {
  es: `dijo dice dijeron dicen afirmó afirma aseguró asegura señaló señala explicó explica declaró declara añadió añade agregó agrega
    indicó indica manifestó manifiesta sostuvo sostiene sostienen advirtió advierte reconoció reconoce admitió admite apuntó apunta
    subrayó subraya destacó destaca comentó comenta contó cuenta relató relata recordó recuerda respondió responde preguntó pregunta
    insistió insiste reiteró reitera denunció denuncia criticó critica lamentó lamenta expresó expresa precisó precisa opinó opina
    consideró considera anunció anuncia resumió resume confesó confiesa concluyó concluye replicó replica exclamó ironizó escribió
    corrige corrigió matizó matiza zanjó detalló detalla habló defendió defiende exigió pidió llamó según`,
  pt: `disse diz disseram dizem afirmou afirma declarou declara explicou explica acrescentou acrescenta ressaltou ressalta destacou
    destaca contou conta relatou relata lembrou lembra respondeu responde perguntou pergunta insistiu insiste criticou critica
    lamentou lamenta avaliou avalia avisou avisa alertou alerta admitiu admite reconheceu reconhece garantiu garante defendeu defende
    resume resumiu comentou comenta escreveu exclamou concluiu conclui anunciou anuncia sublinhou sublinha referiu refere`,
  fr: `dit disent déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait ajoute ajouté ajoutait assure assuré
    assurait souligne souligné estime estimé estimait raconte raconté racontait précise précisé rappelle rappelé répond répondu répondait
    demande demandé insiste insisté regrette regretté reconnaît reconnu admet admis confie confié lâche lâché sourit soupire
    résume résumé prévient prévenu dénonce dénoncé martèle martelé écrit annonce annoncé conclut conclu lance lancé juge jugé salué selon`,
  it: `disse dice detto dicono dichiara dichiarato afferma affermato spiega spiegato aggiunge aggiunto sottolinea sottolineato
    racconta raccontato ricorda ricordato risponde risposto chiede chiesto ammette ammesso assicura assicurato avverte avvertito
    commenta commentato conclude concluso scrive scritto osserva osservato replica replicato ribadisce ribadito annuncia annunciato
    denuncia denunciato sostiene sostenuto rispose spiegò aggiunse dichiarò affermò`,
  en: `said says told tells added adds stated states explained explains warned warns insisted insists admitted admits claimed claims
    argued argues announced announces noted notes recalled recalls replied replies asked asks answered answers wrote writes called
    calls declared declares remarked commented comments acknowledged acknowledges conceded concedes joked continued concluded
    testified tweeted complained vowed`,
  de: `sagte sagt sagten sagen erklärte erklärt betonte betont meinte meint fügte berichtete berichtet erzählte erzählt antwortete antwortet
    fragte fragt warnte warnt forderte fordert kritisierte kritisiert räumte ergänzte ergänzt schrieb schreibt rief kündigte teilte
    bezeichnete bezeichnet nannte nennt versicherte versichert bestätigte bestätigt kommentierte äußerte zitierte laut`,
  nl: `zei zegt zeiden zeggen verklaarde verklaart vertelde vertelt legt liet laat meldde meldt benadrukte benadrukt waarschuwde
    waarschuwt antwoordde antwoordt vroeg vraagt schreef schrijft noemde noemt vindt vond stelde stelt reageerde reageert aldus volgens`,
  tr: `dedi diyor dediler söyledi söylüyor belirtti belirtiyor açıkladı açıklıyor ifade vurguladı vurguluyor savundu savunuyor ekledi
    kaydetti anlattı anlatıyor sordu yanıtladı uyardı bildirdi konuştu yazdı aktardı hatırlattı diye`,
  ru: `сказал сказала сказали заявил заявила заявили говорит говорят сообщил сообщила сообщили отметил отметила подчеркнул
    подчеркнула объяснил объяснила добавил добавила пояснил пояснила рассказал рассказала рассказывает признался призналась признал
    признала ответил ответила спросил спросила написал написала считает уверен уверена напомнил напомнила предупредил предупредила
    вспоминает вспомнил вспомнила утверждает назвал назвала называет объясняет отмечает уточнил уточнила словам`,
  pl: `powiedział powiedziała powiedzieli mówi mówią mówił mówiła dodał dodała dodaje stwierdził stwierdziła podkreślił podkreśliła
    podkreśla zaznaczył zaznaczyła wyjaśnił wyjaśniła wyjaśnia tłumaczy tłumaczył oświadczył oświadczyła przyznał przyznała przyznaje
    zapytał zapytała pyta odpowiedział odpowiedziała odpowiada ocenił oceniła ocenia poinformował poinformowała napisał napisała
    opowiada wspomina ostrzegł ostrzegła apeluje zapewnił zapewniła podsumował według`,
};

/** Behind these stands who was spoken to. */
export const ADDRESSING: ReadonlySet<string> = new Set(['told', 'tells']);

/** Languages in which the verb closes the sentence, so that the speaker stands before what is said. */
export const VERB_LAST: ReadonlySet<string> = new Set(['tr']);

const verbs = lazy(
  () => new Map(Object.entries(VERBS).map(([language, forms]) => [language, new Set(forms.split(/\s+/))])),
);

const NONE: ReadonlySet<string> = new Set();

/** The verbs of saying of a language (ISO 639-1), in lower case; none where it is unknown. */
export function speechVerbs(language: string | null): ReadonlySet<string> {
  return verbs().get(language ?? '') ?? NONE;
}
