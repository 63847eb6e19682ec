/** What TEI calls names of each type of entity; the first element of a row is the one that is written. */
const ELEMENTS: readonly (readonly [type: string, elements: readonly string[]])[] = [
  ['person', ['persName']],
  ['organization', ['orgName']],
  ['location', ['placeName', 'geogName', 'settlement', 'region', 'country']],
  ['miscellaneous', ['name', 'rs']],
  ['date', ['date']],
];

const WRITTEN = new Map(ELEMENTS.map(([type, [element = '']]) => [type, element]));
const READ = new Map(ELEMENTS.flatMap(([type, elements]) => elements.map((element) => [element, type])));

/** What a mark of any other type is. */
const SEGMENT = 'seg';

/** The element that a mark becomes, with its `type` where the element does not tell. */
export function elementOf(type: string): { readonly name: string; readonly type: string | null } {
  const name = WRITTEN.get(type);
  return name === undefined ? { name: SEGMENT, type } : { name, type: null };
}

/** The type of mark that an element is; undefined for one that marks nothing. */
export function typeOfElement(name: string, type: string | undefined): string | undefined {
  if (name === SEGMENT) return type;
  return (name === 'name' || name === 'rs' ? type : undefined) ?? READ.get(name);
}
