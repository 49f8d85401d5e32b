/** The order in which the bands of periods are stored: months, then half-years, then years. */
import type { Period, Periods } from '../../scenario/periods';

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
  return year.map((one) => ({
    year: one,
    yearPlace: monthly.length + halfYear.length + one.index,
    halves: halfYear
      .filter(({ from, to }) => from >= one.from && to <= one.to)
      .map((half) => ({ half, place: monthly.length + half.index })),
  }));
}
