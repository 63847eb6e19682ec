const words = (...rows: readonly string[]): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => row.split(' ')));

/** Right before a name, these say that it is not who speaks: "the brother of Ana Ruiz", "a Juan Pérez", "Ana und Karl". */
export const OBLIQUE: ReadonlySet<string> = words(
  'de del al a con en para por sobre contra entre hacia tras ante y e o ni como',
  'do da dos das no na em com ao à aos às pelo pela sob ou',
  'du des au aux avec dans pour par sur chez et ou',
  'di della dello dei delle degli dal dalla ad con nel nella per tra fra ed o',
  'of to with in on at by for from about against and or than',
  'von vom zu zum zur mit bei beim für über gegen an am im aus und oder dem den des gegenüber',
  'van aan met bij voor tegen naar uit en of',
  've ile veya için',
  'с со к ко у о об от из для про и или в на по',
  'z ze do od u o dla przy i oraz lub w na po',
);

/** Between a verb and a name, these begin another clause, whose subject the name may be. */
export const CLAUSE: ReadonlySet<string> = words(
  'que quien quienes cuando mientras donde aunque porque si',
  'quando enquanto onde embora quem',
  'qui dont lorsque quand où tandis parce',
  'che chi mentre dove perché',
  'who whom whose which that when while where because if as after before',
  'dass wenn weil während nachdem als ob welcher welche',
  'dat wanneer terwijl omdat toen wie',
  'ki',
  'который которая которые которого что когда пока где потому',
  'który która które którzy że gdy kiedy gdzie ponieważ',
);

/** Who speaks for an organization: "un portavoz de la Guardia Civil". */
export const SPOKESPERSON: ReadonlySet<string> = words(
  'portavoz vocero vocera porta-voz porte-parole portavoce spokesman spokeswoman spokesperson sprecher sprecherin',
  'woordvoerder woordvoerster sözcüsü представитель представительница rzecznik rzeczniczka comunicado nota',
);
