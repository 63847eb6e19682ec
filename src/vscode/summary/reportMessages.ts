import type { TextRange } from '../../core/text/range';
import type { SummaryTarget } from './summaryTarget';

/** What the extension tells a report's page. All HTML in it is the core's. */
export type ToPage =
  | { readonly kind: 'report'; readonly html: string; readonly target: SummaryTarget }
  | { readonly kind: 'answer'; readonly html: string; readonly busy: boolean };

/** What a report's page tells the extension. */
export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reveal'; readonly range: TextRange }
  | { readonly kind: 'run'; readonly command: string };

/** Reads what a page says; undefined for what no page of ours would. */
export function readMessage(message: unknown): FromPage | undefined {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return undefined;
  if (message.kind === 'ready') return { kind: 'ready' };
  if (message.kind === 'run' && 'command' in message && typeof message.command === 'string')
    return { kind: 'run', command: message.command };
  const range = 'range' in message && Array.isArray(message.range) ? (message.range as unknown[]) : [];
  const [start, end] = range;
  if (message.kind !== 'reveal' || !isOffset(start) || !isOffset(end)) return undefined;
  return { kind: 'reveal', range: [start, end] };
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
