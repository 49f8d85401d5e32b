import { atomsOf, densityOf, drawnRange } from '@shared/quantity/density';
import { QUANTITY_KINDS, type Quantity, quantitySchema } from '@shared/quantity/quantity';
import { type Field, GROUPS } from '@shared/scenario/fields';
import { withinField } from '@shared/scenario/within-field';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertKind } from '../../../../src/renderer/editor/convert';

const SHAPES: [string, Quantity][] = [
  ['normal', { kind: 'normal', mean: 5, sd: 2 }],
  ['lognormal', { kind: 'lognormal', median: 60, sigma: 0.6 }],
  ['uniform', { kind: 'uniform', min: -1, max: 3 }],
  ['triangular', { kind: 'triangular', min: 1, mode: 1, max: 5 }],
  ['pert', { kind: 'pert', min: 0.3, mode: 1.1, max: 2.2 }],
  ['pert with its peak at an end', { kind: 'pert', min: 0, mode: 0, max: 1 }],
  ['beta', { kind: 'beta', alpha: 2, beta: 5, min: 0, max: 3 }],
  ['beta that is highest at its ends', { kind: 'beta', alpha: 0.5, beta: 0.4, min: 0, max: 3 }],
  ['metalog', { kind: 'metalog', p10: 5, p50: 7, p90: 12, lower: 0 }],
  ['lognormal by percentiles', { kind: 'lognormalRange', p10: 30, p90: 120 }],
  ['gamma', { kind: 'gamma', shape: 3, scale: 2 }],
  ['gamma that is highest at zero', { kind: 'gamma', shape: 0.4, scale: 2 }],
  ['gamma by percentiles', { kind: 'gammaRange', p10: 30, p90: 120 }],
  ['samples', { kind: 'empirical', samples: [1, 2, 2, 3, 5, 8, 13] }],
  ['truncated normal', { kind: 'normal', mean: 5, sd: 2, truncation: { min: 4 } }],
  ['normal cut down to its tail', { kind: 'normal', mean: 0, sd: 1, truncation: { min: 2 } }],
  ['truncated samples', { kind: 'empirical', samples: [1, 2, 2, 3, 5, 8, 13], truncation: { min: 1.5, max: 6 } }],
  ['sharp pert', { kind: 'pert', min: 0, mode: 0.4, max: 1, lambda: 5000 }],
];

describe('densities', () => {
  it.each(SHAPES)('%s has area 1 over the range that is drawn', (_, quantity) => {
    const density = densityOf(quantity);
    const [low, high] = drawnRange(quantity);
    const cells = 20_000;
    let area = 0;
    for (let i = 0; i < cells; i++)
      area += ((density?.(low + ((i + 0.5) * (high - low)) / cells) ?? 0) * (high - low)) / cells;
    expect(area).toBeCloseTo(1, 2);
  });

  it('follows the closed form of the beta distribution', () => {
    // PERT(0, 1/2, 1) with lambda 4 is Beta(3, 3): 30 x^2 (1 - x)^2.
    const density = densityOf({ kind: 'pert', min: 0, mode: 0.5, max: 1 });
    for (const x of [0.1, 0.25, 0.5, 0.9]) expect(density?.(x)).toBeCloseTo(30 * x ** 2 * (1 - x) ** 2, 3);
  });

  it('gives the points of a discrete quantity instead, each as high as it is likely', () => {
    const discrete: Quantity = { kind: 'discrete', values: [3, 1, 3], weights: [1, 1, 1] };
    expect(densityOf(discrete)).toBeNull();
    expect(atomsOf(discrete)).toEqual([
      { value: 1, height: 0.5 },
      { value: 3, height: 1 },
    ]);
  });

  it('is finite where the density is not', () => {
    const density = densityOf({ kind: 'beta', alpha: 0.5, beta: 0.5, min: 0, max: 1 });
    for (const x of [0, 0.5, 1]) expect(Number.isFinite(density?.(x))).toBe(true);
    expect(density?.(0.5)).toBeCloseTo(2 / Math.PI, 3);
  });

  it('is none for a single number, however it is written', () => {
    expect(densityOf({ kind: 'constant', value: 3 })).toBeNull();
    expect(densityOf({ kind: 'uniform', min: 3, max: 3 })).toBeNull();
    expect(densityOf({ kind: 'normal', mean: 3, sd: 0 })).toBeNull();
  });
});

describe('telling a quantity as another kind', () => {
  const fields = Object.values(GROUPS).flatMap((group) => Object.values<Field>(group));
  // Made once for each field: a schema is compiled when it is first asked.
  const schemas = new Map(fields.map((field) => [field, quantitySchema.superRefine(withinField(field))]));

  it('stays within the domain of its field', () => {
    const cases = fc.record({
      field: fc.constantFrom(...fields),
      at: fc.double({ min: 0.001, max: 1, noNaN: true }),
      from: fc.constantFrom(...QUANTITY_KINDS),
      to: fc.constantFrom(...QUANTITY_KINDS),
    });
    fc.assert(
      fc.property(cases, ({ field, at, from, to }) => {
        const value = Number((field.min + at * (Math.min(field.max, field.min + 1000) - field.min)).toPrecision(4));
        // A number on the wrong side of zero has no logarithm: the schema refuses it, in words.
        fc.pre(value > 0 && value >= field.min && value <= field.max);
        const first = convertKind({ kind: 'constant', value }, from, field);
        const second = convertKind(first, to, field);
        for (const quantity of [first, second]) {
          expect(schemas.get(field)?.safeParse(quantity).success, JSON.stringify({ quantity, field })).toBe(true);
        }
      }),
      { numRuns: 400, seed: 5 },
    );
  });
});
