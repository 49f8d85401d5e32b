import { z } from 'zod';
import { type Quantity, quantitySchema } from '../quantity/quantity';
import type { Field } from './fields';
import { sourceSchema } from './source';
import { textSchema } from './text';
import { withinField } from './within-field';

/** One number of a scenario, with where it comes from. */

const quantities = new Map<Field, ReturnType<typeof quantityWithin>>();

function quantityWithin(field: Field) {
  return quantitySchema.superRefine(withinField(field));
}

/** What a field takes. */
function quantityIn(field: Field): ReturnType<typeof quantityWithin> {
  const known = quantities.get(field) ?? quantityWithin(field);
  quantities.set(field, known);
  return known;
}

/**
 * Whether a field takes a quantity. Other members of a scenario say nothing of it, so that a valid one stays valid with it,
 * but for the months of a span (`file-schema.ts`).
 */
export function accepts(field: Field, quantity: Quantity): boolean {
  return quantityIn(field).safeParse(quantity).success;
}

export function assumption(field: Field) {
  return z.strictObject({
    quantity: quantityIn(field),
    source: sourceSchema,
    /**
     * What whoever works with the number wants to remember of it. Not `exactOptional`, which examines the note that is not
     * there and words why it is no text: for every assumption, that takes as long as a third of all the rest.
     */
    note: textSchema.optional(),
  });
}
export type Assumption = z.infer<ReturnType<typeof assumption>>;

/** A catalogue of fields as members of a schema. */
export function fields<F extends Record<string, Field>>(
  catalogue: F,
): { [K in keyof F]: ReturnType<typeof assumption> } {
  const entries = Object.entries(catalogue).map(([name, field]) => [name, assumption(field)]);
  return Object.fromEntries(entries) as { [K in keyof F]: ReturnType<typeof assumption> };
}

/** Ids name inputs for life: the random draws are keyed by them. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
