import type { SeriesKind } from '../results';
import { orderStatistics } from './order-statistics';
import type { Period } from './periods';

export const PERCENTILES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;
/** The mean, then the percentiles. */
export const STATISTIC_COUNT = 1 + PERCENTILES.length;

const ranks = new Int32Array(2 * PERCENTILES.length);
const found = new Float64Array(2 * PERCENTILES.length);

/** Above the rounding of a stored deviation that is as large as its origin, a sum over months included. */
const ROUNDING = 2 ** -22;

/**
 * A value from its stored deviation. One that is nearer to 0 than the storage can tell is 0: money that did not come,
 * measured from a central path on which it did, must not show as a few cents.
 */
function restore(origin: number, deviation: number): number {
  const value = origin + deviation;
  return Math.abs(value) <= Math.abs(origin) * ROUNDING ? 0 : value;
}

/**
 * Mean and percentiles of `origin + values`, to `out` from `offset`. Percentiles interpolate between order statistics
 * at (n - 1) p (Hyndman and Fan, "Sample quantiles in statistical packages", 1996, definition 7). The sum runs in path
 * order, so that its last bit does not depend on how the paths were divided among workers.
 */
export function summarise(values: Float32Array, origin: number, out: Float64Array, offset: number): void {
  const count = values.length;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const value = values[i] as number;
    sum += value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  for (let k = 0; k < PERCENTILES.length; k++) {
    const rank = Math.floor((count - 1) * (PERCENTILES[k] as number));
    ranks[2 * k] = rank;
    ranks[2 * k + 1] = Math.min(rank + 1, count - 1);
  }
  orderStatistics(values, low, high, ranks, found);
  out[offset] = origin + sum / count;
  for (let k = 0; k < PERCENTILES.length; k++) {
    const place = (count - 1) * (PERCENTILES[k] as number);
    const part = place - Math.floor(place);
    const below = found[2 * k] as number;
    const above = found[2 * k + 1] as number;
    // Between two infinities, or a number and an infinity that does not count, there is nothing to interpolate.
    const deviation = below + (part === 0 || above === below ? 0 : part * (above - below));
    out[offset + 1 + k] = restore(origin, deviation);
  }
}

/** One line of the store with the central path it is measured from. */
export interface StoredLine {
  /** Month-major: month * capacity + path. */
  readonly deviations: Float32Array;
  readonly capacity: number;
  /** Value of the central path by month. */
  readonly origin: Float64Array;
}

/** Sum of a line's deviations over a period, by path, into `out`. */
function sumDeviations(line: StoredLine, period: Period, out: Float64Array): void {
  out.fill(0);
  for (let month = period.from; month < period.to; month++) {
    const base = month * line.capacity;
    for (let path = 0; path < out.length; path++) {
      out[path] = (out[path] as number) + (line.deviations[base + path] as number);
    }
  }
}

function sumOrigin(line: StoredLine, period: Period): number {
  let sum = 0;
  for (let month = period.from; month < period.to; month++) sum += line.origin[month] as number;
  return sum;
}

/** Working memory for periods, kept between calls. */
export interface Scratch {
  readonly sums: Float64Array;
  readonly others: Float64Array;
  readonly values: Float32Array;
}

export function createScratch(paths: number): Scratch {
  return { sums: new Float64Array(paths), others: new Float64Array(paths), values: new Float32Array(paths) };
}

/** Bands of a flow (summed over the period) or a balance (at its end). */
export function summariseLine(
  line: StoredLine,
  kind: SeriesKind,
  period: Period,
  scratch: Scratch,
  out: Float64Array,
  offset: number,
): void {
  const paths = scratch.values.length;
  if (kind === 'balance' || period.to - period.from === 1) {
    const month = period.to - 1;
    const base = month * line.capacity;
    summarise(line.deviations.subarray(base, base + paths), line.origin[month] as number, out, offset);
    return;
  }
  sumDeviations(line, period, scratch.sums);
  scratch.values.set(scratch.sums);
  summarise(scratch.values, sumOrigin(line, period), out, offset);
}

/** A ratio that would divide by zero counts as zero. */
function ratioOf(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator;
}

/** Bands of sign * numerator / denominator, both summed over the period first. */
export function summariseRatio(
  numerator: StoredLine,
  denominator: StoredLine,
  sign: number,
  period: Period,
  scratch: Scratch,
  out: Float64Array,
  offset: number,
): void {
  const { sums, others, values } = scratch;
  sumDeviations(numerator, period, sums);
  sumDeviations(denominator, period, others);
  const numeratorOrigin = sumOrigin(numerator, period);
  const denominatorOrigin = sumOrigin(denominator, period);
  const origin = sign * ratioOf(numeratorOrigin, denominatorOrigin);
  for (let path = 0; path < values.length; path++) {
    const ratio = ratioOf(numeratorOrigin + (sums[path] as number), denominatorOrigin + (others[path] as number));
    values[path] = sign * ratio - origin;
  }
  summarise(values, origin, out, offset);
}
