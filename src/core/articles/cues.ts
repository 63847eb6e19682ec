import type { PlainRole } from './block';

/** Words at a line's beginning, or a line's whole shape, that give its role away. */
export interface Cue {
  readonly role: PlainRole | 'related';
  readonly pattern: RegExp;
}

/** Joins the wordings of many languages into one pattern for a line's beginning. */
function opens(...wordings: string[]): RegExp {
  return new RegExp(`^[\\s>»*+•▶►→-]{0,4}(?:${wordings.join('|')})`, 'iu');
}

/** The same for a whole line, with closing punctuation and arrows allowed. */
function whole(...wordings: string[]): RegExp {
  return new RegExp(`^[\\s>»*+•▶►→\\[(-]{0,4}(?:${wordings.join('|')})[\\s.:!…>»→)\\]]{0,6}$`, 'iu');
}

/** What announces another article; the group is what `cue` reports. */
export const RELATED = opens(
  '(?:lea|lee|leé|leer|mira|mire|ve|vea|ver|conozca|conoce)\\s(?:también|además|más|aquí)\\s?[:|]?',
  '(?:también|además)\\s(?:lea|lee|puede(?:s)? leer|mira|mire)\\s?[:|]?',
  '(?:te|le|les|os)\\s(?:puede|podría|recomendamos)(?:\\s(?:interesar|leer))?\\s?[:|]?',
  '(?:puede|podría)\\s(?:interesarle|interesarte)\\s?[:|]?',
  '(?:nota|noticia|artículo|contenido)s?\\srelacionad[oa]s?\\s?[:|]',
  '(?:sugerimos|recomendado|relacionado|más información|más sobre este tema|no te pierdas|en vídeo|en video)\\s?:',
  "(?:read more|read also|also read|see also|see more|more|related|related article|related stories|recommended|don[’']t miss|watch)\\s?:",
  '(?:leia|veja|confira|assista|saiba)\\s(?:também|mais|ainda)\\s?[:|]?|(?:confira|leia|veja)\\s?:',
  '(?:lesen sie|mehr dazu|mehr zum thema|auch interessant|das könnte sie auch interessieren|passend dazu|siehe auch)(?:\\s(?:auch|mehr|hier|dazu))?\\s?:',
  '(?:à lire aussi|lire aussi|a lire aussi|voir aussi|à voir aussi|lire également|sur le même sujet)\\s?[:|]?',
  '(?:leggi anche|vedi anche|guarda anche|ti potrebbe interessare|per approfondire)\\s?[:|]?',
  '(?:[iİ]lgili haber|bunu da oku|ayrıca oku|ayrıca bkz\\.?|öneri)\\s?:',
  '(?:читайте также|читать также|смотрите также|по теме|ранее по теме)\\s?[:|]?',
  '(?:czytaj też|czytaj także|zobacz też|zobacz także|przeczytaj także)\\s?[:|]?',
  '(?:lees ook|zie ook|bekijk ook)\\s?[:|]?',
);

/** Line roles that words give away, in every language that Lede serves; the first row that fits wins. */
export const CUES: readonly Cue[] = [
  {
    role: 'ad',
    pattern: whole(
      'advert(?:isement|ising)?|sponsored(?: content)?|publicidad|anuncio|contenido patrocinado|anzeige|werbung|publicité|annonce|pubblicità|publicidade|reklam|ilan|реклама|reklama|advertentie',
      'story continues (?:below|after) (?:the )?(?:ad|advertisement)|(?:continúa|sigue) (?:leyendo )?después de la publicidad|continua (?:após|depois d)a publicidade|artikel weiter unten',
    ),
  },
  {
    role: 'readmore',
    pattern: whole(
      'leer más|lea más|ver más|seguir leyendo|más información|más|read more|see more|continue reading|learn more|more|full story|leia mais|saiba mais|veja mais|confira|weiterlesen|mehr lesen|mehr|lire la suite|en savoir plus|plus|leggi tutto|continua a leggere|leggi di più|devamını oku|daha fazla|читать далее|подробнее|czytaj dalej|czytaj więcej|lees meer|lees verder',
    ),
  },
  { role: 'related', pattern: RELATED },
  {
    role: 'credit',
    pattern: new RegExp(
      '^[\\s(\\[©]{0,3}(?:(?:foto(?:graf[íi]a)?s?|photos?(?: credit)?|picture|image(?:n|s)?(?: (?:credit|copyright|source))?|bild(?:er|quelle)?|quellen?|fuente|fonte|source|crédito?s?|credit(?:s)?|fotoğraf|kaynak|фото|источник|zdjęcie|źródło|fot\\.?|beeld|v[íi]deo|gráfico)\\s?(?:[:|/©]|by |de |von |par )|getty images|shutterstock|reuters\\s?/|afp\\s?/|©)[^.!?]{0,90}[.)\\]]?$',
      'iu',
    ),
  },
  {
    role: 'byline',
    pattern:
      /^(?:(?:Por|By|BY|POR|Von|von|Par|Di|Da|Door|Autor(?:a|es)?|Author|Text|Texto|Texte|Автор|Yazan|Haber|Muhabir|Redac(?:ción|tor|tora))\s?:?\s)(?:[\p{Lu}][\p{L}\p{M}.'’-]*|de|del|la|da|do|dos|van|von|der|den|bin|al|y|e|and|und|et|&|,|\/|\||@\w+)(?:[\s,]{1,2}(?:[\p{Lu}][\p{L}\p{M}.'’-]*|de|del|la|da|do|dos|van|von|der|den|bin|al|y|e|and|und|et|&|,|\/|\||@\w+)){0,9}\.?$/u,
  },
  {
    role: 'byline',
    pattern: whole(
      'redacción|la redacción|staff|redaktion|redação|da redação|la rédaction|la redazione|redazione|редакция|redakcja|agencias|agencies|agências|efe|afp|ap|reuters|dpa|ansa|europa press|xinhua|lusa|тасс|риа новости',
    ),
  },
  {
    role: 'date',
    pattern:
      /^(?:publicad[oa]|publié|published|posted|updated|actualizad[oa]|última actualización|veröffentlicht|aktualisiert|stand|pubblicato|aggiornato|atualizad[oa]|yayınlanma|yayın tarihi|güncelleme|опубликовано|обновлено|opublikowano|gepubliceerd)(?!\p{L})[^.!?]{0,40}\d.{0,80}$/iu,
  },
  {
    role: 'caption',
    pattern:
      /^.{15,240}[\s(\[|–—/.](?:(?:fotos?|photos?|bild|imagen|image|crédito|credit|fotoğraf|фото|zdjęcie|beeld)\s?[:/©]\s?[^.:]{2,60}|(?:ap photo|getty images|reuters|afp|efe|ap|dpa|ansa)(?:\s?\/[^)]{0,40})?(?=\)))[.)\]]{0,2}$/iu,
  },
  {
    role: 'caption',
    pattern: opens(
      'media caption',
      'image caption',
      'pie de foto\\s?:',
      'en la (?:foto|imagen)[,:]',
      '(?:archivo|imagen de archivo|file photo|fotomontaje|bildunterschrift|legenda|légende|didascalia)\\s?[:.—-]',
      "\\(?(?:foto|photo) (?:de archivo|d[’']illustration|ilustrativa)",
    ),
  },
  {
    role: 'boilerplate',
    pattern: opens(
      'suscr[íi]b(?:ete|ase|a|irse|e a)',
      'reg[íi]strate',
      's[íi]gu(?:e|a)(?:nos|me)',
      'únete a (?:nuestro|la)',
      'recibe (?:las|en tu|nuestr)',
      'compart(?:ir|e|a|ilhar|ilhe)(?: (?:en|no|na|este|esta|por|el)|\\s?:|$)',
      '(?:haz|haga) clic(?:k)? aquí',
      'todos los derechos|derechos reservados|prohibida (?:la|su) reproducción|copyright|©|all rights reserved|alle rechte|tous droits|todos os direitos|tutti i diritti|все права|tüm hakları',
      'etiquetas\\s?:|temas\\s?:|tags?\\s?:|palabras clave|keywords|schlagw[oö]rter|mots[- ]clés|etichette|etiketler|теги\\s?:',
      'sign up|subscribe|join our|follow (?:us|me)|get (?:the|our) (?:latest|newsletter|daily)|newsletter|share (?:this|on)|click here|you must (?:be|enable)|(?:please )?enable javascript|(?:we|this (?:site|website)) use[s]? cookies|(?:accept|manage) cookies|log ?in|comments?(?: \\(\\d+\\))?$|print(?: this)?$|listen to this|report$|(?:report )?end of (?:twitter|x|instagram|facebook|tiktok) (?:post|video)|skip (?:twitter|x|instagram|facebook|tiktok) (?:post|video)',
      'escuch[ae] (?:este|esta|el)|audio|volver a (?:la )?portada|regresar a la portada|comentarios|comentar$|imprimir$|enviar por',
      'abonnieren|abonniere|melden sie sich|folgen sie uns|teilen|kommentare|drucken|newsletter',
      'abonnez[- ]vous|suivez[- ]nous|partager|inscrivez[- ]vous|commentaires',
      'iscriviti|seguici|condividi|commenti',
      'inscreva-se|siga(?:-nos)? |assine|acompanhe|receba (?:as|no|em)|comente|imprimir',
      'abone ol|takip edin|bizi takip|paylaş|yorumlar',
      'подпи(?:сывайтесь|шитесь)|следите за|поделиться|комментарии',
      'zapisz się|subskrybuj|obserwuj nas|udostępnij|komentarze',
      'abonneer|volg ons|deel (?:dit|op)|reacties',
    ),
  },
  {
    role: 'list',
    pattern:
      /^\s{0,6}(?:[•·●▪◦‣*]\s{0,3}|-\s{1,3}(?=.{1,120}$)|\d{1,2}[.)]\s{1,3}(?=.{1,160}$)|[a-z]\)\s)\S/u,
  },
];

/** Longer lines are paragraphs, whatever they begin with, in UTF-16 units. */
export const LONGEST_CUED = 300;

/** The number of the first row of `CUES` that a line fits; -1 for none. */
export function cueOf(line: string): number {
  return line.length > LONGEST_CUED ? -1 : CUES.findIndex((cue) => cue.pattern.test(line));
}

/** The role that a line's words give away; a bullet or a number may open many things, so it says nothing for sure. */
export function cuedRole(line: string): Cue['role'] | undefined {
  const role = CUES[cueOf(line)]?.role;
  return role === 'list' ? undefined : role;
}
