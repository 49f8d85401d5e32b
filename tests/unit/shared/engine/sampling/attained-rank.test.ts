import { tracePaths } from '@shared/engine/paths/trace';
import { attainedRank } from '@shared/engine/sampling/correlation/attained';
import { normalCorrelation } from '@shared/engine/sampling/correlation/rank';
import type { Quantity } from '@shared/quantity/quantity';
import { usedRanks } from '@shared/report/correlations';
import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../support/scenario';

const two: Quantity = { kind: 'discrete', values: [1, 2], weights: [1, 1] };
const lopsided: Quantity = { kind: 'discrete', values: [5, 1, 2], weights: [1, 7, 2] };
const smooth: Quantity = { kind: 'uniform', min: 0, max: 1 };

/** Places in order, those of equal values at their mean. */
function meanRanks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
}

function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [meanRanks(a), meanRanks(b)];
  const middle = (a.length - 1) / 2;
  const sum = (f: (k: number) => number) => x.reduce((total, _, k) => total + f(k), 0);
  const at = (list: readonly number[], k: number) => (list[k] as number) - middle;
  return sum((k) => at(x, k) * at(y, k)) / Math.sqrt(sum((k) => at(x, k) ** 2) * sum((k) => at(y, k) ** 2));
}

describe('the rank correlation that is reached', () => {
  it('is what was asked between quantities without ties', () => {
    for (const rank of [-0.9, 0.3, 1]) {
      expect(attainedRank(smooth, null, normalCorrelation(rank))).toBeCloseTo(rank, 12);
    }
  });

  it('is at most the root of three quarters of two even values', () => {
    expect(attainedRank(two, smooth, 1)).toBeCloseTo(Math.sqrt(3) / 2, 3);
    expect(attainedRank(two, two, 1)).toBeCloseTo(1, 3);
    expect(attainedRank({ kind: 'discrete', values: [3, 3], weights: [1, 1] }, smooth, 0.9)).toBe(0);
  });

  it.each([
    ['two values', two, smooth, 0.8],
    ['three', lopsided, smooth, -0.7],
    ['two and three', two, lopsided, 0.9],
  ] as const)('is that of the draws of %s', (_, first, second, rank) => {
    const scenario = scenarioOf({
      cash: { capex: first, leases: second },
      correlations: [{ between: ['cash.capex', 'cash.leases'], rank }],
    });
    const used = usedRanks(scenario.assumptions)(['cash.capex', 'cash.leases']);
    expect(Math.abs(used.rank)).toBeLessThan(Math.abs(rank) - 0.02);
    expect(used).toMatchObject({ idle: undefined, tied: 'cash.capex' });
    const paths = 4000;
    const traces = tracePaths(
      scenario,
      Array.from({ length: paths }, (_, path) => path),
      paths,
    );
    const of = (name: string) => traces.map(({ inputs }) => inputs.find(({ path }) => path === name)?.value ?? 0);
    // Four standard errors of a rank correlation.
    expect(Math.abs(spearman(of('cash.capex'), of('cash.leases')) - used.rank)).toBeLessThan(4 / Math.sqrt(paths));
  });

  it('is none with what is certain, and with shocks of nothing', () => {
    const { assumptions } = scenarioOf({
      cash: { capex: 5, leases: smooth },
      segments: [{ id: 'a', values: { start: 1, volatility: 0 } }],
      compute: { start: 1, priceVolatility: 0.2 },
      correlations: [
        { between: ['cash.capex', 'cash.leases'], rank: 0.9 },
        { between: ['segments.a.shock', 'compute.priceShock'], rank: 0.9 },
      ],
    });
    const usedOf = usedRanks(assumptions);
    expect(usedOf(['cash.capex', 'cash.leases'])).toMatchObject({ rank: 0, idle: 'cash.capex' });
    expect(usedOf(['segments.a.shock', 'compute.priceShock'])).toMatchObject({ rank: 0, idle: 'segments.a.shock' });
  });
});
