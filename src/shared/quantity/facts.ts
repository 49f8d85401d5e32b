import type { Quantity, Truncation } from './schema';

/**
 * What follows from a quantity's parameters without any probability: its ends and its middle. The engine's workers load
 * this and not the schema, which would bring its library along.
 */

/** Shape parameter of PERT where none is given (Malcolm, Roseboom, Clark and Fazar 1959). */
export const PERT_LAMBDA = 4;

export function constantOf(value: number): Quantity {
  return { kind: 'constant', value };
}

/** The bounds of a quantity that is truncated; infinite where there are none. */
export function truncationBounds(truncation: Truncation | undefined): readonly [number, number] {
  return [truncation?.min ?? Number.NEGATIVE_INFINITY, truncation?.max ?? Number.POSITIVE_INFINITY];
}

export function truncationOf(q: Quantity): Truncation | undefined {
  return 'truncation' in q ? q.truncation : undefined;
}

/** The points of a discrete quantity that can happen, in order; a point that is listed twice is there twice. */
export function atomsInOrder(q: { readonly values: readonly number[]; readonly weights: readonly number[] }) {
  return q.values
    .map((value, index) => ({ value, weight: q.weights[index] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.value - b.value);
}

export function inOrder(samples: readonly number[]): number[] {
  return [...samples].sort((a, b) => a - b);
}

function ends(sorted: readonly number[]): readonly [number, number] {
  return [sorted[0] ?? 0, sorted[sorted.length - 1] ?? 0];
}

function wholeSupport(q: Quantity): readonly [number, number] {
  switch (q.kind) {
    case 'constant':
      return [q.value, q.value];
    case 'normal':
      return q.sd === 0 ? [q.mean, q.mean] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    case 'lognormal':
      return q.sigma === 0 ? [q.median, q.median] : [0, Number.POSITIVE_INFINITY];
    case 'lognormalRange':
      return q.p10 === q.p90 ? [q.p10, q.p10] : [0, Number.POSITIVE_INFINITY];
    case 'metalog':
      return [q.lower ?? Number.NEGATIVE_INFINITY, q.upper ?? Number.POSITIVE_INFINITY];
    case 'discrete':
      return ends(atomsInOrder(q).map(({ value }) => value));
    case 'empirical':
      return ends(inOrder(q.samples));
    default:
      return [q.min, q.max];
  }
}

/** Smallest and largest value a quantity can take; infinite for kinds without bounds. */
export function support(q: Quantity): readonly [number, number] {
  const [low, high] = wholeSupport(q);
  const [min, max] = truncationBounds(truncationOf(q));
  return [Math.max(low, min), Math.min(high, max)];
}

/** True where every path takes the same value, so that no draw is needed. */
export function isCertain(q: Quantity): boolean {
  const [low, high] = support(q);
  return low === high;
}

/** Where half of the weight is reached. */
function middleAtom(q: { readonly values: readonly number[]; readonly weights: readonly number[] }): number {
  const atoms = atomsInOrder(q);
  const total = atoms.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  for (const { value, weight } of atoms) {
    reached += weight;
    if (reached * 2 >= total) return value;
  }
  return 0;
}

function middleSample(samples: readonly number[]): number {
  const sorted = inOrder(samples);
  const upper = Math.floor(sorted.length / 2);
  const lower = Math.floor((sorted.length - 1) / 2);
  return ((sorted[lower] ?? 0) + (sorted[upper] ?? 0)) / 2;
}

function wholePointEstimate(q: Quantity): number {
  switch (q.kind) {
    case 'constant':
      return q.value;
    case 'normal':
      return q.mean;
    case 'lognormal':
      return q.median;
    case 'lognormalRange':
      return Math.sqrt(q.p10) * Math.sqrt(q.p90);
    case 'uniform':
      return (q.min + q.max) / 2;
    case 'beta':
      return q.min + ((q.max - q.min) * q.alpha) / (q.alpha + q.beta);
    case 'metalog':
      return q.p50;
    case 'discrete':
      return middleAtom(q);
    case 'empirical':
      return middleSample(q.samples);
    default:
      return q.mode;
  }
}

/**
 * A single representative value: the constant, the mode, the median, the mean of a beta, or the middle of the range; held
 * to what is possible.
 */
export function pointEstimate(q: Quantity): number {
  const [low, high] = support(q);
  return Math.min(Math.max(wholePointEstimate(q), low), high);
}
