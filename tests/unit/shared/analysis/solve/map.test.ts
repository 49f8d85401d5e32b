import { MAP_SIDE, mapTarget } from '@shared/analysis/solve/map';
import type { Aim } from '@shared/analysis/solve/probe';
import type { Field } from '@shared/analysis/solve/scan';
import { fail, ok } from '@shared/result';
import { describe, expect, it } from 'vitest';

const aim: Aim = { value: 1, wanted: 'exactly', sense: 1, isStepped: false };
const field = (parts: Partial<Field> = {}): Field => ({
  domain: [-2, 2],
  current: 0,
  reach: 2,
  isWhole: false,
  ...parts,
});

async function mapped(
  of: (x: number, y: number, paths: number) => number,
  fields: readonly [Field, Field],
  paths = 16_384,
) {
  const looks: number[] = [];
  const result = await mapTarget(
    async ([x, y], count) => {
      looks.push(count);
      return ok({ value: of(x, y, count), error: 0.01 });
    },
    fields,
    aim,
    { paths },
  );
  if (!result.ok) throw new Error(result.error.code);
  return { ...result.value, looks };
}

describe('a map of two levers', () => {
  it('has 21 points a side, and the contour of a circle', async () => {
    const { xs, ys, points, contour } = await mapped((x, y) => x ** 2 + y ** 2, [field(), field()]);
    expect([xs.length, ys.length, points.length]).toEqual([MAP_SIDE, MAP_SIDE, MAP_SIDE ** 2]);
    points.forEach((point, index) => {
      expect(point.x).toEqual([xs[index % MAP_SIDE], ys[Math.floor(index / MAP_SIDE)]]);
    });
    expect(contour.length).toBe(1);
    for (const [x, y] of contour[0] ?? []) expect(Math.abs(Math.hypot(x, y) - 1)).toBeLessThan(0.01);
  });

  it('draws the contour of many paths and takes few elsewhere', async () => {
    // Few paths are off by 0.3: the contour of many is another line.
    const { contour, looks } = await mapped((x, y, paths) => x + y + (paths < 1000 ? 0.3 : 0), [field(), field()]);
    for (const [x, y] of contour[0] ?? []) expect(x + y).toBeCloseTo(1, 9);
    const many = looks.filter((paths) => paths > 256).length;
    expect(many).toBeGreaterThan(20);
    expect(many).toBeLessThan(6 * MAP_SIDE);
  });

  it('goes as far as it takes to have both sides of the target', async () => {
    const wide = field({ domain: [0, 1e9], current: 1, reach: 1 });
    const { xs, contour } = await mapped((x, y) => (x + y) / 20, [wide, wide]);
    expect(xs.at(-1)).toBe(17);
    expect(contour.length).toBe(1);
  });

  it('has whole months only, each once', async () => {
    const months = field({ domain: [1, 12], current: 3, reach: 12, isWhole: true });
    const { xs } = await mapped((x, y) => x / 6 + y, [months, field()]);
    expect(xs).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('has no contour where the target is on one side only', async () => {
    expect((await mapped(() => 5, [field(), field()])).contour).toEqual([]);
  });

  it('hands on what fails', async () => {
    const result = await mapTarget(async () => fail('engine.cancelled'), [field(), field()], aim, { paths: 1024 });
    expect(result).toMatchObject({ error: { code: 'engine.cancelled' } });
  });

  it('has every point in its place, whichever is answered first', async () => {
    let turn = 0;
    const result = await mapTarget(
      async ([x, y]) => {
        turn += 1;
        // Every second one is slow.
        if (turn % 2 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
        return ok({ value: x + 10 * y, error: 0.01 });
      },
      [field(), field()],
      aim,
      { paths: 64 },
    );
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.points.every(({ x: [x, y], value }) => value === x + 10 * y)).toBe(true);
    result.value.points.forEach(({ x }, index) => {
      expect(x).toEqual([result.value.xs[index % MAP_SIDE], result.value.ys[Math.floor(index / MAP_SIDE)]]);
    });
  });
});
