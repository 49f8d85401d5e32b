/** Tests of randomness. Seeds are fixed, so each gives the same answer every time. */
import { expect } from 'vitest';

/** Standard errors allowed: once in 147,000 figures where there is nothing to find. */
export const SIGMAS = 4.5;

const HALF = 0.5;
const WORDS = 2 ** 32;
const BINS = 16;

/** The middle of a word's interval in (0, 1). */
const place = (word: number) => (word + HALF) / WORDS;

/**
 * Chi-squared against equal counts, as a standard normal: E. B. Wilson and M. M. Hilferty, Proceedings of the National
 * Academy of Sciences 17 (1931) 684-688.
 */
export function chiSquaredScore(counts: ArrayLike<number>): number {
  const freedom = counts.length - 1;
  const spread = 2 / (9 * freedom);
  return (Math.cbrt(chiSquared(counts) / freedom) - (1 - spread)) / Math.sqrt(spread);
}

export function chiSquared(counts: ArrayLike<number>): number {
  const all = Array.from(counts);
  const expected = all.reduce((sum, count) => sum + count, 0) / all.length;
  return all.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** How many of the values fall to each of so many numbers from 0. */
export function tally(values: Iterable<number>, size: number): Float64Array {
  const counts = new Float64Array(size);
  for (const value of values) counts[value] = (counts[value] as number) + 1;
  return counts;
}

/** Largest distance between the share of the values below x and the CDF (Kolmogorov and Smirnov). */
export function distanceFromCdf(values: Iterable<number>, cdf: (x: number) => number): number {
  const sorted = Float64Array.from(values).sort();
  let distance = 0;
  for (const [i, x] of sorted.entries()) {
    const p = cdf(x);
    distance = Math.max(distance, p - i / sorted.length, (i + 1) / sorted.length - p);
  }
  return distance;
}

/** Exceeded once in 100,000 samples: P(distance > e) <= 2 exp(-2 n e^2), P. Massart, Annals of Probability 18 (1990) 1269-1283. */
export function distanceAllowed(count: number): number {
  return Math.sqrt(Math.log(2 / 1e-5) / (2 * count));
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
}

export function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(mean(values.map((value) => value * value)));
}

/** Pearson's correlation. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [meanX, meanY] = [mean(x), mean(y)];
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const a = (x[i] as number) - meanX;
    const b = (y[i] as number) - meanY;
    xx += a * a;
    xy += a * b;
    yy += b * b;
  }
  return xy / Math.sqrt(xx * yy);
}

function ranks(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number));
  const out = new Float64Array(values.length);
  for (const [rank, i] of order.entries()) out[i] = rank;
  return out;
}

/** Spearman's rank correlation of values without ties. */
export function rankCorrelationOf(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return correlation(ranks(x), ranks(y));
}

/**
 * Standard error of Spearman's correlation r of n independent pairs, up to 0.95: D. G. Bonett and T. A. Wright, Psychometrika
 * 65 (2000) 23-28. By the delta method, from that of the inverse hyperbolic tangent.
 */
export function rankCorrelationError(r: number, n: number): number {
  return (1 - r * r) * Math.sqrt((1 + (r * r) / 2) / (n - 3));
}

/** Pairs of words that should have nothing to do with each other. */
export type Pairs = Iterable<readonly [number, number]>;

export function* pairs(count: number, make: (i: number) => readonly [number, number]): Pairs {
  for (let i = 0; i < count; i++) yield make(i);
}

/** Chi-squared over 16 x 16 cells of the upper and of the lower bits, and the correlation. */
export function expectIndependent(source: Pairs): void {
  const cells = new Float64Array(BINS * BINS);
  const lowCells = new Float64Array(BINS * BINS);
  let product = 0;
  let count = 0;
  for (const [a, b] of source) {
    const cell = (a >>> 28) * BINS + (b >>> 28);
    const low = (a & 15) * BINS + (b & 15);
    cells[cell] = (cells[cell] as number) + 1;
    lowCells[low] = (lowCells[low] as number) + 1;
    product += (place(a) - HALF) * (place(b) - HALF);
    count += 1;
  }
  expect(Math.abs(chiSquaredScore(cells))).toBeLessThan(SIGMAS);
  expect(Math.abs(chiSquaredScore(lowCells))).toBeLessThan(SIGMAS);
  // The product of two independent uniforms about their mean has variance 1/144.
  expect(Math.abs(product / count)).toBeLessThan(SIGMAS / 12 / Math.sqrt(count));
}

/** Chi-squared of every byte of the words, and distance from the uniform distribution. */
export function expectUniform(words: ArrayLike<number>): void {
  for (const shift of [0, 8, 16, 24]) {
    const bytes = Array.from(words, (word) => (word >>> shift) & 255);
    expect(Math.abs(chiSquaredScore(tally(bytes, 256)))).toBeLessThan(SIGMAS);
  }
  const distance = distanceFromCdf(Array.from(words, place), (u) => u);
  expect(distance).toBeLessThan(distanceAllowed(words.length));
}
