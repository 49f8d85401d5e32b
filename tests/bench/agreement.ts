import type { Figures } from './variant';

const STATISTICS = 8;
/** Places among the statistics of a band: mean, then P5, P10, P25, P50, P75, P90, P95. */
const P10 = 2;
const P25 = 3;
const P50 = 4;
const P75 = 5;
const P90 = 6;
/** A quantile, its probability, and the two beside it whose distance tells how dense the values are there. */
const COMPARED = [
  { at: P25, p: 0.25, from: P10, to: P50, share: 0.4 },
  { at: P50, p: 0.5, from: P25, to: P75, share: 0.5 },
  { at: P75, p: 0.75, from: P50, to: P90, share: 0.4 },
] as const;

/** Of thousands of comparisons the largest may be this many standard errors; a wrong model is off by hundreds. */
export const LIMIT = 6;

/** Largest difference of the headline figures, in standard errors of the difference; infinite if the runway differs. */
export function headlineDifference(engine: Figures, other: Figures): number {
  if (engine.runway !== other.runway) return Number.POSITIVE_INFINITY;
  const { errors } = engine;
  if (!errors) throw new Error('the engine reports no standard errors');
  const names = ['lasts12', 'need80', 'revenue'] as const;
  return Math.max(...names.map((name) => Math.abs(engine[name] - other[name]) / (Math.SQRT2 * errors[name])));
}

/**
 * Largest difference of the quartiles of all bands, in standard errors of the difference of two sample quantiles. Where
 * values are all alike, what is allowed is the rounding of stored floats, a share of the largest deviation.
 */
export function bandDifference(engine: readonly number[], other: readonly number[], paths: number): number {
  if (engine.length !== other.length) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let base = 0; base < engine.length; base += STATISTICS) {
    const read = (place: number) => engine[base + place] as number;
    const rounding = 1e-6 * Math.max(...engine.slice(base, base + STATISTICS).map(Math.abs));
    for (const { at, p, from, to, share } of COMPARED) {
      const error = (Math.sqrt((2 * p * (1 - p)) / paths) * (read(to) - read(from))) / share;
      const difference = Math.abs(read(at) - (other[base + at] as number));
      const errors = difference === 0 ? 0 : difference / (error + rounding);
      if (!(errors <= largest)) largest = errors;
    }
  }
  return largest;
}
