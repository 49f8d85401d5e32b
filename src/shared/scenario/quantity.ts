import { z } from 'zod';

/**
 * A quantity is a number with uncertainty. It is sampled once per path by its inverse CDF (`engine/sampling`).
 * Parameters are in the unit of the assumption that holds it: 1.1 for a growth of 110%, 4173 for HKD 4,173m.
 */
const number = z.number().finite();

/** Marks an issue whose message is a code under `expected.*` in the translation files. */
function refuse(ctx: z.core.$RefinementCtx, path: string, expected: Expected): void {
  ctx.addIssue({ code: 'custom', path: [path], message: expected });
}

/** What a refused parameter should have been; worded under `expected.<code>`. */
export type Expected = 'minBelowMax' | 'modeWithin' | 'notNegative' | 'aboveZero';

const constant = z.strictObject({ kind: z.literal('constant'), value: number });

const normal = z.strictObject({ kind: z.literal('normal'), mean: number, sd: number }).superRefine((q, ctx) => {
  if (q.sd < 0) refuse(ctx, 'sd', 'notNegative');
});

/** ln X is normal with mean ln(median) and standard deviation sigma. */
const lognormal = z
  .strictObject({ kind: z.literal('lognormal'), median: number, sigma: number })
  .superRefine((q, ctx) => {
    if (q.median <= 0) refuse(ctx, 'median', 'aboveZero');
    if (q.sigma < 0) refuse(ctx, 'sigma', 'notNegative');
  });

const uniform = z.strictObject({ kind: z.literal('uniform'), min: number, max: number }).superRefine((q, ctx) => {
  if (q.min > q.max) refuse(ctx, 'min', 'minBelowMax');
});

const peaked = { min: number, mode: number, max: number };

function checkPeaked(q: { min: number; mode: number; max: number }, ctx: z.core.$RefinementCtx): void {
  if (q.min > q.max) refuse(ctx, 'min', 'minBelowMax');
  else if (q.mode < q.min || q.mode > q.max) refuse(ctx, 'mode', 'modeWithin');
}

const triangular = z.strictObject({ kind: z.literal('triangular'), ...peaked }).superRefine(checkPeaked);

/** Beta on [min, max] with alpha = 1 + lambda (mode - min) / (max - min), beta = 1 + lambda (max - mode) / (max - min). */
const pert = z.strictObject({ kind: z.literal('pert'), ...peaked, lambda: number.optional() }).superRefine((q, ctx) => {
  checkPeaked(q, ctx);
  if (q.lambda !== undefined && q.lambda <= 0) refuse(ctx, 'lambda', 'aboveZero');
});

export const quantitySchema = z.discriminatedUnion('kind', [constant, normal, lognormal, uniform, triangular, pert]);

export type Quantity = z.infer<typeof quantitySchema>;
export type QuantityKind = Quantity['kind'];
export const QUANTITY_KINDS = ['constant', 'pert', 'triangular', 'uniform', 'normal', 'lognormal'] as const;

/** Shape parameter of PERT where none is given (Malcolm, Roseboom, Clark and Fazar 1959). */
export const PERT_LAMBDA = 4;

/** The parameters of each kind, in the order in which people state them. */
export const QUANTITY_PARAMETERS = {
  constant: ['value'],
  normal: ['mean', 'sd'],
  lognormal: ['median', 'sigma'],
  uniform: ['min', 'max'],
  triangular: ['min', 'mode', 'max'],
  pert: ['min', 'mode', 'max'],
} as const satisfies Record<QuantityKind, readonly string[]>;

export function constantOf(value: number): Quantity {
  return { kind: 'constant', value };
}

/** Smallest and largest value a quantity can take; infinite for kinds without bounds. */
export function support(q: Quantity): readonly [number, number] {
  switch (q.kind) {
    case 'constant':
      return [q.value, q.value];
    case 'normal':
      return q.sd === 0 ? [q.mean, q.mean] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    case 'lognormal':
      return q.sigma === 0 ? [q.median, q.median] : [0, Number.POSITIVE_INFINITY];
    default:
      return [q.min, q.max];
  }
}

/** True where every path takes the same value, so that no draw is needed. */
export function isCertain(q: Quantity): boolean {
  const [low, high] = support(q);
  return low === high;
}

/** A single representative value: the constant, the mode, the median, or the middle of the range. */
export function centre(q: Quantity): number {
  switch (q.kind) {
    case 'constant':
      return q.value;
    case 'normal':
      return q.mean;
    case 'lognormal':
      return q.median;
    case 'uniform':
      return (q.min + q.max) / 2;
    default:
      return q.mode;
  }
}
