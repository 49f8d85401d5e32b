import type { TypedBook } from '@shared/analysis/book/asked';
import type { ShapleyEffect } from '@shared/analysis/sensitivity/shapley';
import type { TotalEffects } from '@shared/analysis/sensitivity/total';
import { FUNDING_NEED } from '@shared/figures/funding-need';
import type { Scenario } from '@shared/scenario/schema';

/** What inputs do together, found by further runs. */
export interface Totals {
  /** What they are of. */
  readonly scenario: Scenario;
  readonly total: TotalEffects;
  /** Shares that sum to 1; null where no input is correlated, and totals say enough. */
  readonly shapley: readonly ShapleyEffect[] | null;
}

/** What was last asked about what matters and what knowing is worth, and what took long to find. */
export interface Asked {
  /** The address of the outcome. */
  readonly outcome: string;
  /** Whether inputs are shown with what they do together with others. */
  readonly together: boolean;
  readonly totals: Totals | null;
  /** How many times as much being short costs as holding too much. */
  readonly times: number;
  /** The days that tests by the book count from, and what of the cash is invested, as they were typed. */
  readonly book: TypedBook;
  /** The addresses of the figures that paths are weighed by; null until some were chosen. */
  readonly weighedBy: readonly string[] | null;
  /** By how much of what came a path may miss it, as it was typed. */
  readonly tolerance: string;
}

/** The number behind the figure that is raised by: what an input does alone and with others is then of one kind. */
export const FIRST_ASKED: Asked = {
  outcome: FUNDING_NEED.id,
  together: false,
  totals: null,
  times: 4,
  book: { dates: {}, investments: '' },
  weighedBy: null,
  tolerance: '5%',
};
