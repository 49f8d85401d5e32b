import { type Moments, momentsOf } from '@shared/analysis/estimators/moments';
import { normalWord } from '@shared/engine/sampling/correlation/normal-word';
import { createPathDraws } from '@shared/engine/sampling/path-draws';
import { normalDraw } from '@shared/numerics/normal';
import { uniform } from '@shared/numerics/words';
import type { SamplingMethod } from '@shared/scenario/schema';

/** The levels of inputs, a word for each path, as a run draws them. */
export function drawLevels(method: SamplingMethod, seed: number, ids: readonly string[], paths: number): Uint32Array[] {
  const draws = createPathDraws(method, seed, ids, paths);
  const levels = ids.map(() => new Uint32Array(paths));
  const words = new Uint32Array(ids.length);
  for (let path = 0; path < paths; path++) {
    draws.fill(path, words);
    for (let k = 0; k < ids.length; k++) (levels[k] as Uint32Array)[path] = words[k] as number;
  }
  return levels;
}

/** A function of places in (0, 1), at the levels of each path. */
export function outcomesOf(levels: readonly Uint32Array[], f: (u: readonly number[]) => number): Float64Array {
  const paths = levels[0]?.length ?? 0;
  return Float64Array.from({ length: paths }, (_, path) => f(levels.map((words) => uniform(words[path] as number))));
}

/** A function of standard normals, at the levels of each path. */
export function ofNormals(levels: readonly Uint32Array[], f: (z: readonly number[]) => number): Float64Array {
  const paths = levels[0]?.length ?? 0;
  return Float64Array.from({ length: paths }, (_, path) => f(levels.map((words) => normalDraw(words[path] as number))));
}

/** The level of a standard normal that is made of others. */
export function levelOf(z: Float64Array): Uint32Array {
  return Uint32Array.from(z, normalWord);
}

export function moments(y: Float64Array): Moments {
  const known = momentsOf(y);
  if (!known) throw new Error('the outcome does not vary');
  return known;
}

export function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('not known');
  return value;
}

/** T. Ishigami and T. Homma (1990), with 7 and 0.1. */
export function ishigami(u: readonly number[]): number {
  const [a = 0, b = 0, c = 0] = u.map((place) => Math.PI * (2 * place - 1));
  return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
}

export const ISHIGAMI = {
  /** These have fixed dimensions of the Sobol' sequence, and draw something else under another seed. */
  inputs: ['compute.demandInitial', 'compute.priceDecline', 'compute.demandLong'],
  variance: 13.844588,
  first: [0.313905, 0.442411, 0],
  total: [0.557589, 0.442411, 0.243684],
  shapley: [0.435747, 0.442411, 0.121842],
};

const A = [0, 1, 4.5, 9, 99, 99, 99, 99];

/** I. M. Sobol's g-function of eight inputs. */
export function gFunction(u: readonly number[]): number {
  return A.reduce((product, a, k) => (product * (Math.abs(4 * (u[k] as number) - 2) + a)) / (1 + a), 1);
}

export const G_FUNCTION = {
  inputs: A.map((_, k) => `g${k}`),
  variance: 0.465424,
  first: [0.716192, 0.179048, 0.023676, 0.007162],
  total: [0.787144, 0.242198, 0.034317, 0.01046],
};

/**
 * X1 + X2 + X3 of normals with deviations 1, 1, 2, of which X2 and X3 have a correlation of 0.5. Of the normals that they
 * are made of, the second makes X2 and a part of X3, so that the third is X3's own.
 */
export const CORRELATED = {
  inputs: ['n1', 'n2', 'n3'],
  sum: ([z1 = 0, z2 = 0, z3 = 0]: readonly number[]) => z1 + z2 + 2 * (0.5 * z2 + Math.sqrt(0.75) * z3),
  third: ([, z2 = 0, z3 = 0]: readonly number[]) => 0.5 * z2 + Math.sqrt(0.75) * z3,
  full: [0.125, 0.5, 0.78125],
  own: [0.125, 0.09375, 0.375],
  shapley: [0.125, 0.296875, 0.578125],
};
