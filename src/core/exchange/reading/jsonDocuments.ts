import { type Json, type LocatedJson, readJson } from './json';
import { excerptOf } from './jsonValues';
import { faultAt, type ReadDocument, type ReadFault, type ReadMark, type ReadMarks } from './readMarks';

/** Objects as JSON Lines (https://jsonlines.org). */
export const jsonLines = (objects: readonly object[]): string =>
  objects.map((object) => `${JSON.stringify(object)}\n`).join('');

/** Reads one value of a file; what cannot be read of it goes to `faults`. */
export type ReadJsonDocument = (value: Json, json: LocatedJson, faults: ReadFault[]) => ReadDocument[];

/** Reads JSON in which each value is a document, whether these stand in a list or one behind the other. */
export function readJsonDocuments(text: string, readOne: ReadJsonDocument): ReadMarks {
  const json = readJson(text);
  const faults = [...json.faults];
  return { documents: json.values.flatMap((value) => readOne(value, json, faults)), faults };
}

/**
 * The marks that a document lists.
 * @param readSpan undefined where a value is none; the id is that of one that says none.
 */
export function readSpans(
  spans: readonly Json[],
  readSpan: (span: Json, id: string, line: number) => ReadMark | undefined,
  { lineOf }: LocatedJson,
  faults: ReadFault[],
): ReadMark[] {
  return spans.flatMap((span, index) => {
    const mark = readSpan(span, `m${index + 1}`, lineOf(span));
    if (!mark) faults.push(faultAt(lineOf(span), 'This is no span: {0}', excerptOf(span)));
    return mark ? [mark] : [];
  });
}
