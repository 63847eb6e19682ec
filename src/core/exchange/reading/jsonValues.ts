import type { Json, JsonList, JsonObject } from './json';

/** An object, or undefined where a value is none. */
export function objectOf(value: Json | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** The list that a value is; one value alone is a list of it, a missing one an empty list. */
export function listOf(value: Json | undefined): JsonList {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as JsonList) : [value];
}

/** A text; null where a value is none. */
export const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

/** A text, or a number as text; null for other values. */
export function idOf(value: Json | undefined): string | null {
  return typeof value === 'number' ? String(value) : textOf(value);
}

/** A number from 0 to 1; null for other values. */
export function shareOf(value: Json | undefined): number | null {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : null;
}

/** A stretch of offsets: whole numbers from 0, the end behind the start. Undefined for what is none. */
export function stretchOf(start: Json | undefined, end: Json | undefined): [number, number] | undefined {
  return isOffset(start) && isOffset(end) && start < end ? [start, end] : undefined;
}

const isOffset = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** The text itself where it has something in it, else null. */
export const filled = (text: string | null): string | null =>
  text === null || text.trim() === '' ? null : text;

/** As much of a value as fits into a message. */
export const excerptOf = (value: Json): string => JSON.stringify(value).slice(0, 60);
