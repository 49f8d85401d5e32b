import { countMonths, placeInMonth } from '@shared/figures/months';
import { percentile } from '@shared/figures/sorted';

/** What a path contributes. */
export interface PathOutcomes {
  readonly finalCash: Float64Array;
  /** 0 where cash lasts. */
  readonly cashOutMonth: Float64Array;
  readonly fundingNeed: Float64Array;
}

interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly digits: number;
  of(outcomes: PathOutcomes, months: number): number;
}

const shareThatLasts = (months: Float64Array, until: number) =>
  months.filter((month) => month === 0 || month > until).length / months.length;

/** The figures whose errors are compared. The runway is the place within its month, as for its standard error. */
export const FIGURES: readonly Figure[] = [
  {
    name: 'mean final cash',
    unit: 'million',
    digits: 1,
    of: ({ finalCash }) => finalCash.reduce((sum, cash) => sum + cash, 0) / finalCash.length,
  },
  {
    name: 'median runway',
    unit: 'months',
    digits: 4,
    of: ({ cashOutMonth }, months) =>
      placeInMonth(countMonths(cashOutMonth, months), cashOutMonth.length, 0.5) ?? Number.NaN,
  },
  {
    name: 'cash lasts 18 months',
    unit: 'points',
    digits: 3,
    of: ({ cashOutMonth }) => 100 * shareThatLasts(cashOutMonth, 18),
  },
  {
    name: 'cash lasts 24 months',
    unit: 'points',
    digits: 3,
    of: ({ cashOutMonth }) => 100 * shareThatLasts(cashOutMonth, 24),
  },
  {
    name: 'funding need P80',
    unit: 'million',
    digits: 1,
    of: ({ fundingNeed }) => percentile(fundingNeed.slice().sort(), 0.8),
  },
];

export const FUNDING_NEED_P80 = FIGURES.findIndex(({ name }) => name === 'funding need P80');
