// What is switched off, and costs that are told by headcount, against runs that have them otherwise.

import { pert } from '@shared/baselines/build';

import { describe, expect, it } from 'vitest';
import { simulate } from '../support/run';
import { scenarioOf } from '../support/scenario';

const segments = [
  { id: 'core', values: { start: 10, growthInitial: pert(0, 0.2, 0.5), volatility: 0.2 } },
  { id: 'side', values: { start: 4, growthInitial: pert(0, 0.4, 0.9), volatility: 0.3 } },
];
const costs = [
  { id: 'staff', values: { start: 6, growth: pert(0, 0.05, 0.2), shareOfRevenue: 0.1 } },
  { id: 'rent', values: { start: 1, growth: 0.02 } },
];

const run = (spec: Parameters<typeof scenarioOf>[0]) =>
  simulate(scenarioOf({ sampling: 'sobol', paths: 256, horizon: 24, ...spec }));

describe('what is switched off', () => {
  it('gives the figures of a scenario without it, to the bit', async () => {
    const off = (list: readonly { readonly id: string }[], id: string) =>
      list.map((one) => (one.id === id ? { ...one, enabled: false } : one));
    const without = await run({ segments: segments.slice(0, 1), costs: costs.slice(0, 1) });
    const switchedOff = await run({
      segments: off(segments, 'side') as typeof segments,
      costs: off(costs, 'rent') as typeof costs,
    });
    expect(switchedOff.fingerprint).toBe(without.fingerprint);
    expect(switchedOff.series['revenue.side']).toBeUndefined();
    expect((await run({ segments, costs })).fingerprint).not.toBe(without.fingerprint);
  });

  it('leaves a company without revenue where everything is off', async () => {
    const result = await run({ segments: segments.map((one) => ({ ...one, enabled: false })), costs });
    expect(Math.max(...(result.series.revenue?.monthly.p95 ?? [1]))).toBe(0);
  });
});

describe('a cost line told by its headcount', () => {
  it('costs what as many people at that price come to', async () => {
    const heads = [
      { id: 'staff', heads: { headcount: 120, costPerHead: 0.05 }, values: { growth: 0.1, shareOfRevenue: 0.1 } },
    ];
    const amount = [{ id: 'staff', values: { start: 6, growth: 0.1, shareOfRevenue: 0.1 } }];
    const [told, plain] = [await run({ segments, costs: heads }), await run({ segments, costs: amount })];
    const [a, b] = [told.series['cost.staff']?.monthly.p50 ?? [], plain.series['cost.staff']?.monthly.p50 ?? []];
    for (const [month, cost] of a.entries()) expect(cost).toBeCloseTo(b[month] ?? Number.NaN, 9);
    expect(told.headline.fundingNeed.p80).toBeCloseTo(plain.headline.fundingNeed.p80, 6);
  });

  it('multiplies what is uncertain in both', async () => {
    const heads = [
      { id: 'staff', heads: { headcount: pert(80, 100, 160), costPerHead: pert(0.04, 0.05, 0.07) }, values: {} },
    ];
    const { series } = await run({ costs: heads, paths: 4096 });
    // Means of PERT: (min + 4 mode + max) / 6; independent factors multiply.
    const mean = ((80 + 400 + 160) / 6) * ((0.04 + 0.2 + 0.07) / 6);
    expect(series['cost.staff']?.monthly.mean[0]).toBeCloseTo(mean, 2);
  });
});
