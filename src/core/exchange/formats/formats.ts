import { BRAT } from './brat';
import { CONLL2003 } from './conll2003';
import { CONLLU } from './conllu';
import { CSV } from './csv';
import { DOCCANO } from './doccano';
import type { ExchangeFormat } from './format';
import { LABEL_STUDIO } from './labelStudio';
import { SPACY } from './spacy';
import { TEI } from './tei';
import { W3C } from './w3c';
import { WEBANNO_TSV } from './webannoTsv';

/** All formats, in the order in which people are offered them. */
export const EXCHANGE_FORMATS: readonly ExchangeFormat[] = [
  W3C,
  BRAT,
  CONLL2003,
  CONLLU,
  SPACY,
  LABEL_STUDIO,
  DOCCANO,
  WEBANNO_TSV,
  TEI,
  CSV,
];

/** The format of an id; undefined where there is none. */
export const formatOf = (id: string): ExchangeFormat | undefined =>
  EXCHANGE_FORMATS.find((format) => format.id === id);
