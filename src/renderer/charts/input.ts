import type { Bands, SimulationResult } from '@shared/engine/results';
import { monthAt } from '@shared/report/periods';
import { moneyWithin } from '@shared/report/precision';
import type { Wording } from '@shared/report/wording';
import type { Scenario } from '@shared/scenario/schema';
import type { Fan } from './base/range';
import type { ChartTheme } from './base/theme';
import type { CashPaths } from './cash-paths';

/** Everything a chart is made from. */
export interface ChartInput {
  readonly scenario: Scenario;
  readonly result: SimulationResult;
  /** Drawn dashed behind; null where there is nothing to compare with. */
  readonly saved: SimulationResult | null;
  /** Months that the time axis shows; never more than the projection has. */
  readonly shown: number;
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

/** The bands of the months shown, as plain lists. */
export function fanOf(bands: Bands, shown: number): Fan {
  const list = (values: Float64Array) => Array.from(values.subarray(0, shown));
  return { p5: list(bands.p5), p25: list(bands.p25), p50: list(bands.p50), p75: list(bands.p75), p95: list(bands.p95) };
}
