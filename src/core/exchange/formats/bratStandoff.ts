import { counterOf } from '../marks/counting';
import { fromWord } from '../marks/words';
import {
  documentOf,
  faultAt,
  markOf,
  type ReadFault,
  type ReadMark,
  type ReadMarks,
} from '../reading/readMarks';
import { fromOneLine } from './bratNotes';

/** What the lines of an `.ann` say, as they are read. */
interface Standoff {
  readonly marks: Map<string, ReadMark>;
  readonly relations: {
    readonly type: string;
    readonly from: string;
    readonly to: string;
    readonly line: number;
  }[];
  /** The triggers of events, by the events' ids. */
  readonly triggers: Map<string, string>;
  /** What is said of marks, by their ids. */
  readonly notes: Map<string, { readonly what: string; readonly line: number }[]>;
  readonly faults: ReadFault[];
}

/** Reads a line's fields, those between tabs; false where they make no sense. */
type ReadLine = (standoff: Standoff, fields: readonly string[], line: number, context: Context) => boolean;

interface Context {
  /** True where a stretch of the text, in code points, holds nothing but white space. */
  readonly isBlank: (start: number, end: number) => boolean;
}

/** By the letter that an id begins with. */
const READERS: Readonly<Record<string, ReadLine>> = {
  T: readBound,
  R: readRelation,
  E: readEvent,
  A: readAttribute,
  M: readAttribute,
  N: readNormalization,
  '#': readNote,
  '*': readEquivalence,
};

/**
 * Reads brat's standoff. Events become relations that go out from their triggers, equivalences relations from one to the next,
 * attributes and normalizations lines of notes. Fragments with nothing but white space between them are one mark; others are
 * one mark each, which is told of.
 */
export function readStandoff(text: string, companion: string | null): ReadMarks {
  const { to } = counterOf(companion ?? '', 'code points');
  const isBlank = (start: number, end: number): boolean =>
    companion !== null && companion.slice(to(start), to(end)).trim() === '';
  const standoff: Standoff = {
    marks: new Map(),
    relations: [],
    triggers: new Map(),
    notes: new Map(),
    faults: [],
  };
  for (const [line, content] of text.split(/\r\n|[\n\r]/).entries()) {
    if (content.trim() === '') continue;
    const fields = content.split('\t');
    const isRead = READERS[content.charAt(0)]?.(standoff, fields, line, { isBlank }) ?? false;
    if (!isRead) standoff.faults.push(faultAt(line, 'This is no line of brat: {0}', content.slice(0, 60)));
  }
  const { marks, relations, triggers, notes, faults } = standoff;
  const endOf = (id: string): string => triggers.get(id) ?? id;
  for (const [id, said] of notes) {
    const mark = marks.get(endOf(id));
    const note = [...(mark?.note == null ? [] : [mark.note]), ...said.map(({ what }) => what)].join('\n');
    if (mark) marks.set(mark.id, { ...mark, note });
    else faults.push(faultAt(said[0]?.line ?? 0, 'What is said of {0} has no place: that is no mark.', id));
  }
  const arrows = relations.map((each) => ({ ...each, from: endOf(each.from), to: endOf(each.to) }));
  const document = documentOf({
    text: companion,
    counting: 'code points',
    marks: [...marks.values()],
    relations: arrows,
  });
  return { documents: [document], faults };
}

const BOUND = /^(\S+) (\d{1,15} \d{1,15}(?:;\d{1,15} \d{1,15})*)$/;

function readBound(
  standoff: Standoff,
  fields: readonly string[],
  line: number,
  { isBlank }: Context,
): boolean {
  const [id = '', about = '', ...rest] = fields;
  const [, type = '', offsets = ''] = BOUND.exec(about) ?? [];
  const fragments = offsets.split(';').map((pair) => pair.split(' ').map(Number));
  if (type === '' || fragments.some(([start = 0, end = 0]) => start >= end)) return false;
  const whole: [number, number][] = [];
  for (const [start = 0, end = 0] of fragments) {
    const last = whole.at(-1);
    if (last && last[1] <= start && isBlank(last[1], start)) last[1] = end;
    else whole.push([start, end]);
  }
  if (whole.length > 1)
    standoff.faults.push(
      faultAt(line, '{0} is in {1} pieces; each becomes a mark of its own.', id, whole.length),
    );
  const quote = fragments.length === 1 ? rest.join('\t') : '';
  for (const [nth, [start, end]] of whole.entries()) {
    const own = nth === 0 ? id : `${id}.${nth + 1}`;
    standoff.marks.set(
      own,
      markOf({ id: own, start, end, type: fromWord(type), quote: quote || null, line }),
    );
  }
  return true;
}

function readRelation({ relations }: Standoff, [, about = '']: readonly string[], line: number): boolean {
  const [, type = '', from = '', to = ''] = /^(\S+) \S+?:(\S+) \S+?:(\S+)\s*$/.exec(about) ?? [];
  if (type !== '') relations.push({ type: fromWord(type), from, to, line });
  return type !== '';
}

function readEvent(
  { relations, triggers }: Standoff,
  [id = '', about = '']: readonly string[],
  line: number,
): boolean {
  const [head = '', ...roles] = about.trim().split(/ +/);
  const [, trigger] = head.split(':');
  if (trigger === undefined) return false;
  triggers.set(id, trigger);
  for (const role of roles) {
    const [name = '', to = ''] = role.split(':');
    relations.push({ type: fromWord(name), from: trigger, to, line });
  }
  return true;
}

function readAttribute(standoff: Standoff, [, about = '']: readonly string[], line: number): boolean {
  const [name, id, ...value] = about.split(' ');
  return say(standoff, id, value.length > 0 ? `${name ?? ''}: ${value.join(' ')}` : name, line);
}

function readNormalization(
  standoff: Standoff,
  [, about = '', name = '']: readonly string[],
  line: number,
): boolean {
  const [, id, reference = ''] = about.split(' ');
  return say(standoff, id, `${reference} ${name}`.trim(), line);
}

function readNote(standoff: Standoff, [, about = '', ...note]: readonly string[], line: number): boolean {
  return say(standoff, about.split(' ')[1], fromOneLine(note.join('\t')), line);
}

function readEquivalence({ relations }: Standoff, [, about = '']: readonly string[], line: number): boolean {
  const [type = '', ...ids] = about.trim().split(' ');
  ids.slice(1).forEach((to, index) => {
    relations.push({ type: fromWord(type), from: ids[index] ?? '', to, line });
  });
  return ids.length > 1;
}

function say({ notes }: Standoff, id: string | undefined, what: string | undefined, line: number): boolean {
  if (id === undefined || what === undefined) return false;
  const said = notes.get(id);
  if (said) said.push({ what, line });
  else notes.set(id, [{ what, line }]);
  return true;
}
