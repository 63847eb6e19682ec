import { type OwnFamily, ownFamily } from './ownFamily';
import { TemplateError } from './template';

/** A template that is not used. */
export interface TemplateFault {
  /** Its place in the list, from 0; null where there is no list. */
  readonly index: number | null;
  /** Why, and what to do about it, in English; `{0}` in it stands for `values`. */
  readonly message: string;
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
  const families = new Map<string, OwnFamily>();
  const faults: TemplateFault[] = [];
  const blame = (index: number | null, message: string, ...values: (string | number)[]): void => {
    faults.push({ index, message, values });
  };
  if (!Array.isArray(value)) blame(null, 'It is no list: write ["===== FILE {name} ====="].');
  const items: unknown[] = Array.isArray(value) ? value : [];
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
