/** Ways in which lines begin, and when they count. */
export interface Opening {
  /** Only where nothing follows. */
  readonly whole?: true;
  /** Only where a colon follows. */
  readonly colon?: true;
  /** Only in a line with a digit. */
  readonly digits?: true;
  /** The wordings in small letters, parted by bars; only their words count, not what stands between them. */
  readonly wordings: string;
}

/** The ways in which lines of some roles begin, by name; the order is known to the role model. */
export const OPENINGS = {
  /** Advertisement markers. */
  ad: {
    whole: true,
    wordings: `
      advertisement | advertising | advert | sponsored | sponsored content | publicidad | anuncio |
      anuncios | contenido patrocinado | anzeige | werbung | publicité | annonce | pubblicità |
      publicidade | reklam | ilan | реклама | reklama | advertentie | annons | promoted content |
      paid content | contenido de marca | story continues below | story continues below advertisement |
      story continues after advertisement | article continues after this advertisement |
      continúa después de la publicidad | continúa leyendo después de la publicidad |
      sigue leyendo después de la publicidad | continua após a publicidade |
      continua depois da publicidade | artikel weiter unten | la suite après cette publicité |
      continua dopo la pubblicità
    `,
  },
  /** Links that lead on. */
  readmore: {
    whole: true,
    wordings: `
      leer más | lea más | ver más | leer nota | leer noticia | ver nota | ver todo | ver todas |
      leer nota completa | leer artículo completo | leer articulo completo | leer noticia completa |
      seguir leyendo | sigue leyendo | continuar leyendo | más información | más noticias | más |
      ver más noticias | read more | see more | show more | view more | read the full story |
      read full story | read full article | read the full article | continue reading | keep reading |
      learn more | find out more | more | full story | more news | more stories | more on this story |
      related stories | related articles | related content | leia mais | saiba mais | veja mais | ver mais |
      confira | leia a matéria completa | mais notícias | weiterlesen | jetzt lesen | mehr lesen |
      mehr erfahren | mehr | mehr anzeigen | zum artikel | alle artikel | lire la suite | lire plus |
      en savoir plus | voir plus | plus | télécharger | articles liés | à lire ensuite | lire l'article |
      leggi tutto | continua a leggere | leggi di più | scopri di più | devamını oku | daha fazla |
      haberin devamı | читать далее | читать дальше | подробнее | czytaj dalej | czytaj więcej | lees meer |
      lees verder | läs mer | les mer | læs mere | download | descargar | baixar | scarica | herunterladen
    `,
  },
  /** What announces another article. */
  related: {
    wordings: `
      lea también | lee también | leé también | leer también | leer además | mira también | mirá también |
      mire también | ve también | vea también | ver también | conozca también | conoce también |
      lea además | lee además | mira además | mire además | vea además | ver además | lea más | lea aquí |
      lee aquí | lee más | vea aquí | vea más | conozca más | también lea | también lee |
      también puede leer | también puedes leer | además lea | además lee | también mira | también mire |
      te puede interesar | le puede interesar | les puede interesar | os puede interesar |
      te podría interesar | le podría interesar | puede interesarle | puede interesarte |
      podría interesarle | podría interesarte | te recomendamos | te recomendamos leer | le recomendamos |
      le recomendamos leer | le sugerimos | puedes leer | puede leer | puede ver | puedes ver |
      quizás te interese | tal vez te interese | no te pierdas | no se pierda | see also | read also |
      also read | you may also like | you might also like | you might be interested in | leia também |
      veja também | confira também | assista também | leia ainda | saiba mais | veja mais | leia mais |
      das könnte sie auch interessieren | lesen sie auch | lesen sie mehr | lesen sie hier |
      lesen sie dazu | mehr zum thema | auch interessant | passend dazu | siehe auch | à lire aussi |
      a lire aussi | lire aussi | voir aussi | à voir aussi | lire également | à lire également |
      sur le même sujet | leggi anche | vedi anche | guarda anche | ti potrebbe interessare |
      potrebbe interessarti | per approfondire | ilgili haber | ilgili haberler | bunu da oku | ayrıca oku |
      ayrıca bkz | bunlar da ilginizi çekebilir | читайте также | читать также | смотрите также | по теме |
      ранее по теме | czytaj też | czytaj także | zobacz też | zobacz także | przeczytaj także |
      przeczytaj też | lees ook | zie ook | bekijk ook | läs också | läs även | les også | læs også
    `,
  },
  /** What announces another article where a colon follows. */
  relatedColon: {
    colon: true,
    wordings: `
      nota relacionada | notas relacionadas | noticia relacionada | noticias relacionadas |
      artículo relacionado | artículos relacionados | contenido relacionado | sugerimos | recomendado |
      recomendados | relacionado | relacionada | más información | más sobre este tema | en vídeo |
      en video | lee | lea | leé | lea más | vea | mira | mirá | mire | ve | más | read more | read | more |
      watch | see more | related | related article | related stories | related story | recommended |
      don't miss | must read | more on this | confira | leia | veja | relembre | mehr dazu | mehr |
      lesetipp | dazu passend | en lien | relire | aussi | correlati | leggi | öneri | ilgili | ранее |
      рекомендуем | polecamy | zobacz | lees | also | in other news
    `,
  },
  /** What stands before the name of an author. */
  bylineOpen: {
    wordings: `
      por | by | von | par | di | da | door | av | af | texto | text | texte | testo | autor | autora |
      autores | author | authors | auteur | autore | автор | текст | yazan | haber | muhabir | autorka |
      redactor | redactora | redacción | escrito por | written by | reported by | reporting by |
      editing by | additional reporting by | edited by | contributing | with assistance by |
      contributed by | text von | ein kommentar von | eine analyse von | texto de | texto por | story by |
      a cura di | entrevista de | interview | entretien | propos recueillis par | texte de | publié par |
      publicado por | posted by
    `,
  },
  /** Desks and agencies that stand for an author. */
  bylineWhole: {
    whole: true,
    wordings: `
      redacción | la redacción | redacción web | staff | staff writer | staff reporter | redaktion |
      redação | da redação | la rédaction | rédaction | la redazione | redazione | редакция | redakcja |
      agencias | agencies | agências | efe | afp | ap | reuters | dpa | ansa | europa press | xinhua |
      lusa | тасс | риа новости | associated press | the associated press | agencia efe | agência brasil |
      afp reuters | efe afp | ap afp | anadolu | aa | dha | iha | pap | ntb | tt | ritzau | anp |
      enviado especial | news desk | web desk | opinión | especial
    `,
  },
  /** What stands before the time of publication. */
  dateOpen: {
    digits: true,
    wordings: `
      publicado | publicada | fecha de publicación | publié | publiée | mis à jour | mise à jour | modifié |
      published | posted | updated | last updated | last modified | first published | actualizado |
      actualizada | actualización | última actualización | ultima actualización | última modificación |
      creado | veröffentlicht | aktualisiert | stand | erstellt | zuletzt aktualisiert | pubblicato |
      pubblicata | aggiornato | ultimo aggiornamento | ultima modifica | atualizado | atualizada |
      última atualização | publicação | yayınlanma | yayın tarihi | güncelleme | giriş | son güncelleme |
      опубликовано | обновлено | дата публикации | opublikowano | data publikacji | aktualizacja |
      gepubliceerd | laatste update | bijgewerkt | publicerad | uppdaterad | publisert | oppdatert |
      sist oppdatert | opdateret | offentliggjort | update | fecha | date
    `,
  },
  /** What stands before the source of a picture or text. */
  creditOpen: {
    wordings: `
      foto | fotos | fotografía | fotografia | fotografías | photo | photos | photo credit | photo by |
      photograph | photographs | photographer | picture | pictures | image | images | image credit |
      image source | image copyright | imagen | imágenes | imagem | bild | bilder | bildquelle | quelle |
      quellen | fuente | fuentes | fonte | source | sources | crédito | créditos | credito | crédit |
      crédits | credit | credits | crédit photo | crédits photo | fotoğraf | kaynak | фото | источник |
      zdjęcie | źródło | fot | beeld | vídeo | video | gráfico | grafik | illustration | ilustración |
      getty images | shutterstock | afp | reuters | imago | istock | cortesía | courtesy |
      con información de | com informações de | with information from | mit material von | avec afp |
      youtube | archivo | kép | forrás
    `,
  },
  /** What stands before the name of whoever took a picture. */
  creditBy: {
    wordings: `
      foto de | fotos de | fotografía de | fotografías de | imagen de | imágenes de | photo by | photos by |
      photograph by | picture by | image by | bild von | foto von | fotos von | photo de | photos de | image de |
      foto di | foto av | foto door | crédito de | cortesía de | courtesy of
    `,
  },
  /** Sources that stand alone. */
  creditWhole: {
    whole: true,
    wordings:
      'getty images | shutterstock | istock | istockphoto | unsplash | pixabay | wikimedia commons | imago images',
  },
  /** What opens the text of a picture. */
  captionOpen: {
    wordings: `
      media caption | image caption | media playback is unsupported | media playback is not supported |
      pie de foto | en la foto | en la imagen | en esta foto | en esta imagen | foto de archivo |
      imagen de archivo | fotografía de archivo | file photo | archivo | archivbild | symbolbild |
      bildunterschrift | legenda | légende | didascalia | photo d'illustration | foto ilustrativa |
      imagen ilustrativa | descripción de la foto | in this photo | in this image | in this file photo |
      a screengrab | captura de pantalla | fotomontaje | auf dem foto | na foto | na imagem | nella foto |
      sur la photo
    `,
  },
  /** What opens the furniture of a site. */
  boilerplate: {
    wordings: `
      suscríbete | suscríbase | suscribete | suscríbase a | suscribirse | regístrate | regístrese |
      síguenos | síganos | sigue a | sígueme | únete a | únete al | únase a | recibe las | recibe en tu |
      recibe nuestr | recibe nuestro | recibe nuestra | recibe gratis | compartir | comparte |
      compartir en | compartilhar | compartilhe | compartir este | haz clic aquí | haga clic aquí |
      haz click aquí | todos los derechos | derechos reservados | prohibida la reproducción |
      prohibida su reproducción | copyright | all rights reserved | alle rechte | tous droits |
      todos os direitos | tutti i diritti | все права | tüm hakları | wszelkie prawa | materiał chroniony |
      etiquetas | temas relacionados | temas | tags | tag | palabras clave | keywords | schlagworte |
      schlagwörter | mots clés | etichette | etiketler | теги | en esta nota | en este artículo | sign up |
      subscribe | join our | follow us | follow me | get the latest | get our | get daily | get breaking |
      get unlimited | newsletter | newsletters | share this | share on | share | click here | you must be |
      you must enable | please enable javascript | enable javascript | we use cookies | this site uses |
      this website uses | accept cookies | manage cookies | log in | login | sign in | comments | comment |
      print | print this | listen to this | listen to article | listen to the | report | report a |
      report an | report this | end of twitter post | end of x post | end of instagram post |
      skip twitter post | skip x post | skip instagram post | skip to main content | skip to content |
      read or share this | view comments | show comments | leave a comment | leave a reply |
      post a comment | have a story | do you have | got a tip | min read | minute read | tiempo de lectura |
      tempo di lettura | temps de lecture | lesezeit | lesedauer | tempo de leitura | escucha este |
      escuche este | escuchar este | escucha esta | escucha la noticia | escuchar | escuchar noticia |
      audio | volver a portada | volver a la portada | regresar a la portada | ir a la portada |
      pasar al contenido | saltar al contenido | ir al contenido | comentarios | comentar |
      deja un comentario | deja tu comentario | escribe tu comentario | tus comentarios |
      valora esta noticia | imprimir | enviar por | enviar | reportar | reportar error | ver comentarios |
      mostrar comentarios | crear cuenta | iniciar sesión | inicia sesión | ya tienes cuenta |
      ya tiene cuenta | descarga nuestra | descarga la app | copiar enlace | ayúdanos | apóyanos |
      aviso legal | el periódico no se hace responsable | visited | powered by | zona horaria | cargando |
      seguir | abonnieren | abonniere | melden sie sich | folgen sie | teilen | kommentare | kommentieren |
      drucken | jetzt abonnieren | jetzt anmelden | zum newsletter | kein abo | unterstützen sie |
      artikel teilen | zur startseite | bereits registriert | diesen artikel | abonnez vous | suivez nous |
      partager | partager sur | inscrivez vous | commentaires | connectez vous | créer un compte |
      créez votre compte | vous avez déjà | déjà abonné | pour lire la suite | il vous reste |
      réservé aux abonnés | faire un don | réagir | imprimer | iscriviti | seguici | condividi | commenti |
      accedi | registrati | abbonati | riproduzione riservata | stampa | home | inscreva se | inscreva |
      siga nos | siga o | siga a | siga | assine | acompanhe | receba as | receba no | receba em | comente |
      entre no | clique aqui | participe do | apoie | ouça | ouvir | imprima | abone ol | takip edin |
      bizi takip | paylaş | yorumlar | yorum yap | haberi paylaş | подписывайтесь | подпишитесь |
      следите за | поделиться | комментарии | вход | войти | zapisz się | subskrybuj | obserwuj nas |
      udostępnij | komentarze | drukuj | przeczytasz w | abonneer | volg ons | deel dit | deel op | deel |
      reacties | reageer | dela | följ oss | prenumerera | kommentera | del | følg oss | abonner |
      kommentarer | sdílet | diskuse | fil | kövess
    `,
  },
} as const satisfies Readonly<Record<string, Opening>>;
