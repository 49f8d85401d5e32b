import { REPLICATES } from '@shared/engine/replicates';
import { createPathDraws } from '@shared/engine/sampling/path-draws';
import { directionsOf, keyedDirections } from '@shared/engine/sampling/sobol/dimensions';
import { BITS, type Directions, reverseBits } from '@shared/engine/sampling/sobol/directions';
import { JOE_KUO_DIMENSIONS, joeKuoDirections } from '@shared/engine/sampling/sobol/joe-kuo';
import { pointBits, scramble } from '@shared/engine/sampling/sobol/points';
import { pathWord, streamKey } from '@shared/engine/sampling/streams';
import { isDrawnMonthly } from '@shared/scenario/correlations';
import { listAssumptions } from '@shared/scenario/listing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import points from '../../../../fixtures/reference/sobol-points.json';
import { scenarioOf } from '../support/scenario';
import {
  chiSquared,
  chiSquaredScore,
  correlation,
  expectIndependent,
  expectUniform,
  mean,
  pairs,
  SIGMAS,
} from '../support/statistics';

/** A point's word before it is scrambled. */
const unscrambled = (directions: Directions, index: number) => reverseBits(pointBits(directions, index)) >>> 0;

/** What every scenario draws once a path, whatever its segments, cost lines and events. */
const FIXED_IDS: readonly string[] = [
  ...listAssumptions(scenarioOf({ facility: {}, raising: {}, market: {} }).assumptions)
    .map(({ path }) => path)
    .filter((path) => !isDrawnMonthly(path)),
  ...Array.from({ length: 8 }, (_, step) => `compute.priceShock#${step}`),
  'redemption#called',
];
const KEYED_IDS = Array.from({ length: 25 }, (_, i) => [`segments.s${i}.growthInitial`, `costs.c${i}.start`]).flat();

describe('directions of Joe and Kuo', () => {
  it('have the points that their authors publish', () => {
    // S. Joe and F. Y. Kuo, "Notes on generating Sobol' sequences" (2008), and web.maths.unsw.edu.au/~fkuo/sobol: the first
    // ten points in three dimensions, in Gray-code order.
    const published = [
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ];
    const directions = [0, 1, 2].map(joeKuoDirections);
    for (const [i, point] of published.entries()) {
      expect(directions.map((one) => unscrambled(one, i ^ (i >> 1)) / 2 ** BITS)).toEqual(point);
    }
  });

  it('have the points of SciPy in all dimensions', () => {
    const directions = Array.from({ length: JOE_KUO_DIMENSIONS }, (_, dimension) => joeKuoDirections(dimension));
    for (const [index, words] of Object.entries(points)) {
      expect(directions.map((one) => unscrambled(one, Number(index)).toString(16).padStart(8, '0'))).toEqual(
        words.split(' '),
      );
    }
  });

  it('go to what every scenario has, each id to one of its own, and to nothing else', () => {
    const known = new Map(
      Array.from({ length: JOE_KUO_DIMENSIONS }, (_, dimension) => [joeKuoDirections(dimension).join(), dimension]),
    );
    const dimensionOf = (id: string) => known.get(directionsOf(id, streamKey(1, id)).join());
    const dimensions = FIXED_IDS.map(dimensionOf);
    for (const [i, id] of FIXED_IDS.entries()) if (dimensions[i] === undefined) expect.fail(`${id} has no dimension`);
    expect(new Set(dimensions).size).toBe(FIXED_IDS.length);
    expect(KEYED_IDS.map(dimensionOf)).toEqual(KEYED_IDS.map(() => undefined));
  });
});

/** Joe–Kuo and keyed directions alike. */
const anyDirections: fc.Arbitrary<Directions> = fc.oneof(
  fc.integer({ min: 0, max: JOE_KUO_DIMENSIONS - 1 }).map(joeKuoDirections),
  fc.tuple(fc.nat(), fc.stringMatching(/^[a-z]{1,9}$/)).map(([seed, id]) => keyedDirections(streamKey(seed, id))),
);
const anyWord = fc.integer({ min: 0, max: 2 ** BITS - 1 });

describe('scrambling', () => {
  it('keeps the evenness of each dimension: aligned blocks of 2^k points have one in each of 2^k intervals', () => {
    fc.assert(
      fc.property(
        anyDirections,
        anyWord,
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 2 ** 16 }),
        (directions, seed, k, block) => {
          const intervals = new Set<number>();
          for (let i = block * 2 ** k; i < (block + 1) * 2 ** k; i++) {
            intervals.add(Math.floor(scramble(pointBits(directions, i), seed | 0) / 2 ** (BITS - k)));
          }
          expect(intervals.size).toBe(2 ** k);
        },
      ),
      { seed: 1, numRuns: 400 },
    );
  });

  it('is nested: as many leading bits are shared after as before (Owen 1995)', () => {
    fc.assert(
      fc.property(anyWord, anyWord, fc.integer({ min: 0, max: BITS }), anyWord, (first, other, shared, seed) => {
        const mask = shared === BITS ? 0 : 0xffffffff >>> shared;
        const second = ((first & ~mask) | (other & mask)) >>> 0;
        const [a, b] = [first, second].map((word) => scramble(reverseBits(word), seed | 0)) as [number, number];
        expect(Math.clz32(a ^ b)).toBe(Math.clz32(first ^ second));
      }),
      { seed: 2, numRuns: 4000 },
    );
  });

  it('makes every point uniform, whatever it was', () => {
    const key = streamKey(3, 'seeds');
    for (const word of [0, 1, 0x80000000, 0x5a5a5a5a, 0xffffffff]) {
      expectUniform(Array.from({ length: 100_000 }, (_, i) => scramble(reverseBits(word), pathWord(key, i) | 0)));
    }
  });

  it.each([0, 1, 2, 5, 9])('makes what follows the first different bit independent, after %i shared bits', (shared) => {
    const key = streamKey(4, 'seeds');
    const tail = (word: number, seed: number) => (scramble(reverseBits(word), seed) << (shared + 1)) >>> 28;
    for (const word of [0, 0x12345678, 0xfedcba98]) {
      const cells = new Float64Array(256);
      for (let i = 0; i < 200_000; i++) {
        const seed = pathWord(key, i) | 0;
        const cell = tail(word, seed) * 16 + tail(word ^ (0x80000000 >>> shared), seed);
        cells[cell] = (cells[cell] as number) + 1;
      }
      expect(Math.abs(chiSquaredScore(cells))).toBeLessThan(SIGMAS);
    }
  });
});

function wordsOf(ids: readonly string[], seed: number, paths: number): Uint32Array[] {
  const draws = createPathDraws('sobol', seed, ids, paths);
  const words = ids.map(() => new Uint32Array(paths));
  const out = new Uint32Array(ids.length);
  for (let path = 0; path < paths; path++) {
    draws.fill(path, out);
    for (const [k, word] of out.entries()) (words[k] as Uint32Array)[path] = word;
  }
  return words;
}

describe('the draws of a run', () => {
  const ids = ['compute.start', 'segments.cloud.growthInitial'] as const;

  it('are those of a longer run, in whatever order paths come', () => {
    const draw = (paths: number, order: readonly number[]) => {
      const draws = createPathDraws('sobol', 5, ids, paths);
      return new Map(
        order.map((path) => {
          const out = new Uint32Array(ids.length);
          draws.fill(path, out);
          return [path, [...out]];
        }),
      );
    };
    const all = Array.from({ length: 1000 }, (_, path) => path);
    const jumping = all.map((i) => (i * 377) % 1000);
    const first = draw(1000, all);
    for (const [path, words] of draw(200_000, jumping)) expect(words).toEqual(first.get(path));
  });

  it('are even in each replicate', () => {
    for (const words of wordsOf(ids, 6, REPLICATES * 256)) {
      for (let replicate = 0; replicate < REPLICATES; replicate++) {
        const own = words.filter((_, path) => path % REPLICATES === replicate);
        expect(new Set(own.map((word) => word >>> 24)).size).toBe(256);
      }
    }
  });

  /** One word of a run with its own seed. */
  const word = (seed: number, id: string, path: number) => {
    const out = new Uint32Array(1);
    createPathDraws('sobol', seed, [id], 1).fill(path, out);
    return out[0] as number;
  };
  const COUNT = 60_000;

  it.each(ids)('are uniform over seeds: %s', (id) => {
    expectUniform(Array.from({ length: COUNT }, (_, seed) => word(seed, id, 83)));
  });

  it.each<[string, (seed: number) => readonly [number, number]]>([
    ['replicates', (seed) => [word(seed, ids[1], 5 * REPLICATES), word(seed, ids[1], 5 * REPLICATES + 1)]],
    ['fixed dimensions', (seed) => [word(seed, 'compute.start', 20), word(seed, 'compute.priceDecline', 20)]],
    ['keyed dimensions', (seed) => [word(seed, 'costs.a.start', 20), word(seed, 'costs.b.start', 20)]],
    ['one of either', (seed) => [word(seed, 'compute.start', 20), word(seed, 'costs.a.start', 20)]],
    ['seeds that follow each other', (seed) => [word(seed, ids[0], 20), word(seed + 1, ids[0], 20)]],
  ])('are independent over seeds: %s', (_, make) => {
    expectIndependent(pairs(COUNT, make));
  });
});

/** Of two dimensions: chi-squared over 16 x 16 cells relative to plain draws, and the square of the correlation likewise. */
function unevenness(x: Uint32Array, y: Uint32Array): { readonly cells: number; readonly correlation: number } {
  const cells = new Float64Array(256);
  for (const [i, word] of x.entries()) {
    const cell = (word >>> 28) * 16 + ((y[i] as number) >>> 28);
    cells[cell] = (cells[cell] as number) + 1;
  }
  return { cells: chiSquared(cells) / 255, correlation: x.length * correlation(x, y) ** 2 };
}

type IsWanted = (a: string, b: string) => boolean;

/** Means over all pairs of dimensions, for each of some seeds. */
function overPairs(ids: readonly string[], isWanted: IsWanted, paths: number, seeds: readonly number[]) {
  const bySeed = seeds.map((seed) => {
    const words = wordsOf(ids, seed, paths);
    return ids.flatMap((a, i) =>
      ids
        .slice(0, i)
        .flatMap((b, j) => (isWanted(a, b) ? [unevenness(words[i] as Uint32Array, words[j] as Uint32Array)] : [])),
    );
  });
  const of = (read: (one: ReturnType<typeof unevenness>) => number) => bySeed.map((all) => mean(all.map(read)));
  return { cells: of((one) => one.cells), correlation: of((one) => one.correlation) };
}

/** Mean over seeds, and its standard error. */
function estimate(values: readonly number[]): { readonly value: number; readonly error: number } {
  const value = mean(values);
  const squares = values.reduce((sum, x) => sum + (x - value) ** 2, 0);
  return { value, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}

describe('pairs of dimensions', () => {
  const isFixed = (id: string) => FIXED_IDS.includes(id);

  it('are more even than plain draws where they are of Joe and Kuo', () => {
    const short = overPairs(FIXED_IDS, () => true, 1024, [1]);
    expect(short.cells[0]).toBeLessThan(1);
    expect(short.correlation[0]).toBeLessThan(1);
    const long = overPairs(FIXED_IDS, () => true, 16_384, [1]);
    expect(long.cells[0]).toBeLessThan(0.7);
    expect(long.correlation[0]).toBeLessThan(0.05);
  });

  /**
   * Drawn directions are sometimes bad and mostly good. A. B. Owen, SIAM Journal on Numerical Analysis 34 (1997) 1884-1910:
   * scrambled points have the variance of plain draws, but for a gain on each pair of levels (i, j) of digits; it is 2^m for every sum of
   * rows up to the i-th of one matrix that equals one up to the j-th of the other on the m bits of the index. Rows begin with
   * a 1 on the diagonal and go on at random. So the mean gain is 1 for i other than j, and 1 + 2^(1 - i) for i = j. Level i
   * has (3/4) / 4^(i - 1) of the variance of a uniform, so the square of the correlation is on average 1 + (9/16) (32/31) times
   * that of plain draws; and 15 + 225 of 255 degrees of freedom are left of chi-squared.
   */
  it.each<[string, readonly string[], IsWanted]>([
    ['are both keyed', KEYED_IDS, () => true],
    ['are one of either', [...FIXED_IDS.slice(0, 25), ...KEYED_IDS.slice(0, 25)], (a, b) => isFixed(a) !== isFixed(b)],
  ])('are on average as drawn directions should be where they %s', (_, ids, isWanted) => {
    const seeds = Array.from({ length: 24 }, (_seed, seed) => seed);
    const { cells, correlation: squares } = overPairs(ids, isWanted, 1024, seeds);
    const [evenness, square] = [estimate(cells), estimate(squares)];
    expect(Math.abs(evenness.value - 240 / 255)).toBeLessThan(SIGMAS * evenness.error);
    expect(evenness.error).toBeLessThan(0.01);
    expect(Math.abs(square.value - 49 / 31)).toBeLessThan(SIGMAS * square.error);
    expect(square.error).toBeLessThan(0.15);
  });
});
