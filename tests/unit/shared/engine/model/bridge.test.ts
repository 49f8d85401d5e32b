import { NODES, nodesFor, paddedMonths, steer } from '@shared/engine/model/bridge';
import { compile } from '@shared/engine/model/compile';
import { sampleInputs } from '@shared/engine/model/inputs';
import { drawShocks } from '@shared/engine/model/shocks';
import { createPathState } from '@shared/engine/model/state';
import { monthlyWords, streamKey } from '@shared/engine/sampling/streams';
import { normalDraw } from '@shared/numerics/normal';
import { SAMPLING_METHODS, type SamplingMethod } from '@shared/scenario/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../support/scenario';
import { normalCdf } from '../support/special';
import { correlation, distanceAllowed, distanceFromCdf, mean, rootMeanSquare, SIGMAS } from '../support/statistics';

const SPAN = 64;
const STRIDE = 16;
const MAX_MONTHS = 120;

/** Whose normal is nearest to 0, and its value. */
const MIDDLE = 2 ** 31;

describe('the steering', () => {
  const months = paddedMonths(MAX_MONTHS);
  const nodes = nodesFor(MAX_MONTHS);
  const middles = () => new Uint32Array(nodes).fill(MIDDLE);

  /** What months become when one plain normal, or one coarse draw, is 1 and all others are 0. */
  function columns(): Float64Array[] {
    const one = 0xd7ab_0000;
    const plain = Array.from({ length: months }, (_, month) => {
      const normals = new Float64Array(months);
      normals[month] = 1;
      steer(normals, 0, months, middles(), 0);
      return normals;
    });
    const coarse = Array.from({ length: nodes }, (_, node) => {
      const normals = new Float64Array(months);
      const words = middles();
      words[node] = one;
      steer(normals, 0, months, words, 0);
      return normals.map((value) => value / normalDraw(one));
    });
    return [...plain, ...coarse];
  }

  it('leaves the covariance of the months the unit matrix', () => {
    // Months are linear in the independent normals that they are made of, so the covariance is the sum over these.
    const all = columns();
    for (let s = 0; s < months; s++) {
      for (let t = 0; t <= s; t++) {
        const covariance = all.reduce((sum, column) => sum + (column[s] as number) * (column[t] as number), 0);
        if (!(Math.abs(covariance - (s === t ? 1 : 0)) < 1e-7)) expect.fail(`months ${s}, ${t}: ${covariance}`);
      }
    }
  });

  it('brings the walk at the end of a span to the first coarse draw, and halfway to the middle of the bridge', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const words = new Uint32Array(months);
        monthlyWords(streamKey(seed, 'plain'), 0, words, months);
        const normals = Float64Array.from(words, normalDraw);
        const coarse = new Uint32Array(nodes);
        monthlyWords(streamKey(seed, 'coarse'), 0, coarse, nodes);
        steer(normals, 0, months, coarse, 0);
        const walk = (from: number, to: number) => normals.slice(from, to).reduce((sum, z) => sum + z, 0);
        for (let span = 0; span < months / SPAN; span++) {
          const [end, middle] = [0, 1].map((node) => normalDraw(coarse[span * NODES + node] as number)) as [
            number,
            number,
          ];
          const from = span * SPAN;
          expect(walk(from, from + SPAN)).toBeCloseTo(8 * end, 11);
          expect(walk(from, from + SPAN / 2)).toBeCloseTo(4 * end + 4 * middle, 11);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('keeps what is within a step as it was, but for the same shift of every month', () => {
    const normals = Float64Array.from({ length: STRIDE }, (_, i) => Math.sin(i));
    const before = normals.slice();
    steer(normals, 0, STRIDE, Uint32Array.of(123, 2 ** 31, 7e8, 4e9), 0);
    for (let i = 1; i < STRIDE; i++) {
      expect((normals[i] as number) - (before[i] as number)).toBeCloseTo(
        (normals[0] as number) - (before[0] as number),
      );
    }
  });
});

/** A segment and the price of compute, drawn month by month. */
function shocksOf(sampling: SamplingMethod, seed: number, paths: number, horizon = MAX_MONTHS) {
  const scenario = scenarioOf({ sampling, seed, paths, horizon, segments: [{ id: 'a', values: { volatility: 0.3 } }] });
  const model = compile(scenario, paths);
  const state = createPathState(model);
  const place = model.draws.shockOf('segments.a.shock').place;
  return (path: number): Float64Array => {
    sampleInputs(state, path);
    drawShocks(state, path);
    return state.normals.slice(place, place + horizon);
  };
}

describe.each(SAMPLING_METHODS)('monthly normals, %s', (sampling) => {
  const PATHS = 16_384;
  const draw = shocksOf(sampling, 7, PATHS);
  const all = Array.from({ length: PATHS }, (_, path) => draw(path));
  const byMonth = Array.from({ length: MAX_MONTHS }, (_, month) => Float64Array.from(all, (z) => z[month] as number));

  // An even arrangement is no further off than plain draws are; the tolerance is theirs.
  it('have mean 0 and variance 1 and are normal, in every month', () => {
    for (const month of byMonth) {
      const average = mean(month);
      expect(Math.abs(average)).toBeLessThan(SIGMAS / Math.sqrt(PATHS));
      const variance = mean(month.map((z) => (z - average) ** 2));
      expect(Math.abs(variance - 1)).toBeLessThan(SIGMAS * Math.sqrt(2 / PATHS));
      expect(distanceFromCdf(month, normalCdf)).toBeLessThan(distanceAllowed(PATHS));
    }
  });

  it('have nothing to do with each other between months', () => {
    const squares: number[] = [];
    for (let s = 0; s < MAX_MONTHS; s++) {
      for (let t = 0; t < s; t++) {
        squares.push(PATHS * correlation(byMonth[s] as Float64Array, byMonth[t] as Float64Array) ** 2);
      }
    }
    // One in 1.7 million is above 5 standard errors; there are 7,140 pairs.
    expect(Math.max(...squares)).toBeLessThan(25);
    // Plain: each is the square of a standard normal, which has variance 2.
    expect(mean(squares)).toBeLessThan(1 + SIGMAS * Math.sqrt(2 / squares.length));
  });

  it('have nothing to do with what comes of the months together, such as the largest sum', () => {
    // Sums over any stretch are normal with as much variance as months: not steered too far, nor too little.
    for (const [from, to] of [
      [0, 16],
      [5, 30],
      [0, 64],
      [60, 70],
      [64, 120],
      [0, 120],
    ] as const) {
      const sums = all.map((z) => z.slice(from, to).reduce((sum, value) => sum + value, 0) / Math.sqrt(to - from));
      expect(distanceFromCdf(sums, normalCdf)).toBeLessThan(distanceAllowed(PATHS));
    }
  });
});

describe('the horizon', () => {
  it.each(SAMPLING_METHODS)('changes no month before it, %s', (sampling) => {
    const longest = shocksOf(sampling, 3, 64);
    for (const horizon of [12, 16, 17, 48, 63, 64, 65, 80, 119]) {
      const shorter = shocksOf(sampling, 3, 64, horizon);
      for (const path of [0, 17, 63]) expect(shorter(path)).toEqual(longest(path).slice(0, horizon));
    }
  });
});

describe('what it is for', () => {
  it('a mean over paths is far nearer than with plain draws', () => {
    const paths = 1024;
    const error = (sampling: SamplingMethod, months: number) =>
      rootMeanSquare(
        Array.from({ length: 32 }, (_, seed) => {
          const draw = shocksOf(sampling, seed, paths, SPAN);
          const ends = Array.from({ length: paths }, (_path, path) => mean(draw(path).slice(0, months)) * months);
          return mean(ends);
        }),
      );
    // Plain: sqrt(64 / 1024) with a relative error of 1 / sqrt(64).
    const plain = error('mc', SPAN);
    expect(Math.abs(plain / 0.25 - 1)).toBeLessThan(SIGMAS / 8);
    expect(error('sobol', SPAN)).toBeLessThan(plain / 10);
    expect(error('lhs', SPAN)).toBeLessThan(plain / 10);
    expect(error('sobol', 16)).toBeLessThan(plain / 10);
  });
});
