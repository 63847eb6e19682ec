/** A tagger for one language or for several that help each other. */
export interface Group {
  /** The model's file is `entities-NAME.bin`. */
  readonly name: string;
  /** ISO 639-1. */
  readonly languages: readonly string[];
  /** How many features the model keeps. */
  readonly features: number;
}

export const GROUPS: readonly Group[] = [
  { name: 'romance', languages: ['es', 'pt', 'fr', 'it'], features: 250_000 },
  { name: 'german', languages: ['de', 'nl'], features: 150_000 },
  { name: 'english', languages: ['en'], features: 150_000 },
  { name: 'turkish', languages: ['tr'], features: 120_000 },
  { name: 'russian', languages: ['ru'], features: 100_000 },
  { name: 'polish', languages: ['pl'], features: 100_000 },
];
