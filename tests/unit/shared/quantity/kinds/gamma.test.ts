import { createSampler } from '@shared/engine/sampling/quantity-sampler';
import { GAMMA_RATIO, gammaDistribution } from '@shared/numerics/gamma';
import { distributionOf, quantileOf } from '@shared/quantity/distribution';
import { pointEstimate, type Quantity, quantitySchema, support } from '@shared/quantity/quantity';
import { formatQuantity } from '@shared/scenario/parsing/format-quantity';
import { parseQuantity } from '@shared/scenario/parsing/parse-quantity';
import { LANGUAGES } from '@shared/scenario/text';
import { describe, expect, it } from 'vitest';
import { handlesOf } from '../../../../../src/renderer/editor/handles';

const EVERYWHERE = { min: 0, max: Number.POSITIVE_INFINITY };

/** Quantiles of scale 1 from SciPy 1.17, `gamma.ppf` and `gamma.isf`. */
const PROBABILITIES = [1e-6, 0.001, 0.1, 0.5, 0.9, 0.999, 1 - 1e-9];
const KNOWN: [shape: number, quantiles: number[]][] = [
  [
    0.1,
    [
      6.073048362408003e-61, 6.073048362407869e-31, 6.073048362743206e-11, 0.0005933911044602284, 0.266154553738837,
      3.3636770117187536, 15.927231025901014,
    ],
  ],
  [
    0.5,
    [
      7.853981633978593e-13, 7.853985746312461e-7, 0.00789538704671561, 0.227468211559786, 1.352771727047702,
      5.413783085331366, 18.662446525681162,
    ],
  ],
  [
    1,
    [
      1.0000005000003338e-6,
      0.001000500333583534,
      0.10536051565782636,
      0.6931471805599455,
      Math.LN10,
      6.907755278982137,
      20.72326583694641,
    ],
  ],
  [
    3.7,
    [
      0.050610571164472734, 0.348643700878963, 1.5463608223900247, 3.3725380132364133, 6.278922321022635,
      12.524783303198976, 28.429252014608657,
    ],
  ],
  [
    50,
    [
      23.25066535794657, 30.95896960346831, 41.179067906178574, 49.66706461799423, 59.24900190553106, 74.72462638951943,
      104.658799353271,
    ],
  ],
  [
    199,
    [
      138.98626054569507, 158.2391447773794, 181.14911281622406, 198.66676611059208, 217.2790921045003,
      245.45651559333587, 295.5851555617317,
    ],
  ],
  [
    1000,
    [
      856.8146512793919, 905.1207909349766, 959.6939327288333, 999.6666864269652, 1040.73430801369, 1100.5780982933145,
      1201.4728729476594,
    ],
  ],
  [
    1e6,
    [
      995253.7734127986, 996912.6173198152, 998718.6627499802, 999999.6666666864, 1001281.7654996209,
      1003093.0823698544, 1006009.4697334396,
    ],
  ],
];

describe('the gamma quantile', () => {
  it.each(KNOWN)('of shape %d is that of the tables, into both tails', (shape, quantiles) => {
    const { quantile, tails } = gammaDistribution(shape, 1);
    const range = quantile(0.75, 0.25) - quantile(0.25, 0.75);
    for (const [index, p] of PROBABILITIES.entries()) {
      const above = p === 1 - 1e-9 ? 1e-9 : 1 - p;
      const known = quantiles[index] as number;
      expect(Math.abs(quantile(p, above) - known) / range, `at ${p}`).toBeLessThan(
        p > 0.999 || p < 0.001 ? 1e-4 : 1e-7,
      );
      const both = tails(known);
      expect(Math.abs(both.below - p)).toBeLessThan(1e-8);
      if (p < 0.999999) expect(both.below + both.above).toBeCloseTo(1, 12);
    }
  });

  it('is in the tails as far from zero as it has to be where the shape is small', () => {
    const { quantile } = gammaDistribution(0.1, 1);
    expect(quantile(1e-6, 1 - 1e-6) / 6.073048362408003e-61).toBeCloseTo(1, 7);
  });

  it('is chi-square where the scale is 2', () => {
    // 95th percentiles with 1 and 10 degrees of freedom, and the 5th with 10.
    expect(quantileOf({ kind: 'gamma', shape: 0.5, scale: 2 }, 0.95)).toBeCloseTo(3.841458820694124, 7);
    expect(quantileOf({ kind: 'gamma', shape: 5, scale: 2 }, 0.95)).toBeCloseTo(18.307038053275146, 7);
    expect(quantileOf({ kind: 'gamma', shape: 5, scale: 2 }, 0.05)).toBeCloseTo(3.9402991361190605, 7);
  });

  it.each([0.1, 0.7, 1, 2.5, 40, 500, 1e6])('of shape %d rises with the word', (shape) => {
    const draw = createSampler({ kind: 'gamma', shape, scale: 3 }, EVERYWHERE);
    let before = 0;
    for (let i = 0; i <= 4096; i++) {
      const value = draw(Math.min(2 ** 32 - 1, i * 2 ** 20));
      expect(value).toBeGreaterThanOrEqual(before);
      before = value;
    }
    for (const word of [0, 1, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 2]) {
      // The halves meet to within rounding.
      expect(draw(word + 1)).toBeGreaterThanOrEqual(draw(word) * (1 - 1e-12));
    }
  });
});

describe('a gamma by its percentiles', () => {
  it.each([
    [30, 120],
    [5, 7],
    [1, 1.003],
    [1, 4e9],
  ])('P10 %d and P90 %d has them', (p10, p90) => {
    const q: Quantity = { kind: 'gammaRange', p10, p90 };
    expect(quantitySchema.safeParse(q).success).toBe(true);
    expect(quantileOf(q, 0.1) / p10).toBeCloseTo(1, 8);
    expect(quantileOf(q, 0.9) / p90).toBeCloseTo(1, 8);
  });

  it('is the gamma of that shape', () => {
    // From SciPy: the root of ppf(0.9, a) / ppf(0.1, a) = 4.
    const shape = 3.7730902797417385;
    const scale = 30 / quantileOf({ kind: 'gamma', shape, scale: 1 }, 0.1);
    expect(pointEstimate({ kind: 'gammaRange', p10: 30, p90: 120 })).toBeCloseTo(shape * scale, 5);
  });

  it('is one number where both are the same, and refused where no shape has them', () => {
    expect(support({ kind: 'gammaRange', p10: 4, p90: 4 })).toEqual([4, 4]);
    const refusal = (q: unknown) =>
      quantitySchema.safeParse(q).error?.issues.map(({ path, message }) => [path[0], message]);
    expect(refusal({ kind: 'gammaRange', p10: 0, p90: 1 })).toEqual([['p10', 'aboveZero']]);
    expect(refusal({ kind: 'gammaRange', p10: 2, p90: 1 })).toEqual([['p90', 'percentilesRise']]);
    expect(refusal({ kind: 'gammaRange', p10: 1, p90: 1.002 })).toEqual([['p10', 'nearer']]);
    expect(refusal({ kind: 'gammaRange', p10: 1, p90: 5e9 })).toEqual([['p10', 'nearer']]);
    const ratio = (shape: number) => {
      const { quantile } = gammaDistribution(shape, 1);
      return quantile(0.9, 0.1) / quantile(0.1, 0.9);
    };
    expect(ratio(1e6)).toBeLessThan(GAMMA_RATIO.min);
    expect(ratio(0.1)).toBeGreaterThan(GAMMA_RATIO.max);
  });
});

describe('a gamma', () => {
  it('is refused with parameters that make none', () => {
    for (const [shape, scale, at] of [
      [0.05, 1, 'shape'],
      [-1, 1, 'shape'],
      [2e6, 1, 'shape'],
      [2, 0, 'scale'],
      [2, -1, 'scale'],
    ] as const) {
      const { error } = quantitySchema.safeParse({ kind: 'gamma', shape, scale });
      expect(error?.issues[0]?.path).toEqual([at]);
    }
  });

  it('is truncated like any other', () => {
    const q: Quantity = { kind: 'gamma', shape: 2, scale: 1, truncation: { min: 1, max: 4 } };
    // F(x) = 1 - (1 + x) e^-x.
    const cdf = (x: number) => 1 - (1 + x) * Math.exp(-x);
    const { quantile } = distributionOf(q);
    for (const p of [0.01, 0.3, 0.5, 0.8, 0.99]) {
      expect((cdf(quantile(p, 1 - p)) - cdf(1)) / (cdf(4) - cdf(1))).toBeCloseTo(p, 8);
    }
  });

  it.each(LANGUAGES)('is typed and written in %s', (language) => {
    const quantities: Quantity[] = [
      { kind: 'gamma', shape: 2, scale: 0.5 },
      { kind: 'gamma', shape: 0.7, scale: 1200, truncation: { min: 3, max: 9000 } },
      { kind: 'gammaRange', p10: 30, p90: 1200.5 },
    ];
    for (const q of quantities) {
      for (const unit of ['money', 'perYear', 'days'] as const) {
        expect(parseQuantity(formatQuantity(q, unit, language), unit)).toEqual({ ok: true, value: q });
      }
    }
    expect(parseQuantity('gamma(2, 50%)', 'growth')).toEqual({ ok: true, value: quantities[0] });
    expect(parseQuantity('gamma(p10 30m, p90 1.2bn)', 'money')).toMatchObject({ value: { p10: 30, p90: 1200 } });
    for (const wrong of ['gamma(2)', 'gamma(1, 2, 3)', 'gamma(p10 4)'])
      expect(parseQuantity(wrong, 'days').ok).toBe(false);
  });

  it('keeps its shape by one handle and its mean by the other', () => {
    const q: Quantity = { kind: 'gamma', shape: 4, scale: 5 };
    const [mean, width] = handlesOf(q);
    expect([mean?.value, width?.value]).toEqual([20, 30]);
    expect(mean?.at(40)).toEqual({ kind: 'gamma', shape: 4, scale: 10 });
    expect(width?.at(40)).toEqual({ kind: 'gamma', shape: 1, scale: 20 });
  });
});
