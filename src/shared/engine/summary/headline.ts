import type { Model } from '../model/compile';
import { LINE } from '../model/lines';
import { type EventSummary, type Headline, LASTS_MONTHS, type YearAhead } from '../results';
import { eventAmountRow, eventMonthRow, OUTCOME, type Store } from '../run/store';
import type { StoredLine } from './bands';
import type { Period } from './periods';

/** Everything that is reported once a run, not by month. */
export interface Summary {
  readonly headline: Headline;
  readonly error: Headline;
  readonly survival: Float64Array;
  readonly fundingNeed: Float64Array;
  readonly events: readonly EventSummary[];
  readonly breakEvenMonth: readonly [number | null, number | null, number | null];
  readonly dilution: readonly [number, number, number];
  readonly yearAhead: YearAhead | null;
}

/** Independent randomisations that a run is divided into: path p belongs to replicate p mod 16. */
export const REPLICATES = 16;

const RUNWAY = { p5: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 } as const;
const NEED = { p50: 0.5, p80: 0.8, p90: 0.9, p95: 0.95 } as const;
const WORST = 0.05;

function mapValues<K extends string, V, W>(
  record: Readonly<Record<K, V>>,
  change: (value: V, key: K) => W,
): Record<K, W> {
  const entries = Object.entries(record) as [K, V][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value, key)])) as Record<K, W>;
}

/** Percentile of sorted values, interpolated as in `bands.ts`. */
function percentile(sorted: Float64Array, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (place - Math.floor(place)) * (above - below);
}

/** The month by which a share p of the paths is out: whole months do not interpolate. Null is beyond the horizon. */
function monthPercentile(sorted: Float64Array, p: number): number | null {
  const month = sorted[Math.max(0, Math.ceil(sorted.length * p) - 1)] ?? Number.POSITIVE_INFINITY;
  return Number.isFinite(month) ? month : null;
}

/**
 * The same month, and how far into it: where the share of paths that are out crosses p, on a straight line between month
 * ends. Whole months hardly differ from one replicate to the next, so their standard error is taken of this.
 */
function placeInMonth(sorted: Float64Array, p: number): number | null {
  const month = monthPercentile(sorted, p);
  if (month === null) return null;
  const before = sorted.findIndex((out) => out >= month);
  const after = sorted.findIndex((out) => out > month);
  const within = (after < 0 ? sorted.length : after) - before;
  return month - 1 + (sorted.length * p - before) / within;
}

/** Months sorted, with "never" (0) last. */
function sortMonths(months: Float64Array): Float64Array {
  return months.map((month) => (month === 0 ? Number.POSITIVE_INFINITY : month)).sort();
}

function expectedShortfall(sorted: Float64Array): number {
  const first = Math.min(sorted.length - 1, Math.floor(sorted.length * (1 - WORST)));
  let sum = 0;
  for (let i = first; i < sorted.length; i++) sum += sorted[i] as number;
  return sum / (sorted.length - first);
}

interface Outcomes {
  readonly cashOut: Float64Array;
  readonly need: Float64Array;
  readonly simpleRunway: Float64Array;
  readonly revenue: Float64Array;
  readonly computeShare: Float64Array;
}

function headlineOf(outcomes: Outcomes, months: number, runwayAt = monthPercentile): Headline {
  const cashOut = sortMonths(outcomes.cashOut);
  const need = outcomes.need.slice().sort();
  const simple = outcomes.simpleRunway.slice().sort();
  const simpleRunway = percentile(simple, 0.5);
  const lasts = Object.fromEntries(
    LASTS_MONTHS.map((month) => [
      String(month),
      month > months ? null : cashOut.filter((out) => out > month).length / cashOut.length,
    ]),
  ) as Headline['cashLasts'];
  return {
    runwayMonths: mapValues(RUNWAY, (p) => runwayAt(cashOut, p)),
    cashLasts: lasts,
    fundingNeed: { ...mapValues(NEED, (p) => percentile(need, p)), es95: expectedShortfall(need) },
    simpleRunwayMonths: simpleRunway > 0 ? simpleRunway : null,
  };
}

/** Standard error of the mean of the replicates' figures; null where any of them lies beyond the horizon. */
function standardError(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure): figure is number => figure !== null);
  if (known.length < figures.length || known.length < 2) return null;
  const mean = known.reduce((sum, figure) => sum + figure, 0) / known.length;
  const squares = known.reduce((sum, figure) => sum + (figure - mean) ** 2, 0);
  return Math.sqrt(squares / (known.length - 1) / known.length);
}

function headlineError(full: Headline, replicates: readonly Headline[]): Headline {
  const error = (read: (headline: Headline) => number | null) => standardError(replicates.map(read));
  return {
    runwayMonths: mapValues(full.runwayMonths, (_, key) => error((one) => one.runwayMonths[key])),
    cashLasts: mapValues(full.cashLasts, (_, key) => error((one) => one.cashLasts[key])),
    fundingNeed: mapValues(full.fundingNeed, (_, key) => error((one) => one.fundingNeed[key]) ?? 0),
    simpleRunwayMonths: error((one) => one.simpleRunwayMonths),
  };
}

function takeReplicate(outcomes: Outcomes, replicate: number): Outcomes {
  return mapValues(outcomes as Readonly<Record<keyof Outcomes, Float64Array>>, (values) =>
    values.filter((_, path) => path % REPLICATES === replicate),
  );
}

function survivalCurve(cashOut: Float64Array, months: number): Float64Array {
  const left = new Float64Array(months + 1);
  const outBy = new Float64Array(months + 1);
  for (const month of cashOut) if (month > 0) outBy[month] = (outBy[month] as number) + 1;
  let out = 0;
  for (let t = 0; t <= months; t++) {
    out += outBy[t] as number;
    left[t] = (cashOut.length - out) / cashOut.length;
  }
  return left;
}

function needPercentiles(need: Float64Array): Float64Array {
  const sorted = need.slice().sort();
  return Float64Array.from({ length: 99 }, (_, i) => percentile(sorted, (i + 1) / 100));
}

function summariseEvent(store: Store, model: Model, index: number, paths: number): EventSummary {
  const months = (store.outcomes[eventMonthRow(index)] as Float64Array).subarray(0, paths);
  const amounts = (store.outcomes[eventAmountRow(store.shape, index)] as Float64Array).subarray(0, paths);
  const monthly = new Float64Array(model.months);
  let happened = 0;
  for (const month of months) {
    if (month === 0) continue;
    happened += 1;
    monthly[month - 1] = (monthly[month - 1] as number) + 1;
  }
  const received = amounts.filter((_, path) => months[path] !== 0).sort();
  return {
    id: model.events[index]?.id ?? '',
    monthly: monthly.map((count) => count / paths),
    probability: happened / paths,
    amount: happened === 0 ? null : [percentile(received, 0.1), percentile(received, 0.5), percentile(received, 0.9)],
  };
}

/** Value of a line summed over a period on each path. */
function sumOnPaths(line: StoredLine, period: Period, paths: number): Float64Array {
  const sums = new Float64Array(paths);
  for (let month = period.from; month < period.to; month++) {
    const origin = line.origin[month] as number;
    const base = month * line.capacity;
    for (let path = 0; path < paths; path++) {
      sums[path] = (sums[path] as number) + origin + (line.deviations[base + path] as number);
    }
  }
  return sums;
}

function median(values: Float64Array): number {
  return percentile(values.slice().sort(), 0.5);
}

function yearAheadOf(outcomes: Outcomes, replicates: readonly Outcomes[], year: Period | undefined): YearAhead | null {
  if (!year) return null;
  const figure = (read: (outcomes: Outcomes) => Float64Array) => ({
    value: median(read(outcomes)),
    error: standardError(replicates.map((one) => median(read(one)))) ?? 0,
  });
  return { label: year.label, revenue: figure((one) => one.revenue), computeShare: figure((one) => one.computeShare) };
}

/** Reads the outcomes of the first `paths` paths. `year` is the first full calendar year, if there is one. */
export function summariseOutcomes(
  store: Store,
  model: Model,
  lineAt: (row: number) => StoredLine,
  paths: number,
  year: Period | undefined,
): Summary {
  const row = (index: number) => (store.outcomes[index] as Float64Array).slice(0, paths);
  const none = new Float64Array(paths);
  const research = year ? sumOnPaths(lineAt(LINE.research), year, paths) : none;
  const compute = year ? sumOnPaths(lineAt(LINE.compute), year, paths) : none;
  const outcomes: Outcomes = {
    cashOut: row(OUTCOME.cashOutMonth),
    need: row(OUTCOME.fundingNeed),
    simpleRunway: row(OUTCOME.simpleRunway),
    revenue: year ? sumOnPaths(lineAt(LINE.revenue), year, paths) : none,
    computeShare: compute.map((cost, path) => (research[path] ? cost / (research[path] as number) : 0)),
  };
  const replicates = Array.from({ length: REPLICATES }, (_, replicate) => takeReplicate(outcomes, replicate));
  const headline = headlineOf(outcomes, model.months);
  const breakEven = sortMonths(row(OUTCOME.breakEvenMonth));
  const dilution = row(OUTCOME.dilution).sort();
  return {
    headline,
    error: headlineError(
      headline,
      replicates.map((one) => headlineOf(one, model.months, placeInMonth)),
    ),
    survival: survivalCurve(outcomes.cashOut, model.months),
    fundingNeed: needPercentiles(outcomes.need),
    events: model.events.map((_, index) => summariseEvent(store, model, index, paths)),
    breakEvenMonth: [
      monthPercentile(breakEven, 0.05),
      monthPercentile(breakEven, 0.5),
      monthPercentile(breakEven, 0.95),
    ],
    dilution: [percentile(dilution, 0.05), percentile(dilution, 0.5), percentile(dilution, 0.95)],
    yearAhead: yearAheadOf(outcomes, replicates, year),
  };
}
