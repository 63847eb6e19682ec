import type { TextRange } from '../text/range';
import type { Platform } from './post';
import type { Signs } from './signs';

/** Where the parts of an attribution stand; null for what it does not show. The handle with its @ where it has one. */
export interface AttributionParts {
  readonly author: TextRange | null;
  readonly handle: TextRange | null;
  readonly date: TextRange | null;
}

/** Where a text says who posted what when, as one platform's reader finds it. Ranges count from the text's beginning. */
export interface Attribution {
  readonly platform: Platform;
  readonly range: TextRange;
  readonly author: string | null;
  /** Without its @. */
  readonly handle: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly parts: AttributionParts;
  /** Where the post begins, when words of the attribution stand before the body too. */
  readonly start?: number;
  /** The body, where the platform's shape says exactly where it is; otherwise it is searched for above. */
  readonly body?: TextRange;
}

/** Finds one platform's attributions, in text order. Each takes time linear in the text's length. */
export interface PlatformReader {
  readonly platform: Platform;
  readonly find: (text: string, signs: Signs) => Attribution[];
}
