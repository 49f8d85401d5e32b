import { createSampler } from '@shared/engine/sampling/quantity-sampler';
import { normalDraw, normalQuantile } from '@shared/numerics/normal';
import type { Sampler } from '@shared/numerics/words';
import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import { describe, expect, it } from 'vitest';
import normalQuantiles from '../../../fixtures/reference/normal-quantiles.json';
import { betaDensity, wordsFrom } from '../engine/support/special';

/** Error allowed to a table, as a share of the interquartile range. */
const TOLERANCE = 2e-7;
const NORMAL_IQR = 1.3489795003921634;
const LAST = 2 ** 32 - 1;

/** Words at and beside every edge of the table's octaves and cells, both ends, and some strewn between. */
const words: readonly number[] = (() => {
  const chosen = new Set<number>([1, LAST - 1]);
  for (let octave = 0; octave < 31; octave++) {
    for (let cell = 0; cell < 16; cell++) {
      const edge = Math.floor(2 ** octave * (1 + cell / 16));
      for (const word of [edge - 1, edge, edge + 1, edge + 2 ** octave / 32]) {
        const fromTail = Math.min(Math.max(1, Math.floor(word)), 2 ** 31 - 1);
        chosen.add(fromTail).add(LAST - fromTail);
      }
    }
  }
  const next = wordsFrom(7);
  for (let i = 0; i < 500; i++) chosen.add(Math.min(Math.max(1, next()), LAST - 1));
  return [...chosen].sort((a, b) => a - b);
})();

function expectMonotone(draw: Sampler): void {
  let before = draw(0);
  for (const word of [...words, LAST]) {
    const value = draw(word);
    if (value < before) expect.fail(`${value} at word ${word} is below ${before}`);
    before = value;
  }
}

describe('the normal table', () => {
  it('agrees with quantiles of 20 digits', () => {
    let worst = 0;
    for (const [word, digits] of normalQuantiles as [number, string][]) {
      worst = Math.max(worst, Math.abs(normalDraw(word) - Number(digits)));
    }
    expect(worst / NORMAL_IQR).toBeLessThan(TOLERANCE);
  });

  it('is built from quantiles that are right to 15 digits', () => {
    for (const [word, digits] of normalQuantiles as [number, string][]) {
      // The probability of the upper half, as a double, is itself off by up to 2^-54.
      if (word >= 2 ** 31) continue;
      const z = Number(digits);
      expect(Math.abs(normalQuantile((word + 0.5) / 2 ** 32) - z)).toBeLessThan(2e-15 * Math.max(1, Math.abs(z)));
    }
  });

  it('rises with the word and is symmetric', () => {
    expectMonotone(normalDraw);
    for (const word of words) expect(normalDraw(LAST - word)).toBe(-normalDraw(word));
  });

  it('takes the first and the last word for their neighbours', () => {
    expect(normalDraw(0)).toBe(normalDraw(1));
    expect(normalDraw(LAST)).toBe(normalDraw(LAST - 1));
  });
});

const LAMBDAS = [0.01, 0.5, 1, 4, 12, 100, 1e4, 1e6];
const MODES = [0, 1e-9, 1e-4, 0.02, 0.25, 0.5, 0.7, 0.999, 1];
const shapes = LAMBDAS.flatMap((lambda) => MODES.map((mode) => ({ lambda, mode })));

/** Quantile error to first order: how far the CDF at the value is from the probability, over the density there. */
function errorAt(word: number, value: number, a: number, b: number): number {
  const p = (word + 0.5) / 2 ** 32;
  const lower = word < 2 ** 31;
  const gap = lower ? betaCdf(value, a, b) - p : 1 - p - betaCdf(1 - value, b, a);
  const density = betaDensity(value, 1 - value, a, b);
  return gap === 0 ? 0 : Math.abs(gap / density);
}

describe('PERT tables against the CDF of the beta distribution', () => {
  it.each(shapes)('lambda $lambda, mode at $mode', ({ lambda, mode }) => {
    const draw = createSampler({ kind: 'pert', min: 0, mode, max: 1, lambda }, { min: 0, max: 1 });
    const a = 1 + lambda * mode;
    const b = 1 + lambda * (1 - mode);
    const range = draw(3 * 2 ** 30) - draw(2 ** 30);
    expect(range).toBeGreaterThan(0);
    let worst = 0;
    for (const word of words) {
      const value = draw(word);
      // A double near 1 is too coarse to be an argument of the upper tail; the mirror image covers it.
      if (word >= 2 ** 31 && 1 - value < 1e-4) continue;
      worst = Math.max(worst, errorAt(word, value, a, b));
    }
    expect(worst / range).toBeLessThan(TOLERANCE);
    expectMonotone(draw);
    expect(draw(0)).toBeGreaterThanOrEqual(0);
    expect(draw(LAST)).toBeLessThanOrEqual(1);
  });

  it.each([0.02, 0.25, 0.5])('mirrors a mode at %d', (mode) => {
    const one = createSampler({ kind: 'pert', min: 0, mode, max: 1 }, { min: 0, max: 1 });
    const other = createSampler({ kind: 'pert', min: 0, mode: 1 - mode, max: 1 }, { min: 0, max: 1 });
    for (const word of words) expect(Math.abs(one(word) - (1 - other(LAST - word)))).toBeLessThan(1e-9);
  });

  it.each([1e-9, 1e-3, 1e6])('keeps its shape over a width of %d', (width) => {
    const unit = createSampler({ kind: 'pert', min: 0, mode: 0.3, max: 1 }, { min: 0, max: 1 });
    const draw = createSampler({ kind: 'pert', min: 5, mode: 5 + 0.3 * width, max: 5 + width }, { min: 0, max: 1e9 });
    for (const word of words) {
      const value = draw(word);
      expect(Math.abs(value - (5 + width * unit(word)))).toBeLessThan(2e-6 * width + 1e-15);
      expect(value >= 5 && value <= 5 + width).toBe(true);
    }
  });
});

describe('quantiles in closed form', () => {
  it('uniform', () => {
    const draw = createSampler({ kind: 'uniform', min: -3, max: 7 }, { min: -10, max: 10 });
    for (const word of words) expect(draw(word)).toBeCloseTo(-3 + 10 * ((word + 0.5) / 2 ** 32), 12);
    expectMonotone(draw);
  });

  it.each([0, 0.2, 0.5, 1])('triangular, mode at %d', (mode) => {
    const draw = createSampler({ kind: 'triangular', min: 0, mode, max: 1 }, { min: 0, max: 1 });
    for (const word of words) {
      const x = draw(word);
      const cdf = x < mode ? (x * x) / mode : 1 - (1 - x) ** 2 / (mode === 1 ? 1 : 1 - mode);
      const expected = (word + 0.5) / 2 ** 32;
      if (mode === 1) expect(x * x).toBeCloseTo(expected, 14);
      else expect(cdf).toBeCloseTo(expected, 14);
    }
    expectMonotone(draw);
  });

  it('normal and lognormal share the normal quantile', () => {
    const normal = createSampler({ kind: 'normal', mean: 3, sd: 2 }, { min: -1e9, max: 1e9 });
    const lognormal = createSampler({ kind: 'lognormal', median: 60, sigma: 0.6 }, { min: 0, max: 1e9 });
    for (const [word, digits] of normalQuantiles as [number, string][]) {
      expect(Math.abs(normal(word) - (3 + 2 * Number(digits)))).toBeLessThan(4e-7);
      const expected = 60 * Math.exp(0.6 * Number(digits));
      expect(Math.abs(lognormal(word) / expected - 1)).toBeLessThan(2e-7);
    }
    expectMonotone(lognormal);
  });

  it('holds kinds without an end to the domain of their field', () => {
    const draw = createSampler({ kind: 'normal', mean: 0, sd: 1 }, { min: -1, max: 2 });
    for (const word of words) expect(draw(word)).toBe(Math.min(Math.max(normalDraw(word), -1), 2));
  });
});
