import { halfYearLabel, monthLabel, yearLabel } from '../../scenario/calendar';

/** A run of months that is reported together. */
export interface Period {
  readonly label: string;
  /** First month index from 0, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

export interface Periods {
  readonly monthly: readonly Period[];
  readonly halfYear: readonly Period[];
  readonly year: readonly Period[];
}

function groupMonths(months: number, labelOf: (t: number) => string): Period[] {
  const periods: Period[] = [];
  let from = 0;
  for (let i = 0; i < months; i++) {
    const label = labelOf(i + 1);
    if (i + 1 < months && labelOf(i + 2) === label) continue;
    periods.push({ label, from, to: i + 1 });
    from = i + 1;
  }
  return periods;
}

/** Calendar months, half-years and years of the projection; the first and the last may be incomplete. */
export function listPeriods(balanceDate: string, months: number): Periods {
  return {
    monthly: groupMonths(months, (t) => monthLabel(balanceDate, t)),
    halfYear: groupMonths(months, (t) => halfYearLabel(balanceDate, t)),
    year: groupMonths(months, (t) => yearLabel(balanceDate, t)),
  };
}

/** All periods in the order in which their bands are stored. */
export function inOrder({ monthly, halfYear, year }: Periods): Period[] {
  return [...monthly, ...halfYear, ...year];
}

/** A year with its half-years, each with its place in the order of all periods. */
export interface YearPlan {
  readonly year: Period;
  readonly yearPlace: number;
  /** The first half-year in it, and the second unless the projection has only one of them. */
  readonly halves: readonly { readonly half: Period; readonly place: number }[];
}

export function planYears({ monthly, halfYear, year }: Periods): YearPlan[] {
  return year.map((one, index) => ({
    year: one,
    yearPlace: monthly.length + halfYear.length + index,
    halves: halfYear
      .map((half, k) => ({ half, place: monthly.length + k }))
      .filter(({ half }) => half.from >= one.from && half.to <= one.to),
  }));
}

/** Index among the years of the first that the projection covers from January to December; -1 if there is none. */
export function firstFullYear(periods: Periods): number {
  return periods.year.findIndex(({ from, to }) => to - from === 12);
}
