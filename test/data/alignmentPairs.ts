/** An invented article in sentences, and what somebody might write of it. */
export interface AlignmentPairs {
  readonly language: string;
  readonly article: readonly string[];
  /** Sentences that it supports, with the numbers of those that do. */
  readonly supported: readonly (readonly [sentence: string, ...by: number[]])[];
  /** Sentences that it does not: other people, other numbers, other news. */
  readonly unsupported: readonly string[];
}

export const ALIGNMENT_PAIRS: readonly AlignmentPairs[] = [
  {
    language: 'es',
    article: [
      'La alcaldesa de Río Hondo, Ana Ruiz, anunció este lunes que el puente viejo seguirá cerrado hasta fin de mes.',
      'Los técnicos hallaron grietas en dos de los cuatro apoyos durante una inspección.',
      'El municipio calcula que la reparación costará 3.400.000 pesos, el doble de lo previsto.',
      'Los comerciantes de la orilla norte pidieron una reunión urgente con el municipio.',
      '«Perdemos la mitad de la clientela», dijo el panadero Luis Mora.',
      'La empresa Vial Sur tiene el contrato de las obras desde 2019.',
      'El servicio de lanchas llevará gratis a los escolares mientras duren los trabajos.',
    ],
    supported: [
      ['El puente viejo de Río Hondo seguirá cerrado hasta fin de mes, según la alcaldesa Ana Ruiz.', 0],
      ['Una inspección halló grietas en dos apoyos del puente.', 1],
      ['La reparación costará 3,400,000 pesos, el doble de lo calculado.', 2],
      ['Comerciantes de la orilla norte piden una reunión con el municipio.', 3],
      ['El panadero Luis Mora dice que pierden la mitad de la clientela.', 4],
      ['Las lanchas llevarán gratis a los escolares durante los trabajos.', 6],
    ],
    unsupported: [
      'La alcaldesa Marta Gómez renunció tras el derrumbe del edificio municipal.',
      'La reparación costará 5.000.000 pesos, el doble de lo previsto.',
      'El gobernador prometió construir un hospital nuevo en la capital.',
      'Tres personas murieron cuando un camión cayó al río.',
      'La empresa Vial Sur tiene el contrato desde 2012.',
      'Los vecinos celebraron la apertura con una fiesta en la plaza.',
    ],
  },
  {
    language: 'en',
    article: [
      'A library levy that had failed three times since 2008 passed by 61 votes on Tuesday in Larkspur.',
      'The result was certified by the Tallmadge County Board of Elections.',
      '"I think I met all of them," said Dolores Pruitt, a volunteer who knocked on 900 doors.',
      'Opponents argued that the county could not afford new taxes after the Brenner Glass plant closed.',
      'The measure will raise $1.2 million a year and keep the main branch open until nine.',
      'A recount can be requested until Nov. 16.',
    ],
    supported: [
      ['Larkspur voters passed a library levy by 61 votes after it had failed three times.', 0],
      ['The Tallmadge County Board of Elections has certified the result.', 1],
      ['Volunteer Dolores Pruitt knocked on 900 doors.', 2],
      ['Opponents said the county cannot afford new taxes since the Brenner Glass plant closed.', 3],
      ['It will raise $1.2 million a year and keep the main branch open until nine.', 4],
      ['Until Nov. 16 a recount can be requested.', 5],
    ],
    unsupported: [
      'The levy passed by 116 votes on Tuesday.',
      'The mayor of Larkspur resigned over a corruption scandal.',
      'The library will close its main branch and lay off twelve people.',
      'A court in Cleveland threw out the vote because of missing ballots.',
      'Brenner Glass announced plans to hire hundreds of workers next spring.',
    ],
  },
  {
    language: 'de',
    article: [
      'Die Bürgerinitiative hat am Montag 11.043 Unterschriften gegen die geplante Seilbahn am Hohen Grat übergeben.',
      '»Das ist ein Viertel des Landkreises«, sagte die Sprecherin der Initiative, die Geologin Swantje Petersen.',
      'Die Bahn solle in eine Rinne gebaut werden, in der 1954 zwei Höfe verschüttet wurden.',
      'Der Betreiber, die Kogler GmbH, hält den Standort für beherrschbar.',
      'Das Verwaltungsgericht will am 19. Januar verhandeln.',
      'Bürgermeister Anselm Reutlinger verwies auf 40 neue Arbeitsplätze im Tal.',
    ],
    supported: [
      ['Gegner der Seilbahn am Hohen Grat übergaben 11043 Unterschriften.', 0],
      ['In der Rinne wurden 1954 zwei Höfe verschüttet.', 2],
      ['Die Kogler GmbH hält den Standort der Bahn für beherrschbar.', 3],
      ['Am 19. Januar verhandelt das Verwaltungsgericht.', 4],
      ['Bürgermeister Reutlinger verweist auf 40 Arbeitsplätze.', 5],
    ],
    unsupported: [
      'Das Verwaltungsgericht hat den Bau der Seilbahn am 3. Januar verboten.',
      'Der Landrat kündigte eine Volksabstimmung im Frühjahr an.',
      'Bei einem Lawinenabgang kamen am Wochenende drei Skifahrer ums Leben.',
      'Bürgermeister Reutlinger verwies auf 90 neue Arbeitsplätze.',
      'Die Naturschützer zogen ihre Klage überraschend zurück.',
    ],
  },
  {
    language: 'fr',
    article: [
      'La fonderie Delmas redémarre en coopérative avec 43 salariés sur 118.',
      'Martine Lebreuil, trente ans d’ancienneté, préside la coopérative.',
      'Le tribunal de commerce de Valmont avait rejeté deux offres de reprise.',
      'Les salaires ont été fixés entre 1 450 et 1 900 euros net.',
      'L’expert-comptable Étienne Fauconnier juge l’affaire viable.',
    ],
    supported: [
      ['La fonderie Delmas repart en coopérative avec 43 de ses 118 salariés.', 0],
      ['La coopérative est présidée par Martine Lebreuil.', 1],
      ['Deux offres de reprise avaient été rejetées par le tribunal de commerce de Valmont.', 2],
      ['Les salaires sont fixés entre 1450 et 1900 euros net.', 3],
      ['L’affaire est viable, juge l’expert-comptable Étienne Fauconnier.', 4],
    ],
    unsupported: [
      'La ministre a promis une aide de plusieurs millions à la région.',
      'Les salariés ont voté la grève contre la direction italienne.',
      'La fonderie redémarre avec 80 salariés.',
      'Jacques Morand dirige désormais le groupe depuis Paris.',
    ],
  },
  {
    language: 'ru',
    article: [
      'В среду по улице Мастеровых впервые с 1998 года прошёл трамвай.',
      'Вагон вёл Аркадий Полуянов, который когда-то закрывал маршрут.',
      'Деньги, 74 миллиона рублей, собрали город, завод и фонд.',
      'Мэр Глеб Одинцов признался, что сначала был против трамвая.',
      'С 29 ноября билет будет стоить 18 рублей.',
    ],
    supported: [
      ['Трамвай прошёл по улице Мастеровых впервые с 1998 года.', 0],
      ['Вагоном управлял Аркадий Полуянов, закрывавший когда-то этот маршрут.', 1],
      ['Город, завод и фонд собрали 74 миллиона рублей.', 2],
      ['Мэр Глеб Одинцов признал, что был сначала против.', 3],
      ['Билет с 29 ноября стоит 18 рублей.', 4],
    ],
    unsupported: [
      'Губернатор подал в отставку после аварии на заводе.',
      'Билет будет стоить 45 рублей.',
      'Строительство метро начнётся весной следующего года.',
      'Суд арестовал директора подрядной фирмы.',
    ],
  },
];
