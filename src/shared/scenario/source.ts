import { z } from 'zod';
import { textSchema } from './text';

/** Shown as text; the user may have it opened, after seeing where it leads. */
const link = {
  link: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .exactOptional(),
};

/** Where a number comes from. The baseline has none without one. */
export const sourceSchema = z.discriminatedUnion('kind', [
  /** Printed in a document: which, where in it, and the figure as printed. */
  z.strictObject({ kind: z.literal('stated'), document: textSchema, place: textSchema, figure: textSchema, ...link }),
  /** Worked out: from which figures, by what formula. */
  z.strictObject({ kind: z.literal('derived'), from: textSchema, formula: textSchema, ...link }),
  /** A judgement: whose, and why. */
  z.strictObject({ kind: z.literal('assumed'), by: textSchema, why: textSchema, ...link }),
]);
export type Source = z.infer<typeof sourceSchema>;
export const SOURCE_KINDS = ['stated', 'derived', 'assumed'] as const;
export type SourceKind = Source['kind'];

type PartOf<S> = S extends Source ? Exclude<keyof S, 'kind' | 'link'> : never;
/** What is said of a source, whatever its kind. */
export type SourcePart = PartOf<Source>;
