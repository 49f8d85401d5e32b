/**
 * The calendar periods of a projection: the one way in which its months are grouped and counted. A period, like a span,
 * runs from one month end to another; 0 is the balance date. So it holds the months `from + 1` to `to`, which stand at the
 * indices `from` to `to - 1` of a list that begins with month 1.
 */
import { halfYearLabel, monthLabel, yearLabel } from './calendar';
import type { Scenario } from './schema';

/** Part of a projection, from one month end to another. */
export interface Span {
  readonly first: number;
  /** The last month that is shown. */
  readonly shown: number;
}

/** A run of months that is reported together. */
export interface Period {
  readonly label: string;
  /** Its place among the periods of its kind, from 0, which is its place in the bands of a result. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** What flows are summed over, by the name that the bands have, with the months of a whole one. */
export const PERIOD_MONTHS = { monthly: 1, halfYear: 6, year: 12 } as const;
export type PeriodKind = keyof typeof PERIOD_MONTHS;
export const PERIOD_KINDS = Object.keys(PERIOD_MONTHS) as readonly PeriodKind[];

export type Periods = Readonly<Record<PeriodKind, readonly Period[]>>;

const LABELS: Readonly<Record<PeriodKind, (balanceDate: string, month: number) => string>> = {
  monthly: monthLabel,
  halfYear: halfYearLabel,
  year: yearLabel,
};

/** The calendar periods of one kind; the first and the last may be incomplete. */
export function periodsOf(kind: PeriodKind, balanceDate: string, months: number): Period[] {
  const periods: Period[] = [];
  for (let month = 1; month <= months; month++) {
    const label = LABELS[kind](balanceDate, month);
    const last = periods[periods.length - 1];
    if (last?.label === label) periods[periods.length - 1] = { ...last, to: month };
    else periods.push({ label, index: periods.length, from: month - 1, to: month });
  }
  return periods;
}

export function listPeriods(balanceDate: string, months: number): Periods {
  return {
    monthly: periodsOf('monthly', balanceDate, months),
    halfYear: periodsOf('halfYear', balanceDate, months),
    year: periodsOf('year', balanceDate, months),
  };
}

/** Those of which a span shows at least a month. */
export function periodsWithin(periods: readonly Period[], { first, shown }: Span): Period[] {
  return periods.filter(({ from, to }) => to > first && from < shown);
}

export function monthsIn({ from, to }: Pick<Period, 'from' | 'to'>): number {
  return to - from;
}

export function holdsMonth({ from, to }: Pick<Period, 'from' | 'to'>, month: number): boolean {
  return month > from && month <= to;
}

/** The first year that a projection covers from January to December. */
export function firstFullYear({ year }: Periods): Period | undefined {
  return year.find((one) => monthsIn(one) === PERIOD_MONTHS.year);
}

/** The label of the month in which a month-end `index` falls; index 0 is the balance date. */
export function monthAt({ balanceDate }: Pick<Scenario, 'balanceDate'>, index: number): string {
  return monthLabel(balanceDate, index);
}
