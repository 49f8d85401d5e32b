import { constantOf, QUANTITY_KINDS, type Quantity, quantitySchema } from '@shared/quantity/quantity';
import { CASH_FIELDS, COMPUTE_FIELDS, EVENT_FIELDS, type Field, OPENING_FIELDS } from '@shared/scenario/fields';
import { shifted, stepFor, stepped } from '@shared/scenario/shift';
import { practicalRange } from '@shared/scenario/within-field';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertKind } from '../../../../src/renderer/editor/convert';

const growth = COMPUTE_FIELDS.demandInitial;

describe('a step', () => {
  it('is a point, a day or a month, and a fiftieth of an amount', () => {
    expect(stepFor(0.6, growth)).toBe(0.01);
    expect(stepFor(112, CASH_FIELDS.payableDays)).toBe(1);
    expect(stepFor(8, EVENT_FIELDS.month)).toBe(1);
    expect(stepFor(190.8, COMPUTE_FIELDS.start)).toBe(2);
    expect(stepFor(-2552, OPENING_FIELDS.cash)).toBe(50);
    expect(stepFor(0, OPENING_FIELDS.cash)).toBe(1);
  });
});

describe('moving a quantity', () => {
  it('moves every place on the axis and keeps the shape', () => {
    const q: Quantity = { kind: 'pert', min: 0.1, mode: 0.6, max: 1.4, lambda: 6, truncation: { max: 1.2 } };
    expect(shifted(q, 3, growth)).toEqual({
      kind: 'pert',
      min: 0.13,
      mode: 0.63,
      max: 1.43,
      lambda: 6,
      truncation: { max: 1.23 },
    });
    expect(shifted(constantOf(190.8), -2, COMPUTE_FIELDS.start)).toEqual(constantOf(186.8));
    expect(shifted({ kind: 'normal', mean: 0.2, sd: 0.03 }, 1, growth)).toEqual({
      kind: 'normal',
      mean: 0.21,
      sd: 0.03,
    });
  });

  it('scales what can only be positive', () => {
    const q: Quantity = { kind: 'lognormalRange', p10: 50, p90: 200 };
    expect(shifted(q, 1, OPENING_FIELDS.debt)).toEqual({ kind: 'lognormalRange', p10: 51, p90: 204 });
  });

  it('stops at what the field allows', () => {
    const chance: Quantity = { kind: 'uniform', min: 0.7, max: 0.95 };
    expect(shifted(chance, 20, EVENT_FIELDS.probability)).toEqual({ kind: 'uniform', min: 0.75, max: 1 });
    expect(shifted(constantOf(0), -5, CASH_FIELDS.payableDays)).toEqual(constantOf(0));
  });

  it('leaves a valid quantity within its field, whatever the kind and the way', () => {
    const fields: readonly Field[] = [growth, CASH_FIELDS.payableDays, COMPUTE_FIELDS.trainingSize];
    fc.assert(
      fc.property(
        fc.constantFrom(...QUANTITY_KINDS),
        fc.constantFrom(...fields),
        fc.integer({ min: -3000, max: 3000 }),
        (kind, field, steps) => {
          const q = convertKind({ kind: 'pert', min: 0.2, mode: 0.4, max: 0.9 }, kind, field);
          const moved = shifted(q, steps, field);
          expect(quantitySchema.safeParse(moved).success).toBe(true);
          const [low, high] = practicalRange(moved);
          expect(low).toBeGreaterThanOrEqual(field.min - 1e-8);
          expect(high).toBeLessThanOrEqual(field.max * (1 + 1e-8));
        },
      ),
      { seed: 41 },
    );
  });
});

describe('moving a parameter', () => {
  const q: Quantity = { kind: 'pert', min: 0.1, mode: 0.6, max: 1.4 };
  it('moves that one alone', () => {
    expect(stepped(q, 'mode', 10, growth)).toEqual({ ...q, mode: 0.7 });
    expect(stepped({ kind: 'beta', alpha: 2, beta: 5, min: 0, max: 1 }, 'alpha', 1, growth)).toMatchObject({
      alpha: 2.02,
    });
  });
  it('stays where the next place would make no sense', () => {
    expect(stepped(q, 'min', 100, growth)).toBe(q);
    expect(stepped(q, 'max', 1e6, growth)).toBe(q);
    expect(stepped(q, 'lambda', 1, growth)).toBe(q);
  });
});
