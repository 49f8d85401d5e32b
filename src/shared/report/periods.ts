/** Which calendar periods a scenario covers, and how much of each. */
import type { SimulationResult } from '../engine/results';
import { halfYearLabel, monthLabel } from '../scenario/calendar';
import type { Scenario } from '../scenario/schema';

/** A period of the bands with the months of the projection that fall into it. */
export interface Period {
  readonly label: string;
  /** Position in the bands. */
  readonly index: number;
  /** First and last month, counted from 1. */
  readonly from: number;
  readonly to: number;
  readonly months: number;
}

/** The half-years that begin within the first `shown` months. */
export function halfYears(scenario: Scenario, result: SimulationResult, shown: number): Period[] {
  const periods: Period[] = [];
  for (let month = 1; month <= result.months; month++) {
    const label = halfYearLabel(scenario.balanceDate, month);
    const last = periods[periods.length - 1];
    if (last?.label === label) periods[periods.length - 1] = { ...last, to: month, months: last.months + 1 };
    else periods.push({ label, index: periods.length, from: month, to: month, months: 1 });
  }
  return periods.filter((period) => period.from <= shown);
}

/** The label of the month in which a month-end `index` falls; index 0 is the balance date. */
export function monthAt(scenario: Scenario, index: number): string {
  return monthLabel(scenario.balanceDate, index);
}
