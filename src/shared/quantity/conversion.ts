import type { Source } from './kind';

/** What kinds are made from one another with. */

/** Standard deviations in the practical range of an unbounded kind, with a little to spare for rounding. */
export const DEVIATIONS = 3.1;

/** Rounded to what a person would write. */
export function neat(value: number): number {
  return Number(value.toPrecision(4));
}

/** Rounded towards zero, so that what fitted into a range still does. */
export function neatBelow(value: number): number {
  if (value <= 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(value)) - 2);
  return Number((Math.floor(value / unit) * unit).toPrecision(3));
}

/** The sigma with which a lognormal around the mode stays in the range; a mode that is not positive has none. */
export function sigmaOf({ mode, max, domain }: Source): number {
  const upper = Math.log(Math.min(max, domain.max) / mode);
  const lower = domain.min > 0 ? Math.log(mode / domain.min) : Number.POSITIVE_INFINITY;
  return mode > 0 ? neatBelow(Math.min(upper, lower) / DEVIATIONS) : 0;
}
