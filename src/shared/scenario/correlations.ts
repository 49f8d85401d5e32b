import { z } from 'zod';
import { listAssumptions } from './listing';
import { isCertain } from './quantity';
import type { Assumptions } from './schema';
import { sourceSchema } from './source';

/** How many pairs a scenario may correlate; far beyond what anyone can judge. */
export const MAX_CORRELATIONS = 200;

const addressSchema = z.string().max(120);

/**
 * A rank correlation (Spearman's) between two quantities, or between the monthly shocks of two lines. `between` holds
 * stable addresses as `listAssumptions` and `listShocks` give them.
 */
export const correlationSchema = z.strictObject({
  between: z.tuple([addressSchema, addressSchema]),
  rank: z.number().finite().min(-1).max(1),
  source: sourceSchema,
});
export type Correlation = z.infer<typeof correlationSchema>;

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
export function rhythmOf(assumptions: Assumptions): (path: string) => 'path' | 'month' | undefined {
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

/** Refuses pairs of things that are not there, are the same, are of different rhythm, or are given twice. */
export function refineCorrelations(assumptions: Assumptions, ctx: z.core.$RefinementCtx): void {
  const rhythm = rhythmOf(assumptions);
  const seen = new Set<string>();
  const refuse = (index: number, place: readonly PropertyKey[], message: string) =>
    ctx.addIssue({ code: 'custom', path: ['assumptions', 'correlations', index, ...place], message });
  for (const [index, { between }] of assumptions.correlations.entries()) {
    const [a, b] = between;
    const unknown = between.findIndex((path) => rhythm(path) === undefined);
    const pair = [a, b].sort().join(' ');
    if (unknown >= 0) refuse(index, ['between', unknown], 'knownQuantity');
    else if (a === b) refuse(index, ['between', 1], 'otherQuantity');
    else if (rhythm(a) !== rhythm(b)) refuse(index, ['between', 1], 'sameRhythm');
    else if (seen.has(pair)) refuse(index, ['between', 1], 'uniquePair');
    seen.add(pair);
  }
}
