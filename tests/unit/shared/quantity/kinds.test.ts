import { createSampler } from '@shared/engine/sampling/quantity-sampler';
import type { Sampler } from '@shared/numerics/words';
import { distributionOf, kept, quantileOf, wholeDistribution } from '@shared/quantity/distribution';
import { METALOG_SKEW } from '@shared/quantity/kinds/metalog';
import { isCertain, pointEstimate, type Quantity, quantitySchema, support } from '@shared/quantity/quantity';
import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaDensity, normalCdf, wordsFrom } from '../engine/support/special';

/** Kinds beyond those of `quantiles.test.ts`, and truncation. */
const LAST = 2 ** 32 - 1;
const EVERYWHERE = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

/** Words in every octave of both tails, and some strewn between. */
const words: readonly number[] = (() => {
  const chosen = new Set<number>([0, 1, LAST - 1, LAST]);
  for (let octave = 1; octave < 31; octave++) {
    for (let part = 0; part < 40; part++) {
      const word = Math.floor(2 ** octave * (1 + part / 40)) + (part % 3);
      chosen.add(word).add(LAST - word);
    }
  }
  const next = wordsFrom(11);
  for (let i = 0; i < 500; i++) chosen.add(next());
  return [...chosen].sort((a, b) => a - b);
})();

const probability = (word: number) => (word + 0.5) / 2 ** 32;
const draw = (quantity: Quantity) => createSampler(quantity, EVERYWHERE);

function expectMonotone(sampler: Sampler): void {
  let before = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    const value = sampler(word);
    if (!(value >= before)) expect.fail(`${value} at word ${word} is below ${before}`);
    before = value;
  }
}

function expectWithin(sampler: Sampler, low: number, high: number): void {
  for (const word of words) {
    const value = sampler(word);
    if (!(value >= low && value <= high)) expect.fail(`${value} at word ${word} is not within ${low} and ${high}`);
  }
}

/** Neighbouring words, where rounding is most of the difference. */
function expectMonotoneAround(sampler: Sampler, word: number): void {
  for (let at = word; at < word + 200; at++) expect(sampler(at + 1)).toBeGreaterThanOrEqual(sampler(at));
}

const SHAPES = [0.1, 0.2, 0.5, 0.9, 1, 1.5, 3, 50, 1e3, 1e6];
const pairs = SHAPES.flatMap((alpha) => SHAPES.map((beta) => ({ alpha, beta })));

describe('beta tables against the CDF', () => {
  it.each(pairs)('alpha $alpha, beta $beta', ({ alpha, beta }) => {
    const one = draw({ kind: 'beta', alpha, beta, min: 0, max: 1 });
    // The upper half is the mirror image's lower half, where a double has digits for it.
    const mirror = draw({ kind: 'beta', alpha: beta, beta: alpha, min: 0, max: 1 });
    const range = one(3 * 2 ** 30) - one(2 ** 30);
    expect(range).toBeGreaterThan(0);
    let worst = 0;
    for (const [sampler, a, b] of [
      [one, alpha, beta],
      [mirror, beta, alpha],
    ] as const) {
      for (const word of words) {
        if (word === 0 || word >= 2 ** 31) continue;
        const value = sampler(word);
        if (value < 1e-290 || 1 - value < 1e-9) continue;
        const gap = Math.abs(betaCdf(value, a, b) - probability(word));
        if (gap > 0) worst = Math.max(worst, gap / betaDensity(value, 1 - value, a, b));
      }
    }
    expect(worst / range).toBeLessThan(1e-6);
    expectMonotone(one);
    expectWithin(one, 0, 1);
  });

  it('has the quantiles of the arcsine distribution', () => {
    const sampler = draw({ kind: 'beta', alpha: 0.5, beta: 0.5, min: 2, max: 4 });
    for (const word of words.slice(2, -2)) {
      expect(sampler(word)).toBeCloseTo(2 + 2 * Math.sin((Math.PI / 2) * probability(word)) ** 2, 7);
    }
  });

  it('is the PERT of the same shapes', () => {
    const pert = draw({ kind: 'pert', min: 1, mode: 2, max: 5 });
    const beta = draw({ kind: 'beta', alpha: 2, beta: 4, min: 1, max: 5 });
    for (const word of words) expect(beta(word)).toBe(pert(word));
  });
});

const percentiles = { p10: 5, p50: 7, p90: 12 };
const METALOGS: [string, Quantity & { kind: 'metalog' }][] = [
  ['without ends', { kind: 'metalog', ...percentiles }],
  ['with a lower end', { kind: 'metalog', ...percentiles, lower: 0 }],
  ['with an upper end', { kind: 'metalog', ...percentiles, upper: 30 }],
  ['with both ends', { kind: 'metalog', ...percentiles, lower: 2, upper: 20 }],
  ['symmetric', { kind: 'metalog', p10: -1, p50: 0, p90: 1 }],
];

describe('the metalog', () => {
  it.each(METALOGS)('%s goes through its percentiles and rises', (_, q) => {
    expect(quantitySchema.safeParse(q).success).toBe(true);
    const { quantile, tails } = distributionOf(q);
    for (const [p, value] of [
      [0.1, q.p10],
      [0.5, q.p50],
      [0.9, q.p90],
    ] as const) {
      expect(Math.abs(quantile(p, 1 - p) - value)).toBeLessThan(4e-15 * Math.max(1, Math.abs(value)));
      expect(tails(value).below).toBeCloseTo(p, 13);
    }
    expectMonotone(draw(q));
    expectWithin(draw(q), ...support(q));
  });

  it('is the logistic distribution where it is symmetric', () => {
    const scale = 1 / Math.log(9);
    const sampler = draw({ kind: 'metalog', p10: -1, p50: 0, p90: 1 });
    for (const word of words) {
      const p = probability(word);
      expect(Math.abs(sampler(word) - scale * Math.log(p / (1 - p)))).toBeLessThan(1e-14);
    }
  });

  it('has the moments of its series', () => {
    // With L the logistic variable: E[L] = 0, Var[L] = pi^2 / 3, E[(u - 1/2) L] = 1/2 (Keelin 2016, on moments).
    const q: Quantity = { kind: 'metalog', p10: -2, p50: 0.5, p90: 4 };
    const spread = 6 / (2 * Math.log(9));
    const skew = (-2 + 4 - 1) / (0.4 * 6);
    const mean = 0.5 + spread * skew * 0.5;
    const sampler = draw(q);
    const n = 200_000;
    let sum = 0;
    // Evenly spread probabilities, not random ones: the tails beyond them are what is missing.
    for (let i = 0; i < n; i++) sum += sampler(Math.floor(((i + 0.5) / n) * 2 ** 32));
    expect(Math.abs(sum / n - mean)).toBeLessThan(1e-4);
  });

  /** The smallest slope of the quantile, from its formula, on a fine grid. */
  function smallestSlope(skew: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 1; i < 20_000; i++) {
      const u = i / 20_000;
      least = Math.min(least, 1 / (u * (1 - u)) + skew * ((u - 0.5) / (u * (1 - u)) + Math.log(u / (1 - u))));
    }
    return least;
  }

  it('is refused exactly where its quantile would fall somewhere', () => {
    expect(smallestSlope(METALOG_SKEW)).toBeGreaterThan(0);
    expect(smallestSlope(METALOG_SKEW + 1e-5)).toBeLessThan(0);
    const apart = (1 - 0.4 * METALOG_SKEW) / 2;
    for (const [p50, accepted] of [
      [apart + 1e-9, true],
      [apart - 1e-9, false],
      [1 - apart - 1e-9, true],
      [1 - apart + 1e-9, false],
    ] as const) {
      const q = { kind: 'metalog', p10: 0, p50, p90: 1 };
      expect(quantitySchema.safeParse(q).success).toBe(accepted);
      // The same on the logarithm, where it has an end.
      const log = { kind: 'metalog', p10: 1, p50: Math.exp(p50), p90: Math.E, lower: 0 };
      expect(quantitySchema.safeParse(log).success).toBe(accepted);
    }
  });

  it('still rises at the edge of what is accepted', () => {
    const apart = (1 - 0.4 * METALOG_SKEW) / 2;
    const sampler = draw({ kind: 'metalog', p10: 0, p50: apart + 1e-12, p90: 1 });
    expectMonotone(sampler);
    // Where the slope is smallest, at u = 0.0832 and its mirror image.
    for (const u of [0.0832217201995177, 0.9167782798004823]) {
      expectMonotoneAround(sampler, Math.floor(u * 2 ** 32) - 100);
    }
  });
});

describe('lists', () => {
  const q: Quantity = { kind: 'discrete', values: [5, 1, 3, 9, 3], weights: [2, 1, 3, 0, 2] };

  it('draws each point as often as its weight says', () => {
    const sampler = draw(q);
    for (const word of words) {
      const u = probability(word);
      expect(sampler(word)).toBe(u < 1 / 8 ? 1 : u < 6 / 8 ? 3 : 5);
    }
    expect(support(q)).toEqual([1, 5]);
    expect(pointEstimate(q)).toBe(3);
    expect(distributionOf(q).tails(3)).toEqual({ below: 1 / 8, above: 1 - 6 / 8 });
  });

  it('one point alone is certain', () => {
    const one: Quantity = { kind: 'discrete', values: [4, 7], weights: [1, 0] };
    expect(isCertain(one)).toBe(true);
    expect(draw(one)(123)).toBe(4);
  });

  it('interpolates between order statistics, at place (n - 1) u', () => {
    const samples: Quantity = { kind: 'empirical', samples: [10, 2, 4, 4, 30] };
    for (const [p, value] of [
      [0, 2],
      [0.125, 3],
      [0.25, 4],
      [0.4, 4],
      [0.5, 4],
      [0.625, 7],
      [0.75, 10],
      [0.9, 22],
      [1, 30],
    ] as const) {
      expect(quantileOf(samples, p)).toBeCloseTo(value, 12);
    }
    expectMonotone(draw(samples));
    expect(pointEstimate(samples)).toBe(4);
    const { tails } = distributionOf(samples);
    // A value that two samples share has a probability of its own.
    expect(tails(4)).toEqual({ below: 0.25, above: 0.5 });
    expect(tails(7)).toEqual({ below: 0.625, above: 0.375 });
    expect(tails(1)).toEqual({ below: 0, above: 1 });
    expect(tails(31)).toEqual({ below: 1, above: 0 });
  });
});

describe('a lognormal by its percentiles', () => {
  it('is the lognormal that has them', () => {
    const q: Quantity = { kind: 'lognormalRange', p10: 30, p90: 120 };
    expect(quantileOf(q, 0.1)).toBeCloseTo(30, 12);
    expect(quantileOf(q, 0.9)).toBeCloseTo(120, 12);
    expect(pointEstimate(q)).toBeCloseTo(60, 12);
    const same = draw({ kind: 'lognormal', median: 60, sigma: Math.log(4) / (2 * 1.2815515655446004) });
    for (const word of words) expect(draw(q)(word) / same(word)).toBeCloseTo(1, 12);
  });
});

const TRUNCATED: [string, Quantity][] = [
  ['normal', { kind: 'normal', mean: 5, sd: 2, truncation: { min: 4, max: 6 } }],
  ['normal, its upper tail', { kind: 'normal', mean: 5, sd: 2, truncation: { min: 9.5 } }],
  ['normal, its lower tail', { kind: 'normal', mean: 5, sd: 2, truncation: { max: 0.5 } }],
  ['lognormal', { kind: 'lognormal', median: 60, sigma: 0.6, truncation: { max: 70 } }],
  ['lognormal by percentiles', { kind: 'lognormalRange', p10: 30, p90: 120, truncation: { min: 20 } }],
  ['gamma', { kind: 'gamma', shape: 2.5, scale: 4, truncation: { min: 3, max: 20 } }],
  ['gamma without an end to its density', { kind: 'gamma', shape: 0.3, scale: 4, truncation: { max: 8 } }],
  ['gamma of a large shape', { kind: 'gamma', shape: 4000, scale: 1, truncation: { min: 4010 } }],
  ['gamma by percentiles', { kind: 'gammaRange', p10: 30, p90: 120, truncation: { min: 20 } }],
  ['uniform', { kind: 'uniform', min: -1, max: 3, truncation: { min: 0, max: 9 } }],
  ['triangular', { kind: 'triangular', min: 0, mode: 1, max: 5, truncation: { min: 0.5, max: 2 } }],
  ['PERT', { kind: 'pert', min: 0, mode: 1, max: 5, truncation: { min: 2 } }],
  ['beta', { kind: 'beta', alpha: 2, beta: 5, min: 0, max: 1, truncation: { min: 0.1, max: 0.6 } }],
  [
    'beta without an end to its density',
    { kind: 'beta', alpha: 0.4, beta: 0.3, min: 0, max: 1, truncation: { max: 0.9 } },
  ],
  ['metalog', { kind: 'metalog', ...percentiles, truncation: { min: 0, max: 20 } }],
  ['bounded metalog', { kind: 'metalog', ...percentiles, lower: 0, truncation: { min: 6 } }],
  ['samples', { kind: 'empirical', samples: [1, 2, 3, 5, 8, 13], truncation: { min: 1.5, max: 9 } }],
];

describe('truncation is the distribution under the condition', () => {
  it.each(TRUNCATED)('%s', (_, q) => {
    expect(quantitySchema.safeParse(q).success).toBe(true);
    const sampler = draw(q);
    const whole = wholeDistribution(q);
    const [low, high] = support(q);
    const from = Number.isFinite(low) ? whole.tails(low).below : 0;
    const until = Number.isFinite(high) ? whole.tails(high).above : 0;
    for (const word of words.filter((_word, index) => index % 7 === 0)) {
      const value = sampler(word);
      expect(value >= low && value <= high).toBe(true);
      const u = probability(word);
      const share = 1 - from - until;
      // P(X < x | low <= X <= high), from the end that has the digits. Tables are right to 2e-7 of the range.
      const { below, above } = whole.tails(value);
      expect(Math.abs((below - from) / share - u)).toBeLessThan(2e-6);
      expect(Math.abs((above - until) / share - (1 - u))).toBeLessThan(2e-6);
    }
    expectMonotone(sampler);
    const middle = pointEstimate(q);
    expect(middle >= low && middle <= high).toBe(true);
  });

  it('has the closed-form mean of a truncated normal', () => {
    const [mean, sd, a, b] = [5, 2, 4, 8.5];
    const [alpha, beta] = [(a - mean) / sd, (b - mean) / sd];
    const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const expected = mean + (sd * (density(alpha) - density(beta))) / (normalCdf(beta) - normalCdf(alpha));
    const sampler = draw({ kind: 'normal', mean, sd, truncation: { min: a, max: b } });
    const n = 100_000;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += sampler(Math.floor(((i + 0.5) / n) * 2 ** 32));
    expect(Math.abs(sum / n - expected)).toBeLessThan(1e-8);
  });

  it('agrees with the normal CDF on what it keeps', () => {
    for (const z of [-6, -3, -1, 0, 0.5, 2, 5]) {
      const { below, above } = wholeDistribution({ kind: 'normal', mean: 0, sd: 1 }).tails(z);
      expect(Math.abs(below / normalCdf(z) - 1)).toBeLessThan(1e-13);
      expect(Math.abs(above / normalCdf(-z) - 1)).toBeLessThan(1e-13);
    }
  });

  it('is refused where it leaves less than one in a hundred, at the bound that cuts the most', () => {
    const refusal = (q: unknown) => {
      const parsed = quantitySchema.safeParse(q);
      return parsed.success ? null : parsed.error.issues.map(({ path, message }) => [path.join('.'), message]);
    };
    const normal = { kind: 'normal', mean: 0, sd: 1 };
    // P(Z > 2.3263) = 0.01.
    expect(refusal({ ...normal, truncation: { min: 2.3263 } })).toBeNull();
    expect(refusal({ ...normal, truncation: { min: 2.3264 } })).toEqual([['truncation.min', 'truncationShare']]);
    expect(refusal({ ...normal, truncation: { max: -3 } })).toEqual([['truncation.max', 'truncationShare']]);
    expect(refusal({ kind: 'uniform', min: 0, max: 1, truncation: { min: 2 } })).toEqual([
      ['truncation.min', 'truncationShare'],
    ]);
    expect(refusal({ ...normal, sd: 0, truncation: { min: 1 } })).toEqual([['truncation.min', 'truncationShare']]);
    expect(refusal({ ...normal, sd: 0, truncation: { max: 1 } })).toBeNull();
    expect(refusal({ ...normal, sd: -1, truncation: { min: 9 } })).toEqual([['sd', 'notNegative']]);
  });
});

describe('every accepted quantity', () => {
  const number = fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((value) => Number(value.toPrecision(4)) + 0);
  const shape = fc.double({ noNaN: true, min: 0.1, max: 100 });
  const truncation = fc.record({ min: number, max: number }, { requiredKeys: [] });
  const base = fc.oneof(
    fc.record({ kind: fc.constant('normal'), mean: number, sd: number }),
    fc.record({ kind: fc.constant('lognormalRange'), p10: number, p90: number }),
    fc.record({ kind: fc.constant('gamma'), shape, scale: number }),
    fc.record({ kind: fc.constant('beta'), alpha: shape, beta: shape, min: number, max: number }),
    fc.record(
      { kind: fc.constant('metalog'), p10: number, p50: number, p90: number, lower: number, upper: number },
      {
        requiredKeys: ['kind', 'p10', 'p50', 'p90'],
      },
    ),
    fc.record({ kind: fc.constant('empirical'), samples: fc.array(number, { maxLength: 20 }) }),
    fc.record({
      kind: fc.constant('discrete'),
      values: fc.array(number, { maxLength: 4 }),
      weights: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }),
    }),
  );

  it('rises with the word and stays in its support', () => {
    fc.assert(
      fc.property(base, fc.option(truncation, { nil: undefined }), (whole, bounds) => {
        const parsed = quantitySchema.safeParse(bounds ? { ...whole, truncation: bounds } : whole);
        if (!parsed.success) return;
        const sampler = draw(parsed.data);
        const [low, high] = support(parsed.data);
        let before = low;
        for (let i = 0; i <= 64; i++) {
          const value = sampler(Math.min(LAST, i * 2 ** 26));
          expect(value >= before && value <= high, JSON.stringify(parsed.data)).toBe(true);
          before = value;
        }
        if (bounds) expect(kept(parsed.data).share).toBeGreaterThanOrEqual(0.01);
      }),
      { numRuns: 700, seed: 5 },
    );
  });
});
