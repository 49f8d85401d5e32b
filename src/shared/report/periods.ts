/** Which calendar periods a scenario covers, and how much of each. */
import type { Series, SimulationResult } from '../engine/results';
import { halfYearLabel, monthLabel, yearLabel } from '../scenario/calendar';
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

/** What flows are summed over, by the name that the bands have. */
export const PERIOD_KINDS = ['monthly', 'halfYear', 'year'] as const satisfies readonly (keyof Series)[];
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** Months in a whole period. */
export const PERIOD_MONTHS: Readonly<Record<PeriodKind, number>> = { monthly: 1, halfYear: 6, year: 12 };

/** Part of a projection, from one month end to another; 0 is the balance date. */
export interface Span {
  readonly first: number;
  /** The last month that is shown. */
  readonly shown: number;
}

const LABELS: Readonly<Record<PeriodKind, (balanceDate: string, month: number) => string>> = {
  monthly: monthLabel,
  halfYear: halfYearLabel,
  year: yearLabel,
};

/** The periods of which a span shows at least a month. */
export function periodsWithin(
  scenario: Scenario,
  result: SimulationResult,
  kind: PeriodKind,
  { first, shown }: Span,
): Period[] {
  const periods: Period[] = [];
  for (let month = 1; month <= result.months; month++) {
    const label = LABELS[kind](scenario.balanceDate, month);
    const last = periods[periods.length - 1];
    if (last?.label === label) periods[periods.length - 1] = { ...last, to: month, months: last.months + 1 };
    else periods.push({ label, index: periods.length, from: month, to: month, months: 1 });
  }
  return periods.filter((period) => period.to > first && period.from <= shown);
}

/** The label of the month in which a month-end `index` falls; index 0 is the balance date. */
export function monthAt(scenario: Scenario, index: number): string {
  return monthLabel(scenario.balanceDate, index);
}
