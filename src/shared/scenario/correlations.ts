import { isCertain } from '../quantity/facts';
import type { Correlation } from './correlation-schema';
import { listAssumptions } from './listing';
import type { Assumptions } from './schema';

export type { Correlation } from './correlation-schema';

/** A monthly shock that can be correlated with others. */
export interface ListedShock {
  /** `segments.<id>.shock` or `compute.priceShock`. */
  readonly path: string;
  readonly item?: Assumptions['segments'][number];
}

/** The monthly shocks of a scenario: of each segment's revenue, and of the price of compute. */
export function listShocks(assumptions: Assumptions): ListedShock[] {
  return [
    ...assumptions.segments.map((item) => ({ path: `segments.${item.id}.shock`, item })),
    { path: 'compute.priceShock' },
  ];
}

/** Drawn anew for each training run, so that no number of the path is there to be correlated. */
const DRAWN_MONTHLY = new Set(['compute.trainingSize']);

export function isDrawnMonthly(path: string): boolean {
  return DRAWN_MONTHLY.has(path);
}

/** Whether an address can be one side of a correlation, and what it moves: a number of the path, or one of each month. */
export function frequencyOf(assumptions: Assumptions): (path: string) => 'path' | 'month' | undefined {
  const inputs = new Set(listAssumptions(assumptions).map(({ path }) => path));
  const shocks = new Set(listShocks(assumptions).map(({ path }) => path));
  return (path) => {
    if (shocks.has(path)) return 'month';
    return inputs.has(path) && !isDrawnMonthly(path) ? 'path' : undefined;
  };
}

/** The correlations that have an effect: those between two things that are both uncertain. */
export function effectiveCorrelations(assumptions: Assumptions): Correlation[] {
  const certain = new Set(
    listAssumptions(assumptions).flatMap(({ path, assumption }) => (isCertain(assumption.quantity) ? [path] : [])),
  );
  return assumptions.correlations.filter(
    ({ between: [a, b], rank }) => rank !== 0 && !certain.has(a) && !certain.has(b),
  );
}
