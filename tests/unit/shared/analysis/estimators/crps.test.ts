import { crpsOf, fairCrps } from '@shared/analysis/estimators/crps';
import { normalQuantile } from '@shared/numerics/normal';
import { describe, expect, it } from 'vitest';
import { drawLevels, ofNormals } from './support';

/** Of N(0, 1): y (2 Phi(y) - 1) + 2 phi(y) - 1 / sqrt(pi). */
const NORMAL: readonly (readonly [y: number, crps: number])[] = [
  [0, 0.233695],
  [1, 0.602441],
];

function normalDraws(seed: number, count: number): Float64Array {
  return ofNormals(drawLevels('mc', seed, ['x'], count), ([z = 0]) => z);
}

describe('the fair score', () => {
  it.each(NORMAL)('of a standard normal against %s', (y, crps) => {
    const count = 100_000;
    const values = Float64Array.from({ length: count }, (_, i) => normalQuantile((i + 0.5) / count));
    // Evenly spaced quantiles are further apart than random ones by less than 1 / count.
    expect(fairCrps(values, y)).toBeCloseTo(crps, 4);
  });

  it('is by hand that of three values', () => {
    // |1-2| + |2-2| + |4-2| = 3, a third of it 1; pairs 1, 2, 3: their mean 2, half of it 1.
    expect(fairCrps(Float64Array.of(1, 2, 4), 2)).toBeCloseTo(0, 12);
    expect(fairCrps(Float64Array.of(1, 2, 4), 10)).toBeCloseTo(23 / 3 - 1, 12);
  });

  it('of one value, or of equal ones, is the distance', () => {
    expect(fairCrps(Float64Array.of(3), 5)).toBe(2);
    expect(fairCrps(new Float64Array(50).fill(3), 5)).toBeCloseTo(2, 12);
  });

  it.each(NORMAL)('does not depend on how many paths there are (%s)', (y, crps) => {
    const draws = 20_000;
    const normals = normalDraws(7, 4 * draws);
    let [sum, squares] = [0, 0];
    for (let draw = 0; draw < draws; draw++) {
      const four = normals.slice(4 * draw, 4 * draw + 4).sort();
      const score = fairCrps(four, y);
      sum += score;
      squares += score * score;
    }
    const error = Math.sqrt((squares / draws - (sum / draws) ** 2) / draws);
    expect(Math.abs(sum / draws - crps)).toBeLessThan(4 * error);
    // The plain score of four values would be larger by E|X - X'| / 8 = 0.14, twenty errors and more.
    expect(error).toBeLessThan(0.007);
  });
});

describe('its error', () => {
  it('is that of the replicates, and covers the known score', () => {
    const { value, error } = crpsOf(normalDraws(11, 16_384), 1);
    expect(Math.abs(value - 0.602441)).toBeLessThan(4 * (error ?? 0));
    // The mean of |X - 1| less half the mean distance: about 0.6 / sqrt(16384).
    expect(error).toBeGreaterThan(0.002);
    expect(error).toBeLessThan(0.01);
  });

  it('is not known where a replicate has a path alone', () => {
    expect(crpsOf(new Float64Array(20), 1).error).toBeNull();
  });
});
