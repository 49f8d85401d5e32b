import { z } from 'zod';
import { kept } from './distribution';
import type { ExpectedCode } from './expected';
import type { Parameter, Refuse } from './kind';
import { isDiscrete, kindOf, parametersOf, QUANTITY_KINDS, type Quantity, type QuantityKind } from './kinds';
import { MAX_NUMBER } from './parameters';
import { truncationOf } from './truncation';

/** The schema of quantities, made of what the kinds say of their parameters. */

const anyNumber = z.number().finite();
const number = anyNumber.min(-MAX_NUMBER).max(MAX_NUMBER);

/** Bounds that keep a hostile file from exhausting the program. */
const MAX_LIST = 1000;

type Context = z.core.$RefinementCtx & { readonly issues: readonly unknown[] };

/** Adds issues whose message is a code under `expected.*` in the translation files. */
function refusing(ctx: Context): Refuse {
  return (path, expected: ExpectedCode, params = {}) =>
    ctx.addIssue({ code: 'custom', path: [...path], message: expected, params });
}

const truncation = z
  .strictObject({ min: number.optional(), max: number.optional() })
  .superRefine(({ min, max }, ctx) => {
    if (min === undefined && max === undefined) refusing(ctx)([], 'oneBound');
    else if (min !== undefined && max !== undefined && min > max) refusing(ctx)(['min'], 'minBelowMax');
  });

function parameterSchema({ bounds, list, isOptional }: Parameter): z.ZodType {
  const one = bounds === null ? anyNumber : bounds ? number.min(bounds.min).max(bounds.max) : number;
  const member = list ? z.array(one).min(list.minItems).max(MAX_LIST) : one;
  return isOptional ? member.optional() : member;
}

function schemaOf(kind: QuantityKind) {
  const members = parametersOf({ kind }).map(([name, parameter]) => [name, parameterSchema(parameter)]);
  return z
    .strictObject({
      kind: z.literal(kind),
      ...(Object.fromEntries(members) as Record<string, z.ZodType>),
      ...(!isDiscrete({ kind }) && { truncation: truncation.optional() }),
    })
    .superRefine((q, ctx) => kindOf({ kind }).check(q as unknown as Quantity, refusing(ctx)));
}

/** A truncation that leaves less is a statement about a tail that nobody has looked at, and is refused. */
const MIN_KEPT = 0.01;

/** Refuses a truncation that leaves next to nothing, at the bound that cuts the most. */
function leavesEnough(q: Quantity, ctx: Context): void {
  // What has been refused already has no probabilities.
  if (ctx.issues.length > 0 || !truncationOf(q)) return;
  const { below, above, share } = kept(q);
  if (share >= MIN_KEPT) return;
  refusing(ctx)(['truncation', below >= above ? 'min' : 'max'], 'truncationShare', { min: MIN_KEPT });
}

export const kindSchemas = QUANTITY_KINDS.map((kind) => ({ kind, schema: schemaOf(kind) }));

type KindSchema = ReturnType<typeof schemaOf>;
// The list is not empty, and each schema's type follows from its parameters; the compiler carries through neither.
const options = kindSchemas.map(({ schema }) => schema) as unknown as readonly [KindSchema, ...KindSchema[]];

export const quantitySchema = (z.discriminatedUnion('kind', options) as unknown as z.ZodType<Quantity>).superRefine(
  leavesEnough,
);
