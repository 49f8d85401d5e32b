import { REPLICATES } from '../../engine/replicates';
import { binsOf, type EqualCells } from './cells';
import { at, type Jackknifed, jackknife, meanOf, usedReplicates } from './estimate';
import type { Moments } from './moments';

/** Bins of a level over which its effect is taken: they lose 0.4% of that of a normal input. */
const BINS = 64;

/** Where the outcome of each path is added: its cell among those of its replicate. Made once for all outcomes. */
export interface ReplicateCells {
  /** r * count + b of a path of replicate r in cell b; 16 replicates of 4,096 cells at most, which fits. */
  readonly places: Uint16Array;
  readonly count: number;
}

function placesIn({ of, count }: EqualCells): ReplicateCells {
  const places = new Uint16Array(of.length);
  for (let path = 0; path < of.length; path++) places[path] = (path % REPLICATES) * count + (of[path] as number);
  return { places, count };
}

/** The same cells are held against many outcomes. */
const placed = new WeakMap<EqualCells, ReplicateCells>();

export function inReplicates(cells: EqualCells): ReplicateCells {
  const known = placed.get(cells) ?? placesIn(cells);
  placed.set(cells, known);
  return known;
}

/** The cells over which `firstOrder` is taken of one input, given its level, a word for each path. */
export const effectBins = (words: Uint32Array) => inReplicates(binsOf(words, BINS));

/** Mean over replicate r of Y in cell b, 0 elsewhere, at index r * count + b. */
function replicateMeans({ places, count }: ReplicateCells, y: Float64Array): Float64Array {
  const means = new Float64Array(REPLICATES * count);
  const add = (path: number) => {
    const place = places[path] as number;
    means[place] = (means[place] as number) + (y[path] as number);
  };
  // Four paths a turn: a turn by itself costs more than what is done in it.
  const whole = places.length - (places.length % 4);
  for (let path = 0; path < whole; path += 4) {
    add(path);
    add(path + 1);
    add(path + 2);
    add(path + 3);
  }
  for (let path = whole; path < places.length; path++) add(path);
  for (let r = 0; r < REPLICATES; r++) {
    const paths = Math.ceil((y.length - r) / REPLICATES);
    for (let place = r * count; place < (r + 1) * count; place++) means[place] = (means[place] as number) / paths;
  }
  return means;
}

function totalsOf(means: Float64Array, count: number): Float64Array {
  const totals = new Float64Array(count);
  for (let r = 0; r < REPLICATES; r++) {
    for (let cell = 0; cell < count; cell++) {
      totals[cell] = (totals[cell] as number) + (means[r * count + cell] as number);
    }
  }
  return totals;
}

/** Of each replicate r, the sum over cells of the products of its mean with those of all others. */
function productsWithOthers(means: Float64Array, count: number): Float64Array {
  const totals = totalsOf(means, count);
  const products = new Float64Array(REPLICATES);
  for (let r = 0; r < REPLICATES; r++) {
    let sum = 0;
    for (let cell = 0; cell < count; cell++) {
      const mean = means[r * count + cell] as number;
      sum += mean * ((totals[cell] as number) - mean);
    }
    products[r] = sum;
  }
  return products;
}

/**
 * The share of an outcome's variance that an input explains by itself, Var(E(Y|X)) / Var(Y), read off a run as it is. Where inputs are correlated it includes what comes with
 * the partners. From 0 to 1, give or take its error.
 *
 * I. M. Sobol', "Sensitivity estimates for nonlinear mathematical models", Mathematical Modelling and Computational
 * Experiment 1 (1993) 407-414, defines it. Here X is known by its cell, one of B with the same chance, and only products
 * of two different replicates are used, so that the noise of a cell's mean does not add to its square:
 *
 *     E[E(Y|X)^2] ~ B sum_b [(sum_r m_rb)^2 - sum_r m_rb^2] / (R (R - 1))
 *     S = (E[E(Y|X)^2] - mu^2) / Var
 *
 * with m_rb the mean over replicate r of Y in cell b and 0 elsewhere, mu^2 and Var of `momentsOf`. It is right for any
 * sampling whose replicates are independent of each other. What Y does within a cell is not seen.
 */
export function firstOrder(cells: ReplicateCells, { centred, squaredMean, variance }: Moments): Jackknifed {
  const products = productsWithOthers(replicateMeans(cells, centred), cells.count);
  const all = REPLICATES * meanOf(products, null);
  return jackknife((left) => {
    const used = usedReplicates(left);
    // A pair of replicates is in the products of both.
    const kept = left === null ? all : all - 2 * (products[left] as number);
    const explained = (cells.count * kept) / (used * (used - 1));
    return (explained - at(squaredMean, left)) / at(variance, left);
  });
}
