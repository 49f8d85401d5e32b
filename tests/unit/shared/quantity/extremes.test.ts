import { createSampler } from '@shared/engine/sampling/quantity-sampler';
import { pointEstimate, type Quantity, quantitySchema, support } from '@shared/quantity/quantity';
import { practicalRange } from '@shared/scenario/within-field';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Numbers at which arithmetic goes wrong, of either sign, and ordinary ones. */
const magnitude = fc.oneof(
  fc.constantFrom(
    0,
    5e-324,
    1e-300,
    1e-100,
    1e-12,
    0.1,
    1,
    1 + 2 ** -52,
    2,
    100,
    1e6,
    1e9,
    1e12,
    1e100,
    1e300,
    1.7e308,
  ),
  fc.double({ min: 0, max: 1e9, noNaN: true }),
);
const number = fc.tuple(magnitude, fc.constantFrom(1, 1, -1)).map(([size, sign]) => size * sign);
const rising = (count: number) =>
  fc.array(number, { minLength: count, maxLength: count }).map((values) => [...values].sort((a, b) => a - b));
const cut = fc.oneof(
  fc.constant({}),
  number.map((min) => ({ truncation: { min } })),
  number.map((max) => ({ truncation: { max } })),
  rising(2).map(([min, max]) => ({ truncation: { min, max } })),
);

const kinds: Record<Quantity['kind'], fc.Arbitrary<unknown>> = {
  constant: fc.record({ value: number }),
  normal: fc.tuple(fc.record({ mean: number, sd: magnitude }), cut),
  lognormal: fc.tuple(fc.record({ median: magnitude, sigma: magnitude }), cut),
  lognormalRange: fc.tuple(
    fc.tuple(magnitude, magnitude).map(([a, b]) => ({ p10: Math.min(a, b), p90: Math.max(a, b) })),
    cut,
  ),
  gamma: fc.tuple(fc.record({ shape: fc.oneof(magnitude, fc.constantFrom(0.1, 1e6)), scale: magnitude }), cut),
  gammaRange: fc.tuple(
    fc.tuple(magnitude, magnitude).map(([a, b]) => ({ p10: Math.min(a, b), p90: Math.max(a, b) })),
    cut,
  ),
  uniform: fc.tuple(
    rising(2).map(([min, max]) => ({ min, max })),
    cut,
  ),
  triangular: fc.tuple(
    rising(3).map(([min, mode, max]) => ({ min, mode, max })),
    cut,
  ),
  pert: fc.tuple(
    rising(3).map(([min, mode, max]) => ({ min, mode, max })),
    fc.option(magnitude, { nil: undefined }).map((lambda) => (lambda === undefined ? {} : { lambda })),
    cut,
  ),
  beta: fc.tuple(
    rising(2).map(([min, max]) => ({ min, max })),
    fc.record({
      alpha: fc.oneof(magnitude, fc.constantFrom(0.1, 1e6)),
      beta: fc.oneof(magnitude, fc.constantFrom(0.1, 1e6)),
    }),
    cut,
  ),
  metalog: fc
    .tuple(rising(5), fc.boolean(), fc.boolean(), cut)
    .map(([[lower, p10, p50, p90, upper], hasLower, hasUpper, more]) => [
      { p10, p50, p90, ...(hasLower && { lower }), ...(hasUpper && { upper }) },
      more,
    ]),
  discrete: fc
    .array(fc.tuple(number, magnitude), { minLength: 1, maxLength: 4 })
    .map((atoms) => ({ values: atoms.map(([value]) => value), weights: atoms.map(([, weight]) => weight) })),
  empirical: fc.tuple(
    fc.array(number, { minLength: 2, maxLength: 4 }).map((samples) => ({ samples })),
    cut,
  ),
};

const merged = (kind: string, parts: unknown) => Object.assign({ kind }, ...(Array.isArray(parts) ? parts : [parts]));

/** What a field can hold at most. */
const FIELD = { unit: 'money', min: -1e9, max: 1e9 } as const;

const WORDS = [
  0,
  1,
  2,
  3,
  1000,
  2 ** 20,
  2 ** 30,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 31 + 1,
  3 * 2 ** 30,
  2 ** 32 - 3,
  2 ** 32 - 2,
  2 ** 32 - 1,
];

describe.each(Object.keys(kinds) as Quantity['kind'][])('a %s with any parameters', (kind) => {
  it('is refused, or draws finite values within its ends that rise', () => {
    let drawn = 0;
    fc.assert(
      fc.property(kinds[kind], (parts) => {
        const parsed = quantitySchema.safeParse(merged(kind, parts));
        if (!parsed.success) {
          for (const issue of parsed.error.issues) {
            const params = 'params' in issue ? Object.values(issue.params ?? {}) : [];
            if (params.some(Number.isNaN)) expect.fail(`${issue.message} with ${params.join(', ')}`);
          }
          return;
        }
        const quantity = parsed.data;
        const [low, high] = practicalRange(quantity);
        expect(low <= high).toBe(true);
        if (low < FIELD.min || high > FIELD.max) return;
        drawn += 1;
        const [least, most] = support(quantity);
        const draw = createSampler(quantity, FIELD);
        const [lowest, highest] = [Math.max(least, FIELD.min), Math.min(most, FIELD.max)];
        let before = Number.NEGATIVE_INFINITY;
        expect(pointEstimate(quantity)).toSatisfy(Number.isFinite);
        for (const word of WORDS) {
          const value = draw(word);
          // The ends of the field are finite. An `expect` for each value takes ten times as long as the draws.
          if (!(value >= lowest && value <= highest)) expect.fail(`${value} is not within ${lowest} and ${highest}`);
          // Two halves of a table meet to within rounding.
          if (!(value >= before - 1e-12 * (high - low))) expect.fail(`${value} at word ${word} is below ${before}`);
          before = value;
        }
      }),
      { seed: 14, numRuns: 1500, endOnFailure: true },
    );
    expect(drawn).toBeGreaterThan(30);
  });
});
