import type { Range } from './kind';

/** The ends of values in order. */
export function ends(sorted: readonly number[]): Range {
  return [sorted[0] ?? 0, sorted[sorted.length - 1] ?? 0];
}
