import { createBaseline } from '@shared/baselines';
import { drawnInputs } from '@shared/engine/paths/levels';
import { tracePaths } from '@shared/engine/paths/trace';
import { uniform } from '@shared/numerics/words';
import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../support/scenario';
import {
  distanceAllowed,
  distanceFromCdf,
  rankCorrelationError,
  rankCorrelationOf,
  SIGMAS,
} from '../support/statistics';

const scenario = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000000' });
const PATHS = 4096;
const drawn = drawnInputs(scenario, { count: PATHS, paths: PATHS });
const words = (id: string) => drawn.inputs.find((input) => input.id === id)?.words ?? new Uint32Array();

describe('the levels of what is drawn', () => {
  it('are those of the paths of a run', () => {
    for (const { path, inputs } of tracePaths(scenario, [0, 1, 4095], PATHS)) {
      for (const { path: id, rank } of inputs) expect(uniform(words(id)[path] as number)).toBe(rank);
    }
  });

  it('are the same where only some are asked for', () => {
    const ids = ['cash.payableDays', 'compute.priceShock'];
    const some = drawnInputs(scenario, { count: 64, paths: PATHS, ids });
    expect(some.inputs.map(({ id }) => id)).toEqual(ids);
    for (const input of some.inputs) expect(input.words).toEqual(words(input.id).subarray(0, 64));
    expect(drawnInputs(scenario, { count: 64, paths: PATHS, ids: [] })).toEqual({ paths: 64, inputs: [], groups: [] });
  });

  it('tell whether an event happens', () => {
    const ipo = scenario.assumptions.events.find(({ id }) => id === 'ipo');
    const chance = ipo?.probability.quantity.kind === 'constant' ? ipo.probability.quantity.value : Number.NaN;
    for (const { path, eventMonths, inputs } of tracePaths(
      scenario,
      Array.from({ length: 64 }, (_, k) => k),
      PATHS,
    )) {
      const happens = uniform(words('events.ipo#happens')[path] as number) < chance;
      const month = inputs.find((input) => input.path === 'events.ipo.month')?.value ?? 0;
      expect(eventMonths.ipo).toBe(happens && month <= scenario.horizon ? Math.max(1, Math.round(month)) : 0);
    }
  });

  it('are even over all paths, monthly shocks included', () => {
    expect(drawn.inputs.filter(({ kind }) => kind === 'shock').length).toBe(3);
    for (const { words: own } of drawn.inputs) {
      const levels = Float64Array.from(own, uniform);
      expect(distanceFromCdf(levels, (u) => u)).toBeLessThan(distanceAllowed(PATHS));
    }
  });

  it('say of monthly shocks where their line ends up', () => {
    const levels = words('segments.cloud.shock');
    const sum = new Float64Array(512);
    for (const { path, lines } of tracePaths(
      scenario,
      Array.from({ length: 512 }, (_, k) => k),
      PATHS,
    )) {
      sum[path] = (lines['revenue.cloud'] ?? new Float64Array()).reduce((total, one) => total + Math.log(one), 0);
    }
    expect(rankCorrelationOf(levels.subarray(0, 512), sum)).toBeGreaterThan(0.2);
  });

  it('of correlated shocks are correlated, and these are told as a group', () => {
    const between: [string, string] = ['segments.cloud.shock', 'segments.on-premise.shock'];
    const together = {
      ...scenario,
      assumptions: {
        ...scenario.assumptions,
        correlations: [{ between, rank: 0.6, source: { kind: 'assumed' as const, by: 'test', why: 'test' } }],
      },
    };
    const { inputs, groups } = drawnInputs(together, { count: PATHS, paths: PATHS });
    const [a, b] = between.map((id) => inputs.find((input) => input.id === id)?.words ?? new Uint32Array());
    const found = rankCorrelationOf(a as Uint32Array, b as Uint32Array);
    expect(Math.abs(found - 0.6)).toBeLessThan(SIGMAS * rankCorrelationError(0.6, PATHS));
    expect(groups.map(({ ids }) => ids)).toEqual([between]);
    const [first, second] = groups[0]?.words ?? [];
    // The first in the order is what it was, but for what is lost on the way through normals and back.
    expect(uniform((first as Uint32Array)[7] as number)).toBeCloseTo(uniform((a as Uint32Array)[7] as number), 7);
    const rest = rankCorrelationOf(first as Uint32Array, second as Uint32Array);
    expect(Math.abs(rest)).toBeLessThan(SIGMAS * rankCorrelationError(0, PATHS));
  });

  it('leave out what is decided', () => {
    const certain = scenarioOf({ paths: 16 });
    const { inputs } = drawnInputs(certain, { count: 16, paths: 16 });
    expect(inputs).toEqual([]);
  });
});
