import { tracePaths } from '@shared/engine/paths/trace';
import { REPLICATES } from '@shared/engine/replicates';
import { describe, expect, it } from 'vitest';
import { handCalculations } from '../engine/support/hand-calculation';
import { simulate } from '../engine/support/run';
import { scenarioOf } from '../engine/support/scenario';

describe('the lowest cash', () => {
  it.each(handCalculations)('is that of the hand calculation: $name', async ({ spec, table }) => {
    const cash = table.get('cash') ?? [];
    const lowest = Math.min(...cash);
    const { headline, error } = await simulate(scenarioOf(spec), { paths: 64 });
    for (const level of ['p5', 'p50', 'p95'] as const) {
      expect(Math.abs(headline.lowestCash[level] - lowest)).toBeLessThan(1e-9 * Math.max(1, Math.abs(lowest)));
    }
    // Equal in the table are equal up to rounding on the path.
    const equals = cash.flatMap((value, i) =>
      Math.abs(value - lowest) < 1e-9 * Math.max(1, Math.abs(lowest)) ? [i + 1] : [],
    );
    expect(equals).toContain(headline.lowestCashMonth.p50);
    for (const own of Object.values(error.lowestCash)) expect(own).toBeLessThan(1e-9);
  });

  it('is before money comes, or at the end where none does', async () => {
    const burning = (cash: number, loan: number) =>
      scenarioOf({
        horizon: 12,
        opening: { cash },
        cash: { leases: 100 },
        events: [
          { id: 'loan', kind: 'loan', commitment: 'planned', values: { probability: 1, month: 6, amount: loan } },
        ],
      });
    const lowest = async (cash: number, loan: number) => {
      const { headline } = await simulate(burning(cash, loan), { paths: 32 });
      return [headline.lowestCash.p5, headline.lowestCash.p50, headline.lowestCashMonth.p50];
    };
    expect(await lowest(1000, 0)).toEqual([-200, -200, 12]);
    // 100 is left after five months, and 1,000 come in the sixth.
    expect(await lowest(600, 1000)).toEqual([100, 100, 5]);
  });

  it('is read of all paths, recomputed one by one', async () => {
    const paths = 400;
    const scenario = scenarioOf({
      horizon: 24,
      opening: { cash: 1000 },
      cash: { leases: { kind: 'uniform', min: 20, max: 90 } },
      events: [{ id: 'ipo', kind: 'ipo', commitment: 'planned', values: { probability: 0.5, month: 8, amount: 700 } }],
    });
    const lows = tracePaths(
      scenario,
      Array.from({ length: paths }, (_, path) => path),
      paths,
    ).map(({ lines }) => {
      const cash = [...(lines.cash ?? [])];
      const least = Math.min(...cash);
      return { least, month: cash.indexOf(least) + 1 };
    });
    const { headline, error, replicates } = await simulate(scenario, { paths });
    const sorted = lows.map(({ least }) => least).sort((a, b) => a - b);
    for (const [level, p] of [
      ['p5', 0.05],
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const) {
      const place = (paths - 1) * p;
      const [below, above] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
      expect(headline.lowestCash[level]).toBeCloseTo(below + (place % 1) * (above - below), 9);
    }
    const months = lows.map(({ month }) => month).sort((a, b) => a - b);
    expect(headline.lowestCashMonth.p50).toBe(months[Math.ceil(paths / 2) - 1]);
    expect(replicates).toHaveLength(REPLICATES);
    const own = replicates.map(({ lowestCash }) => lowestCash.p50);
    const mean = own.reduce((sum, value) => sum + value, 0) / REPLICATES;
    const squares = own.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    expect(error.lowestCash.p50).toBeCloseTo(Math.sqrt(squares / (REPLICATES - 1) / REPLICATES), 9);
    expect(error.lowestCashMonth.p50).toBeGreaterThan(0);
  });
});
