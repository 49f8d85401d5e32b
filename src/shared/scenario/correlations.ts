import { isCertain } from '../quantity/facts';
import type { Correlation } from './correlation-schema';
import { switchedOff } from './enabled';
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

/** How often a number is drawn: once a path, or each month. */
type Frequency = 'path' | 'month';

/** Whether an address can be one side of a correlation, and how often it is drawn. */
export function frequencyOf(assumptions: Assumptions): (path: string) => Frequency | undefined {
  const inputs = new Set(listAssumptions(assumptions).map(({ path }) => path));
  const shocks = new Set(listShocks(assumptions).map(({ path }) => path));
  return (path) => {
    if (shocks.has(path)) return 'month';
    return inputs.has(path) && !isDrawnMonthly(path) ? 'path' : undefined;
  };
}

/** Whether an assumption has nothing to correlate: it is certain, or what it belongs to is switched off. */
export function hasNoDraw(assumptions: Assumptions): (path: string) => boolean {
  const certain = new Set(
    listAssumptions(assumptions).flatMap(({ path, assumption }) => (isCertain(assumption.quantity) ? [path] : [])),
  );
  const isOff = switchedOff(assumptions);
  return (path) => certain.has(path) || (isOff?.(path) ?? false);
}

/** The correlations that have an effect: those between two things that are both drawn. */
function effectiveCorrelations(assumptions: Assumptions): Correlation[] {
  const isIdle = hasNoDraw(assumptions);
  return assumptions.correlations.filter(({ between, rank }) => rank !== 0 && !between.some(isIdle));
}

/** The effective correlations of what a path draws once, and of what it draws each month: the two are never mixed. */
export function correlationsByFrequency(assumptions: Assumptions): Readonly<Record<Frequency, Correlation[]>> {
  const frequency = frequencyOf(assumptions);
  const all = effectiveCorrelations(assumptions);
  const of = (wanted: Frequency) => all.filter(({ between }) => frequency(between[0]) === wanted);
  return { path: of('path'), month: of('month') };
}
