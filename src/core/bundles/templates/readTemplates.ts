import { type OwnFamily, ownFamily } from './ownFamily';
import { TemplateError } from './template';
import { excerpt } from '../../text/excerpt';
import type { Message, Translate } from '../../text/translate';

/** A template that is not used. */
export interface TemplateFault {
  /** Its place in the list, from 0; null where there is no list. */
  readonly index: number | null;
  readonly item: unknown;
  /** Why, and what to do about it, in English; `{0}` in it stands for `values`. */
  readonly message: Message;
  readonly values: readonly (string | number)[];
}

/** What a list of templates gives: one that cannot be used leaves the others alone. */
export interface OwnFamilies {
  readonly families: readonly OwnFamily[];
  readonly faults: readonly TemplateFault[];
}

/** So many are used; a line of a text may be shown to each of them. */
export const MOST_TEMPLATES = 50;

/** Reads what a user wrote where a list of templates belongs, whatever it is. */
export function readTemplates(value: unknown): OwnFamilies {
  const items: unknown[] = Array.isArray(value) ? value : [];
  const families = new Map<string, OwnFamily>();
  const faults: TemplateFault[] = [];
  const blame = (index: number | null, message: Message, ...values: (string | number)[]): void => {
    faults.push({ index, item: index === null ? value : items[index], message, values });
  };
  if (!Array.isArray(value)) blame(null, 'It is no list: write ["===== FILE {name} ====="].');
  for (const [index, item] of items.entries()) {
    if (index >= MOST_TEMPLATES) {
      blame(index, 'Only the first {0} are used: remove some.', MOST_TEMPLATES);
      break;
    }
    if (typeof item !== 'string') blame(index, 'It is no text: write it in quotation marks.');
    else if (families.has(item)) blame(index, 'It stands in the list twice: remove one.');
    else {
      try {
        families.set(item, ownFamily(item));
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        blame(index, error.message, ...error.values);
      }
    }
  }
  return { families: [...families.values()], faults };
}

/** So much of an item is shown, in UTF-16 units. */
const SHOWN = 60;

/** What to tell the user of a fault; `place` is where the list stands, such as the name of a setting. */
export function explainFault(
  { index, item, message, values }: TemplateFault,
  place: string,
  translate: Translate,
): string {
  const reason = translate(message, ...values);
  if (index === null) return translate('{0}: {1}', place, reason);
  const shown = excerpt(JSON.stringify(item ?? null), [0, Infinity], SHOWN);
  return translate('{0}, item {1}, {2}: {3}', place, index + 1, shown, reason);
}
