import type { Lever } from '@shared/analysis/solve/lever';
import { mapTarget, type TargetMap } from '@shared/analysis/solve/map';
import { solve } from '@shared/analysis/solve/solve';
import { ok } from '@shared/result';
import { describe, expect, it } from 'vitest';
import {
  bestCell,
  firstCell,
  movedCell,
  placeAlong,
  presentCell,
  STEPS,
  shades,
  worstCell,
} from '../../../../../src/renderer/analysis/solve/map-places';
import { answerPoint, figureAxis, shownCurve, stretches } from '../../../../../src/renderer/analysis/solve/plot';

function lever(domain: readonly [number, number], current: number, reach: number): Lever {
  const quantity = { kind: 'constant', value: current } as const;
  return { path: 'x', mode: 'value', unit: 'money', quantity, domain, current, reach, isWhole: false };
}
const aim = { value: 12, sense: 1, wanted: 'atLeast', isStepped: false } as const;

async function planeMap(value = 12): Promise<TargetMap> {
  const fields = [lever([0, 10], 2, 5), lever([0, 10], 3, 5)] as const;
  const map = await mapTarget(
    async ([x, y]) => ok({ value: x + y, error: 0.1 }),
    fields,
    { ...aim, value },
    { paths: 64 },
  );
  if (!map.ok) throw new Error(map.error.code);
  return map.value;
}
const pair = [lever([0, 10], 2, 5), lever([0, 10], 3, 5)] as const;

describe('the cells of a map', () => {
  it('are where the levers are, also where these are not evenly spaced', () => {
    expect(placeAlong([0, 1, 3, 7], 0)).toBe(0);
    expect(placeAlong([0, 1, 3, 7], 2)).toBe(1.5);
    expect(placeAlong([0, 1, 3, 7], 4)).toBe(2.25);
    expect(placeAlong([0, 1, 3, 7], 7)).toBe(3);
  });

  it('begin with the nearest pair that meets the target, or the best where none does', async () => {
    const map = await planeMap();
    // Steps of a half: (2, 3) is the fifth from the left and the seventh from below.
    expect(presentCell(map, pair)).toBe(6 * 21 + 4);
    const [x, y] = map.points[firstCell(map, pair)]?.x ?? [];
    // From (2, 3) to the line x + y = 12 it is 3.5 either way.
    expect((x ?? 0) + (y ?? 0)).toBe(12);
    expect(Math.abs((x ?? 0) - 5.5)).toBeLessThanOrEqual(0.5);
    const never = await planeMap(30);
    expect(never.points[firstCell(never, pair)]?.x).toEqual([10, 10]);
    expect(bestCell(never)).toBe(440);
    expect(worstCell(never)).toBe(0);
  });

  it('grow darker with the figure, in steps', async () => {
    const dark = shades(await planeMap());
    expect(dark[0]).toBe(0);
    expect(dark[440]).toBe(STEPS - 1);
    // x + y of 20 at most: 10 is in the middle, where the fourth of six steps begins.
    expect(dark[20]).toBe(3);
    expect(dark[19]).toBe(2);
  });

  it('are gone through by keys, and no further than the map', async () => {
    const map = await planeMap();
    expect(movedCell(map, 0, 'ArrowRight')).toBe(1);
    expect(movedCell(map, 0, 'ArrowUp')).toBe(21);
    expect(movedCell(map, 0, 'ArrowLeft')).toBe(0);
    expect(movedCell(map, 440, 'ArrowUp')).toBe(440);
    expect(movedCell(map, 30, 'Home')).toBe(21);
    expect(movedCell(map, 30, 'PageUp')).toBe(429);
    expect(movedCell(map, 0, 'Enter')).toBeNull();
  });
});

describe('the curve of a lever', () => {
  it('goes as far as the answer on its side, and no further than the reach on the other', async () => {
    const far = lever([-1000, 1000], 0, 1);
    const solved = await solve(async (x) => ok({ value: x, error: 0.1 }), far, aim, { paths: 1024 });
    if (!solved.ok) throw new Error(solved.error.code);
    const xs = shownCurve(far, solved.value).map(({ x }) => x);
    expect(answerPoint(solved.value)?.x).toBeCloseTo(12, 1);
    expect(Math.min(...xs)).toBe(-1);
    expect(Math.max(...xs)).toBe(16);
    expect(Math.min(...solved.value.curve.map(({ x }) => x))).toBe(-16);
  });

  it('holds its band and the target, and a chance no more than it can be', () => {
    const point = (value: number | null, x = 0) => ({ x, paths: 1024, value, error: 0.1, gap: 0 });
    const chances = figureAxis([point(0.02), point(0.95)], 0.5, { unit: 'share' });
    expect([chances.min, chances.max]).toEqual([0, 1]);
    const money = figureAxis([point(1), point(2)], 10, { unit: 'money' });
    expect(money.min).toBeLessThanOrEqual(0.8);
    expect(money.max).toBeGreaterThanOrEqual(10);
  });

  it('has gaps where there is no figure', () => {
    const point = (x: number, value: number | null) => ({ x, paths: 1024, value, error: 0.1, gap: 0 });
    const runs = stretches([point(0, 1), point(1, 2), point(2, Number.POSITIVE_INFINITY), point(3, null), point(4, 3)]);
    expect(runs.map((run) => run.map(({ x }) => x))).toEqual([[0, 1], [4]]);
  });
});
