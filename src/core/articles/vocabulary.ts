import { hashOf, HashTable } from '../learning/hashTable';
import { lazy } from '../text/lazy';

/** Words by what they are for on a news page, in small letters, in the languages that Lede serves. */
const WORDS = {
  /** Articles, prepositions and the like: what sentences have and lists of names have not. */
  function: `
    de la el los las un una y en que del se por con para al su es lo como más o no sus le ha the of and
    to in a is that for on with as at by it from an be was are has have this were will its his her their
    they he she we you not but or der die das und den von zu mit dem des im ein eine für auf ist nicht
    auch sich als bei nach aus am hat sind wie werden wird einer einen les du une et à est qui dans pour
    par sur au aux ne pas plus ce sont avec son sa ses il elle ils gli di che per della dei delle nel
    nella è non sono si da alla come os um uma do dos e em na nos nas com não é ao foi mais seu sua ele
    ela ve bir bu için ile olarak olan daha çok gibi sonra kadar и в на с по что не он она из к за о от
    для это как его но у i w z się że nie jest od za po dla są jak het een van op te dat niet met voor
    zijn aan er och att det som på är av för med till inte har ett om var og til ikke az és hogy nem egy
    v že je s și în cu pe nu este care din та що з до
  `,
  /** Verbs and words of saying. */
  saying: `
    dijo afirmó aseguró señaló explicó indicó añadió agregó declaró sostuvo expresó informó manifestó
    comentó apuntó destacó detalló anunció precisó advirtió reconoció dice asegura explica señala
    recordó insistió said says told added explained noted wrote stated announced according argued warned
    sagte sagt erklärte betonte teilte berichtet berichtete schreibt zufolge laut hieß déclaré dit
    affirmé expliqué ajouté explique indique assuré selon estime detto dichiarato spiegato spiega
    aggiunto secondo afferma racconta disse afirmou explicou declarou segundo acrescentou informou
    afirma ressaltou dedi söyledi belirtti açıkladı ifade kaydetti сказал заявил сообщил отметил
    рассказал словам powiedział dodał poinformował stwierdził zei zegt aldus säger sade sier sa sagde
    siger řekl uvedl
  `,
  /** Months. */
  month: `
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
    ene feb mar abr jun jul ago sep sept oct nov dic january february march april may june july august
    september october november december jan apr aug dec januar februar märz mai juni juli oktober
    dezember jänner okt dez janvier février mars avril juin juillet août septembre octobre novembre
    décembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro
    março maio junho julho setembro outubro dezembro ocak şubat nisan mayıs haziran temmuz ağustos eylül
    ekim kasım aralık января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
    januari februari maart mei augustus maj augusti desember ledna února března dubna května června
    července srpna září října listopadu prosince ianuarie februarie martie aprilie iunie iulie
    septembrie octombrie noiembrie decembrie січня лютого березня квітня травня червня липня серпня
    вересня жовтня листопада грудня január február március április május június július augusztus
    szeptember október
  `,
  /** Days of the week. */
  weekday: `
    lunes martes miércoles jueves viernes sábado domingo monday tuesday wednesday thursday friday
    saturday sunday mon tue wed thu fri sat sun montag dienstag mittwoch donnerstag freitag samstag
    sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunedì martedì mercoledì giovedì venerdì
    sabato domenica segunda terça quarta quinta sexta pazartesi salı çarşamba perşembe cuma cumartesi
    pazar понедельник вторник среда четверг пятница суббота воскресенье poniedziałek wtorek środa
    czwartek piątek sobota niedziela maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag
    tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag
  `,
  /** What stands by the source of a picture. */
  picture: `
    foto fotos fotografía fotografías fotógrafo photo photos photograph photographer photography picture
    pictured image images imagen imágenes bild bilder bildquelle symbolbild archivbild symbolfoto
    archivfoto photographie crédit crédits crédito créditos credit credits credito getty shutterstock
    istock istockphoto unsplash pixabay pexels alamy archivo archivio arquivo archives archiv cortesía
    courtesy cortesia caption video vídeo видео reproducción reprodução divulgação handout screenshot
    captura pantalla fotoğraf görsel arşiv фото снимок архив zdjęcie zdjęcia fot beeld bildet fotograf
    kép fotó ilustrativa illustration légende legenda infografía infographic gráfico grafik ilustración
    file imago picturealliance alliance wikimedia commons flickr youtube 写真 사진
  `,
  /** News agencies. */
  agency: `
    afp efe reuters dpa ap ansa lusa tass xinhua epa europapress europa press upi apa kna epd anadolu
    iha dha риа тасс интерфакс укринформ pap ritzau belga mti čtk agerpres kyodo yonhap jiji télam telam
    notimex andina colprensa agencia agencias agência agences agency agentur bloomberg cnn bbc
  `,
  /** What stands by the name of an author. */
  author: `
    por by von par redacción redaccion redaktion redação rédaction redazione редакция redakcja redactie
    redaktionen redactor redactora editor editora reporter reporterin periodista journalist journaliste
    giornalista jornalista repórter correspondent correspondant corresponsal correspondente
    korrespondent corrispondente author autor autora autores auteur autore verfasser yazar muhabir автор
    корреспондент autorka dziennikarz staff writer columnist columnista chroniqueur kolumnist enviado
    especial envoyé text texto texte testo words writing contributing contributed reporting edited
    editing assistance written escrito publié tekst skrevet
  `,
  /** What notes about an author say. */
  biography: `
    nació born graduado graduada licenciado licenciada egresado profesor profesora professor professora
    professeure professeur enseigne docente catedrático doctor doctora phd magíster máster columnas
    escribe covers cubre cubría colabora colaborador colaboradora especialista universidad university
    universität université universidade comunicación periodismo journalism journalismus autor libros
    books member ganador winner cofounder fundador founder contact reach email correo mail
  `,
  /** What stands by the time of publication. */
  dating: `
    publicado publicada published posted actualizado actualizada actualización updated update hace ago
    uhr hrs horas hora hours hour minutes minutos min veröffentlicht aktualisiert stand erstellt zuletzt
    publié mis jour modifié pubblicato aggiornato aggiornamento ultimo última ore publicação atualizado
    atualizada às yayınlanma güncelleme tarih tarihi giriş saat опубликовано обновлено сегодня вчера
    opublikowano aktualizacja dzisiaj wczoraj gepubliceerd bijgewerkt publicerad uppdaterad publisert
    oppdatert offentliggjort opdateret today yesterday hoy ayer heute gestern am pm edt est gmt utc cet
    ist bst
  `,
  /** Sharing and its places. */
  sharing: `
    compartir comparte compartilhar compartilhe compartida share shares sharing teilen partager partagez
    condividi paylaş поделиться udostępnij delen deel dela del facebook twitter whatsapp instagram
    telegram tiktok youtube linkedin pinterest messenger tumblr reddit flipboard tweet tweetear tuitear
    twittern email copiar copy link enlace enlaces pocket print imprimir drucken imprimer stampa drukuj
    enviar envoyer senden recomendar recommander empfehlen save guardar
  `,
  /** Subscriptions, accounts, support. */
  subscribing: `
    suscríbete suscríbase suscribirse suscribete suscripción suscriptor suscriptores newsletter
    newsletters boletín boletines subscribe subscriber subscribers subscription sign register
    registrarse regístrate regístrese registrar log login cuenta account konto compte conta membership
    member abonnieren abonnement abonnent abo abonnez abonnés abonné inscrivez inscription créer créez
    iscriviti abbonati abbonamento registrati assine assinante assinantes inscreva cadastre abone bülten
    üye подпишитесь подписывайтесь подписка канал subskrybuj zapisz abonneer nieuwsbrief prenumerera
    abonner inbox gratis premium notifications notificaciones alertas alerts unlimited acceso access
    join únete follow síguenos sigue seguir seguirnos folgen suivez seguici siga acompanhe takip
    подписаться obserwuj app apoie apoya dona donate donar don spenden unterstützen support
  `,
  /** Getting about a site. */
  moving: `
    menú menu home inicio portada search buscar búsqueda suche rechercher cerca ara contact contacto
    contáctenos kontakt about nosotros sección secciones sections sitemap mapa volver back next
    siguiente anterior previous próximo subir top skip pasar ir contenido content principal main close
    cerrar cargando loading play pause mute pausa reproducir escuchar escucha listen hören écouter
    ascolta ouvir ouça dinle audio podcast tamaño letra version versión site sitio startseite zurück
    weiter accueil suivant précédent navegación navigation toggle select seleccione ver all todos tous
    alle tutte página page website portal cookies javascript browser navegador enable activar error
    reporte reportar enviado enlaces impressum datenschutz
  `,
  /** Comments, votes, mistakes, reading times. */
  commenting: `
    comentarios comentario comentar comenta comments comment commenter commentaires commentaire
    kommentare kommentieren kommentar commenti commenta comentários comente yorum yorumlar комментарии
    комментарий komentarze reacties reageer kommentarer valora votar voto rate rating responder reply
    antworten répondre opina report melden corregir corrección errores correction korrektur visitas
    visited times visits vistas views lecturas leído read tiempo lectura lesezeit temps lecture lettura
    leitura dauer
  `,
  /** Tags and topics. */
  tagging: `
    tags tag etiquetas etiqueta temas tema topics topic keywords palabras clave schlagwörter themen
    thema mots clés sujets etichette argomenti assuntos tópicos etiketler теги темы tagi tematy
    trefwoorden ämnen relacionados
  `,
  /** Rights and terms. */
  legal: `
    copyright derechos reservados rights reserved rechte vorbehalten droits réservés diritti riservati
    direitos права защищены hakları saklıdır prawa zastrzeżone rechten privacy privacidad términos
    condiciones terms conditions prohibida reproducción reproduction permission autorización licensed
    llc inc ltd gmbh mentions légales disclaimer aviso política policy responsabilidad opinión opiniones
    medio editorial
  `,
  /** Advertising. */
  advertising: `
    publicidad advertisement advertising sponsored patrocinado anuncio anuncios anzeige werbung
    publicité annonce pubblicità publicidade reklam ilan реклама reklama advertentie annons annonse
    promo oferta ofertas shop tienda bestellen compra comprar kaufen jetzt gutschein descuento angebot
    rabatt
  `,
  /** Words of links that lead on. */
  more: `
    más mas more mehr plus mais leia lea lee leer leé read ver vea see watch mira mire veja confira
    saiba lire voir leggi vedi guarda lesen siehe oku okuyun читать читайте смотрите подробнее czytaj
    zobacz lees lue läs les continue continúa seguir leyendo weiterlesen suite savoir tutto completo
    completa complete full story artículo article artikel articolo artigo download descargar télécharger
    scarica baixar herunterladen clic click klicken cliquez clicca clique aquí here hier ici qui aqui
    devamı daha далее también tambien además also auch aussi anche também ayrıca также też ook noticias
    notas nota news noticia notícias nachrichten haber haberler новости
  `,
  /** Words for what else there is. */
  relating: `
    relacionado relacionada relacionadas relacionados related relation liés liées similaires verwandte
    correlati correlate ilgili recomendado recomendados recomendamos recommended interesar interesarle
    interesarte interessieren interessare interessar pierdas miss dazu thema тема теме trending
    populares popular mostread destacadas destacados lectura últimas últimos latest letzte dernières
    ultime letzten neueste aktuelle otras otros andere weitere autres altre outras outros diğer другие
  `,
  /** What lists, tables and recipes are made of. */
  table: `
    vs total totales goles gol puntos fecha hora horario lugar precio precios kg mg ml gr g l dl dkg cm
    cucharada cucharadas cucharadita taza tazas euros euro eur usd dólares pesos date time place venue
    price tickets datum uhrzeit ort eintritt preis lieu heure tarif prix data ora luogo prezzo local
    inscrições informações information informaciones informes grupo group gruppe ingredientes
    ingredients zutaten ingrédients ingredienti porteros defensas delanteros equipo canal channel
    transmisión tbsp tsp cup cups teelöffel esslöffel cuillère cuillères cucchiaio cucchiai colher
    xícara db ek tk csomag yemek kaşığı adet стакан ложка грамм г кг szklanka łyżka
  `,
} as const;

export type WordKind = keyof typeof WORDS;

export const WORD_KINDS = Object.keys(WORDS) as readonly WordKind[];

/** The bit of each kind. */
export const KIND = Object.fromEntries(WORD_KINDS.map((kind, index) => [kind, 1 << index])) as Readonly<
  Record<WordKind, number>
>;

/** What dates are written with, besides numbers. */
export const DATING_KINDS = KIND.month | KIND.weekday | KIND.dating | KIND.function;

const table = lazy((): HashTable => {
  const kinds = new Map<number, number>();
  for (const kind of WORD_KINDS) {
    for (const word of WORDS[kind].trim().split(/\s+/)) {
      const hash = hashOf(word);
      kinds.set(hash, (kinds.get(hash) ?? 0) | KIND[kind]);
    }
  }
  return new HashTable(kinds);
});

/** Looks up the kinds of words, as bits, by the hash of a word in small letters; 0 for the many that are of none. */
export const wordKinds = (): HashTable => table();
