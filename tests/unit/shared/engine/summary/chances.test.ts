import { chanceError, leastChanceError, sampleError } from '@shared/figures/chance-error';
import type { Quantity } from '@shared/quantity/quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomSpec } from '../support/random-scenario';
import { simulate } from '../support/run';
import { type ScenarioSpec, scenarioOf } from '../support/scenario';

const uniform = (min: number, max: number): Quantity => ({ kind: 'uniform', min, max });

/** Cash that lasts 1000 / burn months: 10 to 20, so that no path is out by month 9 and none is left after month 20. */
function burning(more: Partial<ScenarioSpec> = {}): ScenarioSpec {
  return { horizon: 24, opening: { cash: 1000, recentBurn: 50 }, cash: { leases: uniform(50, 99) }, ...more };
}

describe('the error of a chance', () => {
  it('that no path or every path has seen is of the order of one path', () => {
    for (const paths of [16, 512, 16_384, 1_000_000]) {
      const error = leastChanceError(paths);
      expect(error * paths).toBeGreaterThan(0.8);
      expect(error * paths).toBeLessThan(1);
      expect(chanceError(0, 0, paths)).toBe(error);
      expect(chanceError(0, paths, paths)).toBe(error);
      // The chance that is still not seen on any path in one run of twenty.
      const bound = 1 - 0.05 ** (1 / paths);
      expect(3 * error).toBeGreaterThan(0.9 * bound);
      expect(3 * error).toBeLessThan(1.1 * bound);
    }
  });

  it('does not vanish where the replicates happen to agree on a few paths', () => {
    expect(chanceError(0, 4, 1000)).toBeGreaterThan(0.002);
    expect(chanceError(0, 500, 1000)).toBeGreaterThan(0.0009);
    expect(chanceError(0.03, 500, 1000)).toBe(0.03);
  });

  it('is that of a binomial share where nothing arranges the paths', () => {
    expect(sampleError(0.3, 10_000)).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 10_000), 5);
  });
});

describe('the errors of a run', () => {
  it('are never nothing where something random reaches cash', async () => {
    for (const sampling of ['mc', 'lhs', 'sobol'] as const) {
      const { headline, error, cashIsCertain } = await simulate(scenarioOf(burning({ sampling })), { paths: 320 });
      expect(headline.cashLasts).toMatchObject({ '24': 0 });
      expect(cashIsCertain).toBe(false);
      expect(error.cashLasts['24']).toBeCloseTo(1 / 322, 4);
      expect(error.cashLasts['12']).toBeGreaterThanOrEqual(leastChanceError(320));
    }
  });

  it('are those of a few paths where all agree on the month', async () => {
    const sameMonth = burning({ cash: { leases: uniform(95, 99) } });
    const { headline, error } = await simulate(scenarioOf(sameMonth), { paths: 320 });
    expect([headline.runwayMonths.p5, headline.runwayMonths.p95]).toEqual([11, 11]);
    expect(error.runwayMonths.p50).toBe(1 / 320);
  });

  it('of a need that no path has are known as far as the paths reach', async () => {
    const rich = scenarioOf(burning({ opening: { cash: 1e6, recentBurn: 50 } }));
    const some = await simulate(rich, { paths: 320 });
    expect(some.headline.fundingNeed).toMatchObject({ p80: 0, es95: 0 });
    expect(some.error.fundingNeed).toEqual({ p50: 0, p80: 0, p90: 0, p95: 0, es95: null });
    // Of 32 paths fewer than three lie beyond the 95th percentile.
    expect((await simulate(rich, { paths: 32 })).error.fundingNeed).toMatchObject({ p90: 0, p95: null });
  });

  it('are nothing where nothing is random, whatever is uncertain besides', async () => {
    const certain = burning({
      cash: { leases: 60 },
      opening: { cash: 1000, recentBurn: uniform(40, 60) },
      market: { size: uniform(1000, 2000) },
      segments: [{ id: 'idle', values: { start: 0, volatility: 0.5 } }],
    });
    const { error, cashIsCertain, survival } = await simulate(scenarioOf(certain), { paths: 64 });
    expect(cashIsCertain).toBe(true);
    expect(error.cashLasts).toMatchObject({ '12': 0, '18': 0, '24': 0 });
    expect(error.runwayMonths.p50).toBe(0);
    expect([survival[16], survival[17]]).toEqual([1, 0]);
  });

  it('are nothing only where every path has the same cash', async () => {
    let certain = 0;
    for (const spec of fc.sample(randomSpec, { numRuns: 40, seed: 14 })) {
      const { cashIsCertain, series } = await simulate(scenarioOf(spec), { paths: 32 });
      const { p5, p95 } = series.cash?.monthly ?? {};
      if (!cashIsCertain) continue;
      certain += 1;
      expect(p5).toEqual(p95);
    }
    const still = scenarioOf(burning({ cash: { leases: 60 } }));
    expect(certain + Number((await simulate(still, { paths: 16 })).cashIsCertain)).toBeGreaterThan(0);
  });

  const random: [string, Partial<ScenarioSpec>][] = [
    ['volatile revenue', { segments: [{ id: 'a', values: { start: 5, volatility: 0.1 } }] }],
    ['a lost customer', { segments: [{ id: 'a', values: { start: 5, topShare: 0.5, topLossRate: 0.01 } }] }],
    ['an event that may happen', { events: [event(0.001, 3)] }],
    ['an event in one of two months', { events: [event(1, { kind: 'uniform', min: 3, max: 4 })] }],
    ['a price that varies', { compute: { start: 1, priceVolatility: 0.1 } }],
    ['a supply shock', { compute: { start: 1, shockRate: 0.01, shockUplift: 0.5 } }],
    ['training runs', { compute: { trainingRate: 1, trainingSize: 1 } }],
    ['rounds that may fail', { raising: { triggerMonths: 3, roundMonths: 6, delay: 2, probability: 0.5 } }],
  ];
  it.each(random)('are there with %s', async (_, more) => {
    const result = await simulate(scenarioOf(burning({ ...more, cash: { leases: 60 } })), { paths: 16 });
    expect(result.cashIsCertain).toBe(false);
    expect(result.error.cashLasts['12']).toBeGreaterThan(0);
  });
});

function event(probability: Quantity | number, month: Quantity | number) {
  const values = { probability, month, amount: 1, fees: 0, exchangeRate: 1 };
  return { id: 'round', kind: 'grant', commitment: 'committed', values } as const;
}

describe('the chance of an event', () => {
  it('has an error wherever it is not certain, by month and in all', async () => {
    const rare = await simulate(scenarioOf(burning({ events: [event(1e-9, uniform(2.6, 5.4))] })), { paths: 320 });
    const [summary] = rare.events;
    expect(summary?.probability).toBe(0);
    expect(summary?.error.probability).toBe(leastChanceError(320));
    // Months 3 to 5 are those that it can fall into.
    const least = leastChanceError(320);
    expect([...(summary?.error.monthly ?? [])].slice(0, 7)).toEqual([0, 0, least, least, least, 0, 0]);
  });

  it('has none where it is decided', async () => {
    const sure = await simulate(scenarioOf(burning({ events: [event(1, uniform(3, 5))] })), { paths: 320 });
    expect(sure.events[0]).toMatchObject({ probability: 1, error: { probability: 0 } });
    expect(sure.events[0]?.error.monthly[3]).toBeGreaterThan(0.001);
    const never = await simulate(scenarioOf(burning({ events: [event(0, uniform(3, 5))] })), { paths: 64 });
    expect(never.events[0]).toMatchObject({ probability: 0, error: { probability: 0 } });
    const fixed = await simulate(scenarioOf(burning({ events: [event(1, 4)] })), { paths: 64 });
    expect(Math.max(...(fixed.events[0]?.error.monthly ?? [1]))).toBe(0);
  });
});

describe('a run until a chance is known', () => {
  it('goes on where no path has seen it yet', async () => {
    // One path in about 500 has a grant that carries it through.
    const saved = burning({
      seed: 3,
      events: [{ ...event(0.002, 2), values: { ...event(0.002, 2).values, amount: 5000 } }],
    });
    const until = { figure: 'cashLasts.24', below: 0.0015, relative: false, atMost: 65_536 } as const;
    const first = await simulate(scenarioOf(saved), { paths: 64 });
    expect(first.headline.cashLasts['24']).toBe(0);
    const result = await simulate(scenarioOf(saved), { paths: 64, until });
    expect(result.stopped?.reached).toBe(true);
    expect(result.paths).toBeGreaterThanOrEqual(512);
    expect(result.error.cashLasts['24']).toBeLessThan(0.0015);
    expect(result.error.cashLasts['24']).toBeGreaterThan(0.0001);
  });

  it('ends at the most paths where no share of nothing can be reached', async () => {
    const until = { figure: 'cashLasts.24', below: 0.5, relative: true, atMost: 300 } as const;
    const result = await simulate(scenarioOf(burning()), { paths: 64, until });
    expect([result.paths, result.stopped?.reached]).toEqual([300, false]);
  });
});
