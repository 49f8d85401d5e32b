import type { Scenario } from '../../scenario/schema';
import { listLines, RATIOS } from '../model/lines';
import { STATISTICS } from '../results';
import { listPeriods } from '../summary/periods';

/** Shape of a store; two runs of the same shape can use the same memory. */
export interface StoreShape {
  readonly lines: number;
  readonly months: number;
  readonly events: number;
  readonly capacity: number;
  /** Columns of bands per series: months, half-years and years. */
  readonly columns: number;
}

/**
 * Results of all paths, in memory that workers share. Ledgers are kept as 32-bit deviations from the central path:
 * half the memory of doubles, exact where nothing is uncertain, and never off by more than 1 part in 16 million of the
 * deviation. Plain data, so that it can be posted to a worker.
 */
export interface Store {
  readonly shape: StoreShape;
  /** By line; month-major: (t - 1) * capacity + path. */
  readonly deviations: readonly Float32Array[];
  /** By `OUTCOME`, then event months, then event amounts; one value a path. */
  readonly outcomes: readonly Float64Array[];
  /** (series * columns + column) * statistics + statistic; lines first, then ratios. */
  readonly bands: Float64Array;
  /** Counters that workers share, by `CONTROL`. */
  readonly control: Int32Array;
}

export const OUTCOME = { cashOutMonth: 0, fundingNeed: 1, breakEvenMonth: 2, dilution: 3, simpleRunway: 4 } as const;
const OUTCOMES = 5;
export const CONTROL = { cancelled: 0, nextPath: 1, donePaths: 2, nextSeries: 3 } as const;

export function eventMonthRow(event: number): number {
  return OUTCOMES + event;
}

export function eventAmountRow(shape: StoreShape, event: number): number {
  return OUTCOMES + shape.events + event;
}

export function storeShape(scenario: Scenario, capacity: number): StoreShape {
  const periods = listPeriods(scenario.balanceDate, scenario.horizon);
  return {
    lines: listLines(scenario).length,
    months: scenario.horizon,
    events: scenario.assumptions.events.filter((event) => event.enabled).length,
    capacity,
    columns: periods.monthly.length + periods.halfYear.length + periods.year.length,
  };
}

export function sameShape(a: StoreShape, b: StoreShape): boolean {
  return (Object.keys(a) as (keyof StoreShape)[]).every((key) => a[key] === b[key]);
}

/** Shared memory where the host has it, so that workers write side by side; plain memory for a run in process. */
function memory(bytes: number): ArrayBufferLike {
  return typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes);
}

export function createStore(shape: StoreShape): Store {
  const { lines, months, events, capacity, columns } = shape;
  const series = lines + RATIOS.length;
  return {
    shape,
    deviations: Array.from({ length: lines }, () => new Float32Array(memory(months * capacity * 4))),
    outcomes: Array.from({ length: OUTCOMES + 2 * events }, () => new Float64Array(memory(capacity * 8))),
    bands: new Float64Array(memory(series * columns * STATISTICS.length * 8)),
    control: new Int32Array(memory(4 * 4)),
  };
}
