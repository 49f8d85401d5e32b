import { REPLICATES } from '@shared/engine/replicates';
import { permuted } from '@shared/engine/sampling/latin-hypercube';
import { createPathDraws } from '@shared/engine/sampling/path-draws';
import { pathWord, streamKey } from '@shared/engine/sampling/streams';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chiSquared,
  chiSquaredScore,
  correlation,
  distanceAllowed,
  distanceFromCdf,
  expectIndependent,
  expectUniform,
  pairs,
  rootMeanSquare,
  SIGMAS,
  tally,
} from '../support/statistics';

const IDS = ['compute.start', 'segments.cloud.growthInitial', 'costs.staff.start'] as const;
const WORDS = 2 ** 32;

function wordsOf(ids: readonly string[], seed: number, paths: number): Uint32Array[] {
  const draws = createPathDraws('lhs', seed, ids, paths);
  const words = ids.map(() => new Uint32Array(paths));
  const out = new Uint32Array(ids.length);
  for (let path = 0; path < paths; path++) {
    draws.fill(path, out);
    for (const [k, word] of out.entries()) (words[k] as Uint32Array)[path] = word;
  }
  return words;
}

/** One word of a run of so many paths with its own seed. */
function wordOf(seed: number, id: string, path: number, paths: number): number {
  const out = new Uint32Array(1);
  createPathDraws('lhs', seed, [id], paths).fill(path, out);
  return out[0] as number;
}

describe('the permutation', () => {
  it('takes every place once, for every size and seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: WORDS - 1 }), (size, seed) => {
        const places = tally(
          Array.from({ length: size }, (_, i) => permuted(i, size, seed)),
          size,
        );
        expect(places.every((count) => count === 1)).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  const key = streamKey(2, 'seeds');
  const COUNT = 100_000;

  it.each([2, 3, 5, 16, 63, 64, 65, 100, 1000])('sends each element anywhere alike, size %i', (size) => {
    for (const index of [0, size >> 1, size - 1]) {
      const places = Array.from({ length: COUNT }, (_, i) => permuted(index, size, pathWord(key, i)));
      expect(Math.abs(chiSquaredScore(tally(places, size)))).toBeLessThan(SIGMAS);
    }
  });

  /**
   * How uneven pairs of places are over 16 x 16 cells, beyond chance: root mean square of the relative error of a cell's
   * probability. Two elements cannot share a place, which is 1 / size of the diagonal.
   */
  function pairUnevenness(size: number, step: number): number {
    const places = Array.from({ length: COUNT }, (_, i) => {
      const [a, b] = [0, step].map((index) => permuted(index, size, pathWord(key, i))) as [number, number];
      return Math.floor((16 * a) / size) * 16 + Math.floor((16 * b) / size);
    });
    return Math.sqrt(Math.max(0, chiSquared(tally(places, 256)) - 255) / COUNT);
  }

  it('sends two elements nearly anywhere alike, but for the smallest sizes', () => {
    for (const step of [1, 2, 3]) {
      expect(pairUnevenness(256, step)).toBeLessThan(0.05);
      expect(pairUnevenness(1024, step)).toBeLessThan(0.03);
    }
    // What is left below; a single draw is still uniform, so no mean is moved by it.
    expect(pairUnevenness(64, 1)).toBeLessThan(0.15);
  });
});

describe('the draws of a run', () => {
  it.each([16, 17, 100, 1000, 4099, 10_000])('have one in each slice of each replicate, %i paths', (paths) => {
    for (const words of wordsOf(IDS, 3, paths)) {
      for (let replicate = 0; replicate < REPLICATES; replicate++) {
        const own = [...words].filter((_, path) => path % REPLICATES === replicate);
        const slices = own.map((word) => Math.floor(((word + 0.5) / WORDS) * own.length));
        expect(slices.sort((a, b) => a - b)).toEqual(own.map((_, slice) => slice));
      }
    }
  });

  it('lie anywhere in their slices, and so anywhere', () => {
    const paths = REPLICATES * 512;
    const [words] = wordsOf(IDS, 4, paths) as [Uint32Array];
    const within = Array.from(words, (word) => ((512 * (word + 0.5)) / WORDS) % 1);
    expect(distanceFromCdf(within, (u) => u)).toBeLessThan(distanceAllowed(paths));
    expectUniform(Array.from({ length: 60_000 }, (_, seed) => wordOf(seed, IDS[0], 35, 1600)));
  });

  it.each<[string, (seed: number) => readonly [number, number]]>([
    ['inputs', (seed) => [wordOf(seed, IDS[0], 35, 1600), wordOf(seed, IDS[1], 35, 1600)]],
    ['replicates', (seed) => [wordOf(seed, IDS[0], 32, 1600), wordOf(seed, IDS[0], 33, 1600)]],
    ['seeds that follow each other', (seed) => [wordOf(seed, IDS[0], 35, 1600), wordOf(seed + 1, IDS[0], 35, 1600)]],
    [
      'ids that differ in a letter',
      (seed) => [wordOf(seed, 'costs.a.start', 35, 1600), wordOf(seed, 'costs.b.start', 35, 1600)],
    ],
  ])('are independent over seeds: %s', (_, make) => {
    expectIndependent(pairs(60_000, make));
  });

  it('are independent between inputs within a run', () => {
    const paths = 4096;
    const ids = Array.from({ length: 40 }, (_, i) => `costs.c${i}.start`);
    const words = wordsOf(ids, 5, paths);
    const all = words.flatMap((x, i) => words.slice(0, i).map((y) => correlation(x, y) * Math.sqrt(paths)));
    // Each is a standard normal: the mean of the squares of 780 of them has standard error sqrt(2 / 780).
    expect(Math.abs(rootMeanSquare(all) ** 2 - 1)).toBeLessThan(SIGMAS * Math.sqrt(2 / all.length));
    expect(Math.max(...all.map(Math.abs))).toBeLessThan(SIGMAS);
  });

  it('are one of the run: another number of paths cuts other slices', () => {
    expect(wordsOf(IDS, 6, 1600).map((words) => [...words.slice(0, 16)])).not.toEqual(
      wordsOf(IDS, 6, 3200).map((words) => [...words.slice(0, 16)]),
    );
  });

  it('have a mean with a far smaller error than plain draws', () => {
    // A slice's draw is off its middle by 1 / (sqrt(12) m), so the mean of m slices by 1 / sqrt(12 m^3) (McKay, Beckman and
    // Conover 1979), and that of 16 replicates by a quarter of it; plain draws have 1 / sqrt(12 n).
    const paths = 1600;
    const means = Array.from({ length: 200 }, (_, seed) => {
      const [words] = wordsOf([IDS[0]], seed, paths) as [Uint32Array];
      return words.reduce((sum, word) => sum + (word + 0.5) / WORDS, 0) / paths - 0.5;
    });
    const expected = 1 / Math.sqrt(12 * 100 ** 3) / 4;
    // Standard error of a root mean square of 200 normals: one part in 20.
    expect(Math.abs(rootMeanSquare(means) / expected - 1)).toBeLessThan(SIGMAS / 20);
  });
});
