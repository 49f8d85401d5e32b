import { enabledEvents } from '../../scenario/enabled';
import { listPeriods } from '../../scenario/periods';
import type { Scenario } from '../../scenario/schema';
import { COLUMN_BYTES, FOUR, MAX_COUNTED, ROW, TILE, tallyBytes } from '../kernel/kernel';
import { listLines, RATIOS } from '../model/lines';

/** What decides how a run uses its memory; tests use small numbers. */
export interface StoreLimits {
  /** Paths that a worker takes at a time, a multiple of 16: few enough to notice a cancellation at once. */
  readonly chunk: number;
  /** Most stored values that are all kept, so that the summary is exact. */
  readonly exactValues: number;
  /** Beyond that: values of the first paths, which are kept, and of those that have just been simulated. */
  readonly keptValues: number;
  readonly recentValues: number;
  /** Bytes for the counts of all columns. */
  readonly tallies: number;
}

/** 1 GiB of floats; beyond, 768 MiB with 320 MiB of counts: a run stays below 1.5 GiB in all. */
export const STORE_LIMITS: StoreLimits = {
  chunk: 64,
  exactValues: 2 ** 28,
  keptValues: 2 ** 27,
  recentValues: 2 ** 26,
  tallies: 5 * 2 ** 26,
};

/** Shape of a store; two runs of the same shape can use the same memory. */
export interface StoreShape {
  readonly lines: number;
  /** Lines, then ratios. */
  readonly series: number;
  readonly months: number;
  readonly events: number;
  /** Periods of a series: months, half-years and years. */
  readonly periods: number;
  /** False where only the outcomes of paths are kept. */
  readonly ledgers: boolean;
  /** Values that are kept of each path besides its outcomes. */
  readonly chosen: number;
  /** Columns of stored values: one for each month of each line, and up to three that are empty. */
  readonly columns: number;
  /** The most paths that the run can have, for each of which there are outcomes. */
  readonly paths: number;
  /** The most paths that are summarised exactly: all of them are in memory then. */
  readonly exact: number;
  /** If there can be more: how many of the first paths stay in memory. */
  readonly kept: number;
  /** Paths that there is room for: the kept ones, and then those that have not been tallied yet. */
  readonly capacity: number;
  /** Bins of a column's tally; 0 if all paths fit. */
  readonly bins: number;
  readonly chunk: number;
  readonly workers: number;
}

const roundUp = (value: number, step: number) => Math.ceil(value / step) * step;
/** As many whole tiles of paths as hold so many values; at least one. */
const wholeTiles = (values: number, columns: number) => Math.max(1, Math.floor(values / columns / TILE)) * TILE;

/** The kernel's 16-bit offsets reach 2,048 bins. */
export const MAX_BINS = 2048;
export const MIN_BINS = 64;

/** The most bins, a power of two, with which the counts of all columns fit. */
function binsWithin(bytes: number, columns: number): number {
  let bins = MAX_BINS;
  while (bins > MIN_BINS && columns * tallyBytes(bins) > bytes) bins /= 2;
  return bins;
}

/** The shape for a run that reports after so many paths, the last of them being the end; or may report, or end, there. */
export function storeShape(
  scenario: Scenario,
  targets: readonly number[],
  workers: number,
  limits: StoreLimits = STORE_LIMITS,
): StoreShape {
  const paths = Math.max(...targets);
  if (paths > MAX_COUNTED) throw new RangeError(`no run has more than ${MAX_COUNTED} paths`);
  const { monthly, halfYear, year } = listPeriods(scenario.balanceDate, scenario.horizon);
  const lines = listLines(scenario).length;
  const series = lines + RATIOS.length;
  const periods = monthly.length + halfYear.length + year.length;
  const columns = roundUp(lines * scenario.horizon, FOUR);
  const exact = wholeTiles(limits.exactValues, columns);
  const kept = wholeTiles(limits.keptValues, columns);
  const recent = wholeTiles(limits.recentValues, columns);
  const fits = paths <= exact;
  const reported = Math.max(...targets.filter((target) => target <= exact), 0);
  return {
    lines,
    ledgers: true,
    chosen: 0,
    series,
    months: scenario.horizon,
    events: enabledEvents(scenario.assumptions).length,
    periods,
    columns,
    paths,
    exact: fits ? paths : exact,
    kept: fits ? paths : kept,
    capacity: fits ? roundUp(paths, ROW) : Math.max(kept + recent, roundUp(reported, TILE)),
    bins: fits ? 0 : binsWithin(limits.tallies, series * periods),
    chunk: limits.chunk,
    workers,
  };
}

/** The shape for a run that keeps the outcomes of its paths, and `chosen` values more of each. */
export function outcomesShape(scenario: Scenario, paths: number, chosen: number, workers: number): StoreShape {
  const shape = storeShape(scenario, [paths], workers, { ...STORE_LIMITS, exactValues: Number.POSITIVE_INFINITY });
  return { ...shape, ledgers: false, chosen, series: 0, periods: 0, capacity: ROW };
}

/** Bytes of a tile of all columns, and so the distance of a path's values to those of the path 1,024 later. */
export function tileBytes(shape: StoreShape): number {
  return shape.columns * COLUMN_BYTES;
}
