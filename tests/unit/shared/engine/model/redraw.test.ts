import { compile } from '@shared/engine/model/compile';
import { runPath } from '@shared/engine/model/path';
import { createPathState } from '@shared/engine/model/state';
import { LUCK, type Redraw } from '@shared/engine/runner';
import { normalDraw } from '@shared/numerics/normal';
import type { Quantity } from '@shared/quantity/quantity';
import { SAMPLING_METHODS } from '@shared/scenario/schema';
import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../support/scenario';
import { rankCorrelationError, rankCorrelationOf, SIGMAS } from '../support/statistics';

const PATHS = 4096;
const WIDE: Quantity = { kind: 'normal', mean: 50, sd: 5 };
const COSTS = ['a', 'b', 'c', 'free'];
/** a and b, and b and c, hang together; `free` with nothing. */
const RANKS: readonly (readonly [string, string, number])[] = [
  ['a', 'b', 0.7],
  ['b', 'c', -0.5],
];
const start = (id: string) => `costs.${id}.start`;

function scenario(sampling: (typeof SAMPLING_METHODS)[number] = 'sobol') {
  return scenarioOf({
    seed: 5,
    sampling,
    paths: PATHS,
    compute: { start: 10, priceVolatility: 0.3 },
    costs: COSTS.map((id) => ({ id, values: { start: WIDE } })),
    correlations: RANKS.map(([a, b, rank]) => ({ between: [start(a), start(b)], rank })),
  });
}

/** Normals behind each cost line, by path, and the revenue of the last month. */
function drawn(redraw: Redraw | null, of = scenario()) {
  const state = createPathState(compile(of, PATHS, redraw));
  const { model } = state;
  const normals: Record<string, Float64Array> = Object.fromEntries(COSTS.map((id) => [id, new Float64Array(PATHS)]));
  const compute = new Float64Array(PATHS);
  const row = model.lines.findIndex(({ id }) => id === 'compute');
  for (let path = 0; path < PATHS; path++) {
    runPath(state, path);
    for (const id of COSTS) {
      (normals[id] as Float64Array)[path] = normalDraw(state.pathWords[model.draws.placeOf(start(id))] as number);
    }
    compute[path] = state.ledger[(row + 1) * model.months - 1] as number;
  }
  return { normals, compute };
}

const kept = drawn(null);
const only = (ids: readonly string[], partners: 'kept' | 'taken' = 'kept'): Redraw => ({ kind: 'ids', ids, partners });
const of = ({ normals }: ReturnType<typeof drawn>, id: string) => normals[id] as Float64Array;

function expectIndependent(a: Float64Array, b: Float64Array): void {
  expect(Math.abs(rankCorrelationOf(a, b))).toBeLessThan(SIGMAS * rankCorrelationError(0, PATHS));
}

describe('drawing anew', () => {
  it.each(SAMPLING_METHODS)('changes what is named and nothing else, by %s', (sampling) => {
    const base = drawn(null, scenario(sampling));
    const anew = drawn(only([start('free')]), scenario(sampling));
    expectIndependent(of(base, 'free'), of(anew, 'free'));
    for (const id of ['a', 'b', 'c']) expect(of(anew, id)).toEqual(of(base, id));
    expect(anew.compute).toEqual(base.compute);
  });

  it('draws a correlated input as its partners leave it, and keeps these to the last bit', () => {
    const anew = drawn(only([start('b')]));
    expect(of(anew, 'a')).toEqual(of(kept, 'a'));
    expect(of(anew, 'c')).toEqual(of(kept, 'c'));
    expect(rankCorrelationOf(of(anew, 'a'), of(anew, 'b'))).toBeCloseTo(0.7, 1);
    expect(rankCorrelationOf(of(anew, 'b'), of(anew, 'c'))).toBeCloseTo(-0.5, 1);
    // What the partners do not decide is new: of normals a, b and c only this part of b's variance is its own.
    const [ab, bc] = [0.7, -0.5].map((rank) => 2 * Math.sin((Math.PI / 6) * rank)) as [number, number];
    const shared = ab ** 2 + bc ** 2;
    const mean = of(kept, 'b').reduce((sum, old, path) => sum + old * (of(anew, 'b')[path] as number), 0) / PATHS;
    expect(Math.abs(mean - shared)).toBeLessThan(SIGMAS / Math.sqrt(PATHS));
  });

  it('or draws it freely, and moves its partners by their correlation with it', () => {
    const anew = drawn(only([start('a')], 'taken'));
    expectIndependent(of(kept, 'a'), of(anew, 'a'));
    const pull = 2 * Math.sin((Math.PI / 6) * 0.7);
    for (let path = 0; path < 200; path++) {
      const change = (id: string) => (of(anew, id)[path] as number) - (of(kept, id)[path] as number);
      expect(change('b')).toBeCloseTo(pull * change('a'), 3);
      expect(change('c')).toBeCloseTo(0, 3);
    }
  });

  it('draws a whole group freely either way', () => {
    const ids = ['a', 'b', 'c'].map(start);
    for (const partners of ['kept', 'taken'] as const) {
      const anew = drawn(only(ids, partners));
      for (const id of ['a', 'b', 'c']) expectIndependent(of(kept, id), of(anew, id));
      expect(rankCorrelationOf(of(anew, 'a'), of(anew, 'b'))).toBeCloseTo(0.7, 1);
    }
  });

  it('takes monthly luck as one input', () => {
    const anew = drawn(only([LUCK]));
    for (const id of COSTS) expect(of(anew, id)).toEqual(of(kept, id));
    expectIndependent(kept.compute, anew.compute);
  });

  it('goes through the players in an order that each path has of its own', () => {
    const players = [[start('free')], [LUCK], ['a', 'b', 'c'].map(start)];
    const steps = [0, 1, 2, 3].map((count) => drawn({ kind: 'first', players, count }));
    const isNew = (step: number, id: string) =>
      Array.from(
        kept.compute,
        (_, path) => of(steps[step] as ReturnType<typeof drawn>, id)[path] !== of(kept, id)[path],
      );
    expect(isNew(0, 'free').includes(true)).toBe(false);
    expect(isNew(3, 'free').includes(false)).toBe(false);
    for (const id of ['free', 'a']) {
      const early = isNew(1, id);
      const later = isNew(2, id);
      // What has been drawn anew stays so in the next step, and a third of the paths begin with each player.
      expect(early.every((is, path) => !is || later[path])).toBe(true);
      expect(Math.abs(early.filter(Boolean).length / PATHS - 1 / 3)).toBeLessThan(SIGMAS * Math.sqrt(2 / 9 / PATHS));
    }
    const others = isNew(1, 'a');
    expect(isNew(1, 'free').every((is, path) => !is || !others[path])).toBe(true);
  });
});
