import type { Distribution } from './tails';

/** A word is 32 random bits: a place among 2^32 equal intervals of (0, 1). */
const WORD = 2 ** -32;

/** The middle of the word's interval in (0, 1). */
export function uniform(word: number): number {
  return ((word >>> 0) + 0.5) * WORD;
}

/** What a word has to be below for something of probability p to happen: just where uniform(word) is below p. */
export function limitOf(p: number): number {
  return p / WORD - 0.5;
}

/** An inverse CDF read at words: the value at probability (word + 1/2) / 2^32. Monotone in the word. */
export type Sampler = (word: number) => number;

/** The sampler of a distribution without a faster one: u and 1 - u of a word are both exact. */
export function samplerOf(distribution: Distribution): Sampler {
  return (word) => {
    const u = uniform(word);
    return distribution.quantile(u, 1 - u);
  };
}
