import { createSampler } from '@shared/engine/sampling/quantity-sampler';
import { pathWord, streamKey } from '@shared/engine/sampling/streams';
import type { Quantity } from '@shared/quantity/quantity';
import gammainc from '@stdlib/math-base-special-gammainc';
import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import { describe, expect, it } from 'vitest';
import { normalCdf } from '../engine/support/special';

/** Paths sampled of each quantity. The seeds are fixed, so a test gives the same answer every time. */
const PATHS = 200_000;
/**
 * Standard errors allowed. Under the null hypothesis a figure is outside 4.5 of them once in 147,000 times; the tests
 * below look at about 200 figures.
 */
const SIGMAS = 4.5;
const EVERYWHERE = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

interface Case {
  readonly name: string;
  readonly quantity: Quantity;
  readonly mean: number;
  readonly variance: number;
  /** Fourth central moment over the square of the variance. */
  readonly kurtosis: number;
  readonly cdf: (x: number) => number;
}

function pert(min: number, mode: number, max: number, lambda?: number): Case {
  const width = max - min;
  const weight = lambda ?? 4;
  const a = 1 + (weight * (mode - min)) / width;
  const b = 1 + (weight * (max - mode)) / width;
  const n = a + b;
  const excess = (6 * ((a - b) ** 2 * (n + 1) - a * b * (n + 2))) / (a * b * (n + 2) * (n + 3));
  return {
    name: `PERT(${min}, ${mode}, ${max})${lambda === undefined ? '' : `, lambda ${lambda}`}`,
    quantity: { kind: 'pert', min, mode, max, ...(lambda !== undefined && { lambda }) },
    mean: (min + weight * mode + max) / (weight + 2),
    variance: (width * width * a * b) / (n * n * (n + 1)),
    kurtosis: 3 + excess,
    cdf: (x) => betaCdf((x - min) / width, a, b),
  };
}

function triangular(min: number, mode: number, max: number): Case {
  return {
    name: `triangular(${min}, ${mode}, ${max})`,
    quantity: { kind: 'triangular', min, mode, max },
    mean: (min + mode + max) / 3,
    variance: (min ** 2 + mode ** 2 + max ** 2 - min * mode - min * max - mode * max) / 18,
    kurtosis: 2.4,
    cdf: (x) =>
      x < mode ? (x - min) ** 2 / ((max - min) * (mode - min)) : 1 - (max - x) ** 2 / ((max - min) * (max - mode)),
  };
}

function lognormal(median: number, sigma: number): Case {
  const w = Math.exp(sigma * sigma);
  return {
    name: `lognormal(${median}, ${sigma})`,
    quantity: { kind: 'lognormal', median, sigma },
    mean: median * Math.sqrt(w),
    variance: median * median * w * (w - 1),
    kurtosis: w ** 4 + 2 * w ** 3 + 3 * w ** 2 - 3,
    cdf: (x) => normalCdf(Math.log(x / median) / sigma),
  };
}

function beta(a: number, b: number, min: number, max: number): Case {
  const width = max - min;
  const n = a + b;
  const excess = (6 * ((a - b) ** 2 * (n + 1) - a * b * (n + 2))) / (a * b * (n + 2) * (n + 3));
  return {
    name: `beta(${a}, ${b}) on [${min}, ${max}]`,
    quantity: { kind: 'beta', alpha: a, beta: b, min, max },
    mean: min + (width * a) / n,
    variance: (width * width * a * b) / (n * n * (n + 1)),
    kurtosis: 3 + excess,
    cdf: (x) => (x - min < max - x ? betaCdf((x - min) / width, a, b) : 1 - betaCdf((max - x) / width, b, a)),
  };
}

function gamma(shape: number, scale: number): Case {
  return {
    name: `gamma(${shape}, ${scale})`,
    quantity: { kind: 'gamma', shape, scale },
    mean: shape * scale,
    variance: shape * scale * scale,
    kurtosis: 3 + 6 / shape,
    cdf: (x) => gammainc(x / scale, shape),
  };
}

/** Moments of a lognormal that is cut off above: E[X^k] = median^k exp(k^2 sigma^2 / 2) P(Z < b - k sigma) / P(Z < b). */
function lognormalAtMost(median: number, sigma: number, max: number): Case {
  const b = Math.log(max / median) / sigma;
  const moment = (k: number) =>
    (median ** k * Math.exp((k * k * sigma * sigma) / 2) * normalCdf(b - k * sigma)) / normalCdf(b);
  const mean = moment(1);
  const variance = moment(2) - mean ** 2;
  const fourth = moment(4) - 4 * mean * moment(3) + 6 * mean ** 2 * moment(2) - 3 * mean ** 4;
  return {
    name: `lognormal(${median}, ${sigma}) at most ${max}`,
    quantity: { kind: 'lognormal', median, sigma, truncation: { max } },
    mean,
    variance,
    kurtosis: fourth / variance ** 2,
    cdf: (x) => normalCdf(Math.log(x / median) / sigma) / normalCdf(b),
  };
}

const cases: readonly Case[] = [
  lognormalAtMost(60, 0.6, 90),
  beta(2, 5, -1, 3),
  beta(0.5, 0.5, 0, 1),
  beta(0.3, 4, 0, 100),
  beta(6, 0.2, 0, 1),
  gamma(0.3, 5),
  gamma(2, 0.5),
  gamma(150, 2),
  {
    ...lognormal(60, Math.log(4) / (2 * 1.2815515655446004)),
    name: 'lognormal(p10 30, p90 120)',
    quantity: { kind: 'lognormalRange', p10: 30, p90: 120 },
  },
  {
    // The symmetric metalog is the logistic distribution, here of scale 1 / ln 9.
    name: 'metalog(-1, 0, 1)',
    quantity: { kind: 'metalog', p10: -1, p50: 0, p90: 1 },
    mean: 0,
    variance: Math.PI ** 2 / (3 * Math.log(9) ** 2),
    kurtosis: 4.2,
    cdf: (x) => 1 / (1 + Math.exp(-x * Math.log(9))),
  },
  {
    // The upper half of a normal.
    name: 'normal(0, 1) at least 0',
    quantity: { kind: 'normal', mean: 0, sd: 1, truncation: { min: 0 } },
    mean: Math.sqrt(2 / Math.PI),
    variance: 1 - 2 / Math.PI,
    kurtosis: 3 + (8 * (Math.PI - 3)) / (Math.PI - 2) ** 2,
    cdf: (x) => 2 * normalCdf(x) - 1,
  },
  {
    // On straight lines between samples at equal distances it is uniform.
    name: 'samples(1, 2, 3, 4)',
    quantity: { kind: 'empirical', samples: [4, 2, 1, 3] },
    mean: 2.5,
    variance: 9 / 12,
    kurtosis: 1.8,
    cdf: (x) => (x - 1) / 3,
  },
  {
    name: 'normal(-2, 3)',
    quantity: { kind: 'normal', mean: -2, sd: 3 },
    mean: -2,
    variance: 9,
    kurtosis: 3,
    cdf: (x) => normalCdf((x + 2) / 3),
  },
  {
    name: 'uniform(7000, 9000)',
    quantity: { kind: 'uniform', min: 7000, max: 9000 },
    mean: 8000,
    variance: 2000 ** 2 / 12,
    kurtosis: 1.8,
    cdf: (x) => (x - 7000) / 2000,
  },
  lognormal(60, 0.6),
  lognormal(1, 0.05),
  triangular(6.51, 7, 9.49),
  triangular(0, 0, 1),
  triangular(-1, 4, 4),
  pert(0.3, 1.1, 2.2),
  pert(0, 0, 1),
  pert(-5, 10, 10),
  pert(0, 0.25, 0.45, 0.5),
  pert(3200, 4173, 4800, 30),
];

describe.each(cases)('$name', ({ name, quantity, mean, variance, kurtosis, cdf }) => {
  const draw = createSampler(quantity, EVERYWHERE);
  const key = streamKey(20_250_630, `test.${name}`);
  const sample = Float64Array.from({ length: PATHS }, (_, path) => draw(pathWord(key, path))).sort();

  it('has the mean and the variance of its closed form', () => {
    const average = sample.reduce((sum, x) => sum + x, 0) / PATHS;
    const spread = sample.reduce((sum, x) => sum + (x - average) ** 2, 0) / (PATHS - 1);
    // Standard errors of a mean and of a variance: R. J. Serfling, "Approximation Theorems of Mathematical Statistics"
    // (1980), section 2.2.
    expect(Math.abs(average - mean)).toBeLessThan(SIGMAS * Math.sqrt(variance / PATHS));
    expect(Math.abs(spread - variance)).toBeLessThan(SIGMAS * variance * Math.sqrt((kurtosis - 1) / PATHS));
  });

  it('has the quantiles of its closed form', () => {
    for (const p of [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999]) {
      const quantile = sample[Math.round((PATHS - 1) * p)] as number;
      // The CDF at a sample quantile is asymptotically normal with variance p (1 - p) / n: Serfling, section 2.3.3.
      expect(Math.abs(cdf(quantile) - p)).toBeLessThan(SIGMAS * Math.sqrt((p * (1 - p)) / PATHS));
    }
  });

  it('is nowhere far from its CDF', () => {
    let distance = 0;
    for (const [i, x] of sample.entries()) {
      const p = cdf(x);
      distance = Math.max(distance, p - i / PATHS, (i + 1) / PATHS - p);
    }
    // P(distance > e) <= 2 exp(-2 n e^2): P. Massart, Annals of Probability 18 (1990) 1269-1283. Here once in 10,000.
    expect(distance).toBeLessThan(Math.sqrt(Math.log(2 / 1e-4) / (2 * PATHS)));
  });

  it('stays inside its support', () => {
    const [low, high] = 'min' in quantity ? [quantity.min, quantity.max] : [Number.NEGATIVE_INFINITY, Number.MAX_VALUE];
    expect(sample[0]).toBeGreaterThanOrEqual(
      ['lognormal', 'lognormalRange', 'gamma'].includes(quantity.kind) ? 0 : low,
    );
    expect(sample[PATHS - 1]).toBeLessThanOrEqual(high);
  });
});

describe('a discrete quantity', () => {
  it('takes each value as often as its weight says', () => {
    const draw = createSampler({ kind: 'discrete', values: [30, -1, 7, 4], weights: [2, 1, 4, 0] }, EVERYWHERE);
    const key = streamKey(20_250_630, 'test.discrete');
    const sample = Array.from({ length: PATHS }, (_, path) => draw(pathWord(key, path)));
    for (const [value, share] of [
      [30, 2 / 7],
      [-1, 1 / 7],
      [7, 4 / 7],
      [4, 0],
    ] as const) {
      const seen = sample.filter((x) => x === value).length / PATHS;
      expect(Math.abs(seen - share)).toBeLessThanOrEqual(SIGMAS * Math.sqrt((share * (1 - share)) / PATHS));
    }
    const mean = (2 * 30 - 1 + 4 * 7) / 7;
    const variance = (2 * 30 ** 2 + 1 + 4 * 7 ** 2) / 7 - mean ** 2;
    const average = sample.reduce((sum, x) => sum + x, 0) / PATHS;
    expect(Math.abs(average - mean)).toBeLessThan(SIGMAS * Math.sqrt(variance / PATHS));
  });
});

describe('a constant', () => {
  it('is the same for every word', () => {
    const draw = createSampler({ kind: 'constant', value: -0.125 }, { min: -1, max: 1 });
    for (const word of [0, 1, 2 ** 31, 2 ** 32 - 1]) expect(draw(word)).toBe(-0.125);
  });
});

describe('a kind without an end, held to its domain', () => {
  it('puts the share beyond the end on the end', () => {
    const draw = createSampler({ kind: 'normal', mean: 0, sd: 1 }, { min: -1.5, max: 100 });
    const key = streamKey(1, 'test.held');
    let held = 0;
    for (let path = 0; path < PATHS; path++) if (draw(pathWord(key, path)) === -1.5) held += 1;
    const share = normalCdf(-1.5);
    expect(Math.abs(held / PATHS - share)).toBeLessThan(SIGMAS * Math.sqrt((share * (1 - share)) / PATHS));
  });
});
