import type { Article } from './articles/article';
import type { Detection } from './articles/detection';
import type { Delimiter } from './bundles/delimiter';
import type { DetectLanguage } from './text/language';

/** All that Lede understands of one text: plain, immutable values, every range in UTF-16 units of that text. */
export interface Analysis {
  readonly detected: Detection;
  readonly delimiters: readonly Delimiter[];
  readonly articles: readonly Article[];
}

/** Analyses a whole text. Never throws, whatever the text. */
export type Analyse = (text: string) => Analysis;

/** Makes the analyser that every part of Lede uses; it keeps what it learnt of each article until the text changes. */
export function createAnalyser(detectLanguage: DetectLanguage): Analyse {
  return (text) => ({
    detected: { sourceArticle: false, confidence: 0, reasons: [] },
    delimiters: [],
    articles: [
      {
        name: null,
        range: [0, text.length],
        language: detectLanguage(text),
        blocks: [{ role: 'body', range: [0, text.length] }],
        sentences: [],
        mentions: [],
        entities: [],
        summary: [],
      },
    ],
  });
}
