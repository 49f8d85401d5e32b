import { contourOf, type Grid } from '@shared/analysis/solve/contour';
import { describe, expect, it } from 'vitest';

function gridOf(of: (x: number, y: number) => number, xs: readonly number[], ys: readonly number[]): Grid {
  return { xs, ys, values: ys.flatMap((y) => xs.map((x) => of(x, y))) };
}

const steps = (from: number, to: number, count: number) =>
  Array.from({ length: count }, (_, k) => from + ((to - from) * k) / (count - 1));

describe('a contour', () => {
  it('of a plane is one straight line from side to side, also where the grid is uneven', () => {
    const grid = gridOf((x, y) => x + 2 * y - 4, [0, 0.5, 2, 3.5, 10], [0, 0.7, 1.1, 2.2, 3]);
    const [line = [], more] = contourOf(grid);
    expect(more).toBeUndefined();
    for (const [x, y] of line) expect(x + 2 * y).toBeCloseTo(4, 12);
    const ends = [line[0], line.at(-1)].map((place) => place?.map((number) => Number(number.toFixed(9))));
    expect(ends).toContainEqual([0, 2]);
    expect(ends).toContainEqual([4, 0]);
  });

  it('of a circle closes, and is off it by no more than the sagitta of a cell', () => {
    const axis = steps(-2, 2, 21);
    const [line = [], more] = contourOf(gridOf((x, y) => 1 - x ** 2 - y ** 2, axis, axis));
    expect(more).toBeUndefined();
    expect(line.at(-1)).toEqual(line[0]);
    // Linear along a side of h = 0.2 the square of the radius is off by h²/4 at most.
    for (const [x, y] of line) expect(Math.abs(x ** 2 + y ** 2 - 1)).toBeLessThanOrEqual(0.01 + 1e-12);
    const area = line
      .slice(1)
      .reduce((sum, [x, y], k) => sum + ((line[k]?.[0] ?? 0) * y - x * (line[k]?.[1] ?? 0)) / 2, 0);
    expect(Math.abs(area)).toBeGreaterThan(Math.PI * 0.96);
    expect(Math.abs(area)).toBeLessThan(Math.PI);
  });

  it('of a saddle has two lines, which keep apart by what the middle says', () => {
    for (const [level, sign] of [
      [0.1, 1],
      [-0.1, -1],
    ] as const) {
      const lines = contourOf(gridOf((x, y) => x * y - level, [-1, 1], [-1, 1]));
      expect(lines.length).toBe(2);
      // xy = level is a hyperbola in the quadrants where xy has the sign of the level.
      for (const line of lines) {
        const [x, y] = [0, 1].map((k) => line.reduce((sum, place) => sum + (place[k] ?? 0), 0) / line.length);
        expect(Math.sign((x ?? 0) * (y ?? 0))).toBe(sign);
      }
    }
  });

  it('has no part where there is no value, and crosses to what is infinite in the middle', () => {
    const grid = gridOf((x, y) => (x < 1 ? Number.NaN : y > 1 ? Number.POSITIVE_INFINITY : -1), [0, 1, 2], [0, 1, 2]);
    expect(contourOf(grid)).toEqual([
      [
        [2, 1.5],
        [1, 1.5],
      ],
    ]);
  });

  it('is none where the target is on one side only', () => {
    expect(contourOf(gridOf(() => 1, [0, 1], [0, 1]))).toEqual([]);
  });
});
