import { z } from 'zod';
import { textSchema } from './text';

/** Where a number comes from. The baseline has none without one. */
export const sourceSchema = z.discriminatedUnion('kind', [
  /** Printed in a document: which, where in it, and the figure as printed. */
  z.strictObject({ kind: z.literal('stated'), document: textSchema, place: textSchema, figure: textSchema }),
  /** Worked out: from which figures, by what formula. */
  z.strictObject({ kind: z.literal('derived'), from: textSchema, formula: textSchema }),
  /** A judgement: whose, and why. */
  z.strictObject({ kind: z.literal('assumed'), by: textSchema, why: textSchema }),
]);
export type Source = z.infer<typeof sourceSchema>;
export const SOURCE_KINDS = ['stated', 'derived', 'assumed'] as const;
