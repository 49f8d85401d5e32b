/**
 * No figure is shown with more digits than it has: the last one is the first significant digit of its sampling error.
 */
import type { Format } from '../language/format';

/** Decimals that a figure with this standard error deserves, and never more than `most`. */
export function decimalsFor(error: number | null, most: number): number {
  if (error === null || !(error > 0)) return most;
  return Math.max(0, Math.min(most, -Math.floor(Math.log10(error))));
}

/** A standard error at one significant digit; null where it is not known. */
export function errorText(error: number | null, format: Format): string | null {
  if (error === null || !Number.isFinite(error)) return null;
  if (error < 5e-5) return '0';
  return format.number(error, Math.max(0, -Math.floor(Math.log10(error))));
}

/** Decimals of three significant figures. */
export function threeFigures(value: number): number {
  const magnitude = Math.abs(value);
  if (magnitude >= 99.95) return 0;
  return magnitude >= 9.995 ? 1 : 2;
}
