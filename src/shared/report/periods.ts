/** Which calendar periods a scenario covers, and how much of each. */
import type { Bands, SimulationResult } from '../engine/results';
import { calendarMonth, halfYearLabel, monthLabel } from '../scenario/calendar';
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

/** The first calendar year that the projection covers from January to December. */
export function nextFullYear(scenario: Scenario, months: number): string | null {
  for (let month = 1; month + 11 <= months; month++) {
    const { year, month: calendar } = calendarMonth(scenario.balanceDate, month);
    if (calendar === 1) return String(year);
  }
  return null;
}

/** Where `label` stands in the bands; null where it does not. */
export function indexOfLabel(bands: Bands, label: string | null): number | null {
  const index = label === null ? -1 : bands.labels.indexOf(label);
  return index < 0 ? null : index;
}

/** The label of the month in which a month-end `index` falls; index 0 is the balance date. */
export function monthAt(scenario: Scenario, index: number): string {
  return monthLabel(scenario.balanceDate, index);
}
