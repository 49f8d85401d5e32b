import { cheapestMix } from '@shared/analysis/solve/mix';
import type { Aim, Evaluate } from '@shared/analysis/solve/probe';
import type { Field } from '@shared/analysis/solve/scan';
import type { Priced } from '@shared/analysis/solve/ways';
import { ok } from '@shared/result';
import { describe, expect, it } from 'vitest';

const aim: Aim = { value: 1, wanted: 'atLeast', sense: 1, isStepped: false };
const lever = (price: number, parts: Partial<Field> = {}): Priced => ({
  field: { domain: [-10, 10], current: 0, reach: 1, isWhole: false, ...parts },
  price,
});

function figure(of: (xs: readonly number[]) => number, error = 0): Evaluate<readonly number[]> {
  return async (xs) => ok({ value: of(xs), error });
}

async function mix(of: (xs: readonly number[]) => number, levers: readonly Priced[], error = 0) {
  const result = await cheapestMix(figure(of, error), levers, aim, { paths: 8192 });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function mixed(...given: Parameters<typeof mix>) {
  const found = await mix(...given);
  if (found.kind !== 'mixed') throw new Error(found.kind);
  return found;
}

describe('the cheapest mix', () => {
  it('on a plane is the lever that does most for its price, alone', async () => {
    // 2x + y = 1: x alone costs 3/2, y alone 1.
    const found = await mixed(([x = 0, y = 0]) => 2 * x + y, [lever(3), lever(1)], 0.02);
    expect(found.xs[0]).toBeCloseTo(0, 9);
    expect(found.xs[1]).toBeCloseTo(1, 2);
    expect(found.cost).toBeCloseTo(1, 2);
    // One more of money is one more of the figure.
    expect(found.error).toBeCloseTo(0.02, 6);
  });

  it('goes on with the next lever where the first is at its end', async () => {
    const found = await mixed(([x = 0, y = 0]) => 2 * x + y, [lever(3), lever(1, { domain: [-10, 0.4] })]);
    // y gives 0.4 for 0.4, x the other 0.6 for 3 * 0.3.
    expect(found.cost).toBeLessThan(1.3 * 1.01);
    expect(found.cost).toBeGreaterThanOrEqual(1.3 - 1e-9);
    expect(found.xs[1]).toBeCloseTo(0.4, 1);
  });

  it('where levers help less the further they go spends on each until the next unit does as much for its price', async () => {
    // sqrt(x) + sqrt(y) = 1 at prices 1 and 2: by Lagrange x = 4/9, y = 1/9, cost 2/3.
    const root = (x: number) => Math.sqrt(Math.max(0, x));
    const found = await mixed(([x = 0, y = 0]) => root(x) + root(y), [lever(1), lever(2)]);
    expect(found.cost).toBeGreaterThanOrEqual(2 / 3 - 1e-6);
    expect(found.cost).toBeLessThan((2 / 3) * 1.005);
    expect(found.xs[0]).toBeCloseTo(4 / 9, 1);
  });

  it('of three levers, of which one has to go down and one does nothing', async () => {
    // A sphere: the shares of the money are as the square roots, and x = y by symmetry; the third is left alone.
    const root = (x: number) => Math.sqrt(Math.max(0, x));
    const found = await mixed(([x = 0, y = 0]) => root(x) + root(-y), [lever(1), lever(1), lever(1)]);
    expect(found.cost).toBeLessThan(0.5 * 1.005);
    expect(found.xs[0]).toBeCloseTo(0.25, 1);
    expect(found.xs[1]).toBeCloseTo(-0.25, 1);
    expect(found.xs[2]).toBe(0);
  });

  it('has whole months only', async () => {
    const whole = lever(1, { isWhole: true, current: 3, domain: [1, 12] });
    const found = await mixed(([x = 0, y = 0]) => 0.15 * (x - 3) + 0.1 * y, [whole, lever(1, { domain: [0, 1] })]);
    expect(Number.isInteger(found.xs[0])).toBe(true);
    expect(found.reached.value).toBeGreaterThanOrEqual(1);
    expect(found.cost).toBeLessThanOrEqual(7.2);
  });

  it('costs nothing where the target is met, and says so where no mix meets it', async () => {
    expect(await mix(() => 2, [lever(1), lever(1)])).toMatchObject({ kind: 'noneNeeded', reached: { value: 2 } });
    const never = await mix(([x = 0, y = 0]) => Math.min(0.4, x) - Math.max(-0.3, y), [lever(1), lever(1)]);
    expect(never).toMatchObject({ kind: 'noMix' });
    if (never.kind === 'noMix') expect(never.best.value).toBeCloseTo(0.7, 9);
  });
});
