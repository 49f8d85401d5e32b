import { z } from 'zod';
import { isDrawnMonthly, rhythmOf } from './correlations';
import type { ExpectedCode } from './expected';
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

/** Refuses pairs of things that are not there, are the same, are of different rhythm, or are given twice. */
export function refineCorrelations(assumptions: Assumptions, ctx: z.core.$RefinementCtx): void {
  if (assumptions.correlations.length === 0) return;
  const rhythm = rhythmOf(assumptions);
  const seen = new Set<string>();
  const refuse = (index: number, side: number, message: ExpectedCode) =>
    ctx.addIssue({ code: 'custom', path: ['assumptions', 'correlations', index, 'between', side], message });
  for (const [index, { between }] of assumptions.correlations.entries()) {
    const [a, b] = between;
    const unfit = between.findIndex((path) => rhythm(path) === undefined);
    const pair = [a, b].sort().join(' ');
    if (unfit >= 0) refuse(index, unfit, isDrawnMonthly(between[unfit] ?? '') ? 'drawnOnce' : 'knownQuantity');
    else if (a === b) refuse(index, 1, 'otherQuantity');
    else if (rhythm(a) !== rhythm(b)) refuse(index, 1, 'sameRhythm');
    else if (seen.has(pair)) refuse(index, 1, 'uniquePair');
    seen.add(pair);
  }
}
