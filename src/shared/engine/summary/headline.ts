import { type Headline, type HeadlineError, LASTS_MONTHS } from '../results';
import { chanceError } from './chance-error';
import { type MonthCounts, monthPercentile } from './months';
import { expectedShortfall, percentile } from './sorted';

const RUNWAY = { p5: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 } as const;
const NEED = { p50: 0.5, p80: 0.8, p90: 0.9, p95: 0.95 } as const;

/** What the headline is read from: of all paths, or of one replicate. */
export interface HeadlineSample {
  readonly paths: number;
  readonly cashOut: MonthCounts;
  /** Both sorted. */
  readonly need: Float64Array;
  readonly simpleRunway: Float64Array;
  /** Whether money was burnt before the balance date; without that there is no simple runway. */
  readonly hasBurnt: boolean;
}

function mapValues<K extends string, V, W>(
  record: Readonly<Record<K, V>>,
  change: (value: V, key: K) => W,
): Record<K, W> {
  const entries = Object.entries(record) as [K, V][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value, key)])) as Record<K, W>;
}

/** How many paths are out by the end of a month; null beyond the horizon. */
function outBy({ cashOut }: HeadlineSample, month: number): number | null {
  if (month >= cashOut.length) return null;
  return cashOut.subarray(1, month + 1).reduce((sum, count) => sum + count, 0);
}

function shareThatLasts(sample: HeadlineSample, month: number): number | null {
  const out = outBy(sample, month);
  return out === null ? null : (sample.paths - out) / sample.paths;
}

/** Whoever has no cash, or less, has none left. */
function simpleRunwayOf({ simpleRunway, hasBurnt }: HeadlineSample): number | null {
  const months = percentile(simpleRunway, 0.5);
  if (months > 0) return months;
  return hasBurnt ? 0 : null;
}

export function headlineOf(sample: HeadlineSample, runwayAt = monthPercentile): Headline {
  const { paths, cashOut, need } = sample;
  const lasts = Object.fromEntries(LASTS_MONTHS.map((month) => [String(month), shareThatLasts(sample, month)]));
  return {
    runwayMonths: mapValues(RUNWAY, (p) => runwayAt(cashOut, paths, p)),
    cashLasts: lasts as Headline['cashLasts'],
    fundingNeed: { ...mapValues(NEED, (p) => percentile(need, p)), es95: expectedShortfall(need) },
    simpleRunwayMonths: simpleRunwayOf(sample),
  };
}

/** Standard error of the mean of the replicates' figures; null where any of them lies beyond the horizon. */
export function standardError(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure): figure is number => figure !== null);
  if (known.length < figures.length || known.length < 2) return null;
  const mean = known.reduce((sum, figure) => sum + figure, 0) / known.length;
  const squares = known.reduce((sum, figure) => sum + (figure - mean) ** 2, 0);
  return Math.sqrt(squares / (known.length - 1) / known.length);
}

/** Standard errors as the spread of the replicates has them: 0 where these agree. */
export function headlineSpread(full: Headline, replicates: readonly Headline[]): Headline {
  const error = (read: (headline: Headline) => number | null) => standardError(replicates.map(read));
  return {
    runwayMonths: mapValues(full.runwayMonths, (_, key) => error((one) => one.runwayMonths[key])),
    cashLasts: mapValues(full.cashLasts, (_, key) => error((one) => one.cashLasts[key])),
    fundingNeed: mapValues(full.fundingNeed, (_, key) => error((one) => one.fundingNeed[key]) ?? 0),
    simpleRunwayMonths: error((one) => one.simpleRunwayMonths || null),
  };
}

/**
 * A percentile on which all replicates agree has no error as long as enough paths lie beyond it, as it then is deep in a
 * heap of equal values. By the rule of three (`chance-error.ts`) these are three.
 */
const RULE_OF_THREE = 3;

function needError(key: keyof Headline['fundingNeed'], spread: number, paths: number): number | null {
  if (spread > 0) return spread;
  // The mean of a tail in which all paths agree says nothing of what they have not seen.
  if (key === 'es95') return null;
  return paths * (1 - NEED[key]) >= RULE_OF_THREE ? 0 : null;
}

/**
 * Standard errors of the headline of `all`. Where replicates agree because something is seen on none of the paths or on
 * all of them, the error is that of a chance; what is certain has none.
 */
export function headlineError(
  spread: Headline,
  full: Headline,
  all: HeadlineSample,
  isCertain: boolean,
): HeadlineError {
  if (isCertain) return spread;
  const { paths, cashOut } = all;
  return {
    ...spread,
    // The share of paths that are out is known to a path at best, and so is the place where it crosses the percentile.
    runwayMonths: mapValues(spread.runwayMonths, (error, key) => {
      const month = full.runwayMonths[key];
      return error === null || month === null ? null : Math.max(error, 1 / (cashOut[month] as number));
    }),
    cashLasts: mapValues(spread.cashLasts, (error, key) => {
      const out = outBy(all, Number(key));
      return error === null || out === null ? null : chanceError(error, out, paths);
    }),
    fundingNeed: mapValues(spread.fundingNeed, (error, key) => needError(key, error, paths)),
  };
}
