import { type Headline, LASTS_MONTHS } from '../results';
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
}

function mapValues<K extends string, V, W>(
  record: Readonly<Record<K, V>>,
  change: (value: V, key: K) => W,
): Record<K, W> {
  const entries = Object.entries(record) as [K, V][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value, key)])) as Record<K, W>;
}

function shareThatLasts({ cashOut, paths }: HeadlineSample, month: number): number | null {
  if (month >= cashOut.length) return null;
  const out = cashOut.subarray(1, month + 1).reduce((sum, count) => sum + count, 0);
  return (paths - out) / paths;
}

export function headlineOf(sample: HeadlineSample, runwayAt = monthPercentile): Headline {
  const { paths, cashOut, need } = sample;
  const simpleRunway = percentile(sample.simpleRunway, 0.5);
  const lasts = Object.fromEntries(LASTS_MONTHS.map((month) => [String(month), shareThatLasts(sample, month)]));
  return {
    runwayMonths: mapValues(RUNWAY, (p) => runwayAt(cashOut, paths, p)),
    cashLasts: lasts as Headline['cashLasts'],
    fundingNeed: { ...mapValues(NEED, (p) => percentile(need, p)), es95: expectedShortfall(need) },
    simpleRunwayMonths: simpleRunway > 0 ? simpleRunway : null,
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

export function headlineError(full: Headline, replicates: readonly Headline[]): Headline {
  const error = (read: (headline: Headline) => number | null) => standardError(replicates.map(read));
  return {
    runwayMonths: mapValues(full.runwayMonths, (_, key) => error((one) => one.runwayMonths[key])),
    cashLasts: mapValues(full.cashLasts, (_, key) => error((one) => one.cashLasts[key])),
    fundingNeed: mapValues(full.fundingNeed, (_, key) => error((one) => one.fundingNeed[key]) ?? 0),
    simpleRunwayMonths: error((one) => one.simpleRunwayMonths),
  };
}
