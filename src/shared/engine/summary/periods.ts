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

/** The first calendar year that the projection covers from January to December. */
export function firstFullYear(periods: Periods): Period | undefined {
  return periods.year.find(({ from, to }) => to - from === 12);
}
