import { z } from 'zod';
import { fields, idSchema } from './assumption';
import { BEGIN_FIELDS, CHANGE_FIELDS, EFFECT_FIELDS } from './fields';
import { textSchema } from './text';

/**
 * Dated changes: from a month on, or once cash has become short, some lines are other than they would have been. That the
 * lines are there is checked in `file-schema.ts`.
 */

export const MAX_CHANGES = 40;
/** Every segment, every cost line, and compute. */
const MAX_TARGETS = 61;

const addresses = z.array(z.string().max(60));
/** The lines that it changes, all by one draw: `segments.<id>`, `costs.<id>`, `compute`. */
const targets = addresses.min(1).max(MAX_TARGETS);

const base = { id: idSchema, name: textSchema, enabled: z.boolean() };

/** What a change may do that has this beginning. */
function changesBegun<Begins extends string, Timing extends z.ZodRawShape>(begins: Begins, timing: Timing) {
  const begun = { ...base, begins: z.literal(begins) };
  return [
    z.strictObject({ ...begun, effect: z.literal('factor'), targets, ...timing, ...fields(EFFECT_FIELDS.factor) }),
    z.strictObject({ ...begun, effect: z.literal('amount'), targets, ...timing, ...fields(EFFECT_FIELDS.amount) }),
    z.strictObject({ ...begun, effect: z.literal('margin'), targets, ...timing, ...fields(EFFECT_FIELDS.margin) }),
    z.strictObject({
      ...begun,
      /** Paid once, or received where it is negative; no line is changed. */
      effect: z.literal('payment'),
      targets: addresses.max(0).default([]),
      ...timing,
      ...fields(EFFECT_FIELDS.payment),
    }),
  ] as const;
}

/** Its lines exist in these months only, so that it has no month of its own. */
const span = z.strictObject({
  ...base,
  begins: z.literal('month'),
  effect: z.literal('span'),
  targets,
  ...fields(CHANGE_FIELDS),
  ...fields(EFFECT_FIELDS.span),
});

const chance = fields(CHANGE_FIELDS);

export const changeSchema = z.discriminatedUnion('begins', [
  z.discriminatedUnion('effect', [...changesBegun('month', { ...chance, ...fields(BEGIN_FIELDS.month) }), span]),
  z.discriminatedUnion('effect', changesBegun('cash', { ...chance, ...fields(BEGIN_FIELDS.cash) })),
]);
export type DatedChange = z.infer<typeof changeSchema>;
