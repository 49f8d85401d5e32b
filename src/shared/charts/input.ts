import type { Bands, SimulationResult } from '../engine/results';
import { moneyWithin } from '../report/precision';
import type { Wording } from '../report/wording';
import { monthAt, type Span } from '../scenario/periods';
import type { Scenario } from '../scenario/schema';
import { type AxisRange, type Fan, logRange, niceRange } from './base/range';
import type { ChartTheme } from './base/theme';
import type { ChartView } from './view';

/** A path to be drawn, cash at the end of month t at index t - 1. */
export interface CashPath {
  readonly path: number;
  readonly name: string;
  readonly cash: Float64Array;
}

export interface CashPaths {
  /** The worst of all, some that meet a condition, or the first ones, which are like all. */
  readonly kind: 'worst' | 'selected' | 'sample';
  readonly thin: readonly CashPath[];
  readonly selected: CashPath | null;
}

/** Everything a chart is made from. A span never ends after the projection. */
export interface ChartInput extends ChartView {
  readonly scenario: Scenario;
  readonly result: SimulationResult;
  /** Drawn dashed behind; null where there is nothing to compare with. */
  readonly saved: SimulationResult | null;
  readonly wording: Wording;
  readonly theme: ChartTheme;
  /** On paper negatives stand in parentheses. */
  readonly print: boolean;
  /** In a narrow cell: what a wide chart says beside and in it is left to its readout. */
  readonly compact?: boolean;
  /** Single paths to be drawn over the cash fan. */
  readonly paths?: CashPaths | undefined;
}

export function monthName({ scenario, wording }: ChartInput, month: number): string {
  return wording.format.month(monthAt(scenario, month));
}

/** An amount in the chart's currency, which its title names. */
export function amount({ wording, print }: ChartInput, millions: number): string {
  return wording.format.money(millions, { accounting: print });
}

/** The same with the digits that its standard error allows. */
export function amountWithin({ wording, print }: ChartInput, millions: number, error: number | null): string {
  return moneyWithin(millions, error, wording.format, { accounting: print });
}

/** An axis for amounts from `low` to `high`, on the scale that was chosen. */
export function axisRange({ log }: ChartView, low: number, high: number, lines: number): AxisRange {
  return log ? logRange(low, high, lines) : niceRange(low, high, lines);
}

/** The part of a list of month ends 1, 2, ... that a span shows. */
export function withinSpan<T extends { slice(from: number): T }>(values: T, { first }: Span): T {
  return values.slice(Math.max(0, first - 1));
}

export function fanWithin(fan: Fan, span: Span): Fan {
  const part = (values: readonly number[]) => withinSpan(values as number[], span);
  return { p5: part(fan.p5), p25: part(fan.p25), p50: part(fan.p50), p75: part(fan.p75), p95: part(fan.p95) };
}

/** The bands from the first month to the last that is shown, as plain lists. */
export function fanOf(bands: Bands, shown: number): Fan {
  const list = (values: Float64Array) => Array.from(values.subarray(0, shown));
  return { p5: list(bands.p5), p25: list(bands.p25), p50: list(bands.p50), p75: list(bands.p75), p95: list(bands.p95) };
}
