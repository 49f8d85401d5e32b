import { z } from 'zod';
import type { ExpectedCode } from './expected';
import { METALOG_SKEW, metalogForm } from './metalog';

/**
 * The kinds of quantity and what each may hold. Nothing is repaired: what makes no sense is refused with a code that is
 * worded under `errors:expected.<code>`. What a truncation leaves is checked in `quantity.ts`, where probabilities are.
 */
const anyNumber = z.number().finite();

/**
 * A thousand times what any field can hold: room for a spread of which a truncation keeps a hundredth, and too little for
 * arithmetic with doubles to leave its range.
 */
const MAX_NUMBER = 1e12;
const number = anyNumber.min(-MAX_NUMBER).max(MAX_NUMBER);

/** Bounds that keep a hostile file from exhausting the program. */
export const MAX_LIST = 1000;
/** Below it a beta is two points in all but name; above it, one. The sampler is measured between them. */
export const BETA_SHAPE = { min: 0.1, max: 1e6 } as const;
/** A PERT is a beta, with shapes up to 1 + lambda. */
const MAX_LAMBDA = BETA_SHAPE.max - 1;
/** Draws lie within 6.3 standard deviations: e^630 can still be written, e^710 cannot. */
const MAX_SIGMA = 100;
/** The standard normal's P90 is 1.28 standard deviations up. */
const MAX_RATIO = Math.exp(2 * 1.28 * MAX_SIGMA);

/** Marks an issue whose message is a code under `expected.*` in the translation files. */
export function refuse(
  ctx: z.core.$RefinementCtx,
  path: readonly (string | number)[],
  expected: ExpectedCode,
  params: Readonly<Record<string, number>> = {},
): void {
  ctx.addIssue({ code: 'custom', path: [...path], message: expected, params });
}

/**
 * Holds a quantity inside bounds as a condition: what lies outside is drawn again, so to speak, not moved to the bound.
 * Kinds that are points (constant, discrete) have none; their points can be left out.
 */
const truncation = z
  .strictObject({ min: number.optional(), max: number.optional() })
  .superRefine(({ min, max }, ctx) => {
    if (min === undefined && max === undefined) refuse(ctx, [], 'oneBound');
    else if (min !== undefined && max !== undefined && min > max) refuse(ctx, ['min'], 'minBelowMax');
  });
const cut = { truncation: truncation.optional() };
export type Truncation = z.infer<typeof truncation>;

const constant = z.strictObject({ kind: z.literal('constant'), value: number });

const normal = z.strictObject({ kind: z.literal('normal'), mean: number, sd: number, ...cut }).superRefine((q, ctx) => {
  if (q.sd < 0) refuse(ctx, ['sd'], 'notNegative');
});

/** ln X is normal with mean ln(median) and standard deviation sigma. */
const lognormal = z
  .strictObject({ kind: z.literal('lognormal'), median: number, sigma: number, ...cut })
  .superRefine((q, ctx) => {
    if (q.median <= 0) refuse(ctx, ['median'], 'aboveZero');
    if (q.sigma < 0) refuse(ctx, ['sigma'], 'notNegative');
    else if (q.sigma > MAX_SIGMA) refuse(ctx, ['sigma'], 'atMost', { max: MAX_SIGMA });
  });

/** The same distribution, told by what one path in ten is below and one in ten above. */
const lognormalRange = z
  .strictObject({ kind: z.literal('lognormalRange'), p10: number, p90: number, ...cut })
  .superRefine((q, ctx) => {
    if (q.p10 <= 0) refuse(ctx, ['p10'], 'aboveZero');
    else if (q.p90 < q.p10) refuse(ctx, ['p90'], 'percentilesRise');
    else if (q.p90 / q.p10 > MAX_RATIO) refuse(ctx, ['p10'], 'nearer');
  });

const uniform = z
  .strictObject({ kind: z.literal('uniform'), min: number, max: number, ...cut })
  .superRefine((q, ctx) => {
    if (q.min > q.max) refuse(ctx, ['min'], 'minBelowMax');
  });

const peaked = { min: number, mode: number, max: number };

function checkPeaked(q: { min: number; mode: number; max: number }, ctx: z.core.$RefinementCtx): void {
  if (q.min > q.max) refuse(ctx, ['min'], 'minBelowMax');
  else if (q.mode < q.min || q.mode > q.max) refuse(ctx, ['mode'], 'modeWithin');
}

/** The smallest double that has all its digits. */
const MIN_NORMAL = 2 ** -1022;

const triangular = z.strictObject({ kind: z.literal('triangular'), ...peaked, ...cut }).superRefine((q, ctx) => {
  checkPeaked(q, ctx);
  // Its density is the inverse of these two areas.
  const areas = [q.mode - q.min, q.max - q.mode].map((side) => ({ side, area: side * (q.max - q.min) }));
  if (areas.some(({ side, area }) => side > 0 && area < MIN_NORMAL)) refuse(ctx, ['mode'], 'nearer');
});

/** Beta on [min, max] with alpha = 1 + lambda (mode - min) / (max - min), beta = 1 + lambda (max - mode) / (max - min). */
const pert = z
  .strictObject({ kind: z.literal('pert'), ...peaked, lambda: number.optional(), ...cut })
  .superRefine((q, ctx) => {
    checkPeaked(q, ctx);
    if (q.lambda === undefined) return;
    if (q.lambda <= 0) refuse(ctx, ['lambda'], 'aboveZero');
    else if (q.lambda > MAX_LAMBDA) refuse(ctx, ['lambda'], 'atMost', { max: MAX_LAMBDA });
  });

const shape = number.min(BETA_SHAPE.min).max(BETA_SHAPE.max);

const beta = z
  .strictObject({ kind: z.literal('beta'), alpha: shape, beta: shape, min: number, max: number, ...cut })
  .superRefine((q, ctx) => {
    if (q.min > q.max) refuse(ctx, ['min'], 'minBelowMax');
  });

const sixDigits = (value: number) => Number(value.toPrecision(6));

/** Three percentiles make a metalog if they rise and are not too lopsided for what lies beyond them. */
const metalog = z
  .strictObject({
    kind: z.literal('metalog'),
    p10: number,
    p50: number,
    p90: number,
    lower: number.optional(),
    upper: number.optional(),
    ...cut,
  })
  .superRefine((q, ctx) => {
    if (q.lower !== undefined && q.lower >= q.p10) return refuse(ctx, ['lower'], 'belowPercentiles');
    if (q.upper !== undefined && q.upper <= q.p90) return refuse(ctx, ['upper'], 'abovePercentiles');
    if (q.p50 <= q.p10) return refuse(ctx, ['p50'], 'percentilesRise');
    if (q.p90 <= q.p50) return refuse(ctx, ['p90'], 'percentilesRise');
    const { skew, lowest, highest } = metalogForm(q);
    // Percentiles that arithmetic cannot tell apart, or from an end.
    if (!Number.isFinite(skew)) return refuse(ctx, ['p10'], 'nearer');
    if (!(Math.abs(skew) < METALOG_SKEW)) {
      refuse(ctx, ['p50'], 'metalogFeasible', { min: sixDigits(lowest), max: sixDigits(highest) });
    }
  });

const list = z.array(number).min(1).max(MAX_LIST);
const weightList = z.array(anyNumber).min(1).max(MAX_LIST);

const discrete = z
  .strictObject({ kind: z.literal('discrete'), values: list, weights: weightList })
  .superRefine(({ values, weights }, ctx) => {
    if (weights.length !== values.length) return refuse(ctx, ['weights'], 'weightsMatch', { items: values.length });
    const negative = weights.findIndex((weight) => weight < 0);
    if (negative !== -1) return refuse(ctx, ['weights', negative], 'notNegative');
    const sum = weights.reduce((total, weight) => total + weight, 0);
    if (!(sum > 0 && sum < Number.MAX_VALUE)) refuse(ctx, ['weights'], 'weightsSum');
  });

const empirical = z.strictObject({ kind: z.literal('empirical'), samples: list.min(2), ...cut });

export const kindSchema = z.discriminatedUnion('kind', [
  constant,
  normal,
  lognormal,
  lognormalRange,
  uniform,
  triangular,
  pert,
  beta,
  metalog,
  discrete,
  empirical,
]);

export type Quantity = z.infer<typeof kindSchema>;
export type QuantityKind = Quantity['kind'];
export type QuantityOf<K extends QuantityKind> = Extract<Quantity, { kind: K }>;

/** In the order in which the panel offers them. */
export const QUANTITY_KINDS = [
  'constant',
  'pert',
  'triangular',
  'uniform',
  'normal',
  'lognormal',
  'lognormalRange',
  'beta',
  'metalog',
  'discrete',
  'empirical',
] as const satisfies readonly QuantityKind[];

/** The parameters of each kind, in the order in which people state them. */
export const QUANTITY_PARAMETERS = {
  constant: ['value'],
  normal: ['mean', 'sd'],
  lognormal: ['median', 'sigma'],
  lognormalRange: ['p10', 'p90'],
  uniform: ['min', 'max'],
  triangular: ['min', 'mode', 'max'],
  pert: ['min', 'mode', 'max'],
  beta: ['alpha', 'beta', 'min', 'max'],
  metalog: ['p10', 'p50', 'p90'],
  discrete: ['values', 'weights'],
  empirical: ['samples'],
} as const satisfies Record<QuantityKind, readonly string[]>;

/** What may be left out; stated after the others. */
export const OPTIONAL_PARAMETERS: Partial<Record<QuantityKind, readonly string[]>> = {
  pert: ['lambda'],
  metalog: ['lower', 'upper'],
};

/** Parameters that are plain numbers whatever the unit of the quantity. */
export const BARE_PARAMETERS: readonly string[] = ['sigma', 'lambda', 'alpha', 'beta', 'weights'];
/** Parameters that are lists. */
export const LIST_PARAMETERS: readonly string[] = ['values', 'weights', 'samples'];

export function canBeTruncated(kind: QuantityKind): boolean {
  return kind !== 'constant' && kind !== 'discrete';
}
