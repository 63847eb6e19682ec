import { ownCopy } from '../../text/ownCopy';
import type { EntityType } from '../entity';
import { type Wording, wordingOf } from './named';

/** So many names are kept from one article to the next; a newsroom's day has fewer. */
const MOST_KNOWN = 10_000;

/** A longer name is none that another article has too. */
const LONGEST_KNOWN = 100;

/** What can be compared of names that were linked before, since the same names are in the news again and again. */
export class Wordings {
  readonly #byLanguage = new Map<string | null, Map<EntityType, Map<string, Wording>>>();
  #count = 0;

  /** What can be compared of a name in an article in `language` (ISO 639-1; null where unknown). */
  of(surface: string, type: EntityType, language: string | null): Wording {
    return this.#namesOf(type, language).get(surface) ?? this.#learn(surface, type, language);
  }

  #namesOf(type: EntityType, language: string | null): Map<string, Wording> {
    let types = this.#byLanguage.get(language);
    if (!types) this.#byLanguage.set(language, (types = new Map<EntityType, Map<string, Wording>>()));
    let names = types.get(type);
    if (!names) types.set(type, (names = new Map<string, Wording>()));
    return names;
  }

  #learn(surface: string, type: EntityType, language: string | null): Wording {
    if (surface.length > LONGEST_KNOWN) return wordingOf(surface, type, language);
    if (this.#count++ >= MOST_KNOWN) {
      this.#byLanguage.clear();
      this.#count = 1;
    }
    // What is kept must not keep the article's text.
    const own = ownCopy(surface, 0, surface.length);
    const wording = wordingOf(own, type, language);
    this.#namesOf(type, language).set(own, wording);
    return wording;
  }
}
