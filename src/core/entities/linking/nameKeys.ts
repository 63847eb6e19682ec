import type { EntityType } from '../entity';
import { acronymKey, initialsOf, isAcronym } from './acronyms';

/** The longest beginning of a name that can stand for it, in words. */
const LONGEST_SHORT_FORM = 4;

/** What can be compared of a name, as far as its keys need it. */
interface Compared {
  readonly words: readonly string[];
  readonly joined: string;
  readonly key: string;
  readonly country: string | undefined;
}

/**
 * The keys that a name is found under if it is neither a person's nor a date; of no use for these. Each is made when it is first
 * asked for: most names only repeat others.
 */
export class NameKeys {
  #filed: readonly string[] | undefined;
  #shortFor: readonly string[] | undefined;

  /** @param text the name as it is written. */
  constructor(
    private readonly text: string,
    private readonly type: EntityType,
    private readonly name: Compared,
  ) {}

  /** What others find it by: itself, its initials and its beginnings. Countries have but themselves. */
  get filed(): readonly string[] {
    return (this.#filed ??= this.#makeFiled());
  }

  /** What it finds longer names by: as their initials, then as their beginning. */
  get shortFor(): readonly string[] {
    return (this.#shortFor ??= this.#makeShortFor());
  }

  #makeFiled(): readonly string[] {
    const { words, key, country } = this.name;
    const keys = [key];
    if (country !== undefined) return keys;
    for (const initials of initialsOf({ text: this.text, words })) keys.push(this.#ofInitials(initials));
    for (let length = 1; length <= Math.min(words.length - 1, LONGEST_SHORT_FORM); length++)
      keys.push(this.#ofBeginning(words.slice(0, length).join(' ')));
    return keys;
  }

  #makeShortFor(): readonly string[] {
    const { words, joined, country } = this.name;
    if (country !== undefined) return [];
    const keys: string[] = [];
    if (isAcronym({ text: this.text })) keys.push(this.#ofInitials(acronymKey({ text: this.text })));
    if (words.length <= LONGEST_SHORT_FORM) keys.push(this.#ofBeginning(joined));
    return keys;
  }

  #ofInitials(initials: string): string {
    return `${this.type} initials ${initials}`;
  }

  #ofBeginning(beginning: string): string {
    return `${this.type} short ${beginning}`;
  }
}
