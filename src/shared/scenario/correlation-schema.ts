import { z } from 'zod';
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
