import { uniform } from '../../numerics/words';
import { REPLICATES } from '../replicates';
import type { PathDraws } from './path-words';
import { pathWord, type StreamKey } from './streams';

/**
 * Element `index` of a permutation of 0 ... size - 1 that the seed chooses, worked out without a table: A. Kensler,
 * "Correlated multi-jittered sampling", Pixar Technical Memo 13-01 (2013). Each step is a bijection of the words below
 * the next power of two; what falls outside is sent round again.
 */
export function permuted(index: number, size: number, seed: number): number {
  const mask = size <= 1 ? 0 : 0xffffffff >>> Math.clz32(size - 1);
  let x = index;
  do {
    x ^= seed;
    x = Math.imul(x, 0xe170893d);
    x ^= seed >>> 16;
    x ^= (x & mask) >>> 4;
    x ^= seed >>> 8;
    x = Math.imul(x, 0x0929eb3f);
    x ^= seed >>> 23;
    x ^= (x & mask) >>> 1;
    x = Math.imul(x, 1 | (seed >>> 27));
    x = Math.imul(x, 0x6935fa69);
    x ^= (x & mask) >>> 11;
    x = Math.imul(x, 0x74dcb303);
    x ^= (x & mask) >>> 2;
    x = Math.imul(x, 0x9e501cc3);
    x ^= (x & mask) >>> 2;
    x = Math.imul(x, 0xc860a3df);
    x &= mask;
    x ^= x >>> 5;
  } while (x >>> 0 >= size);
  return ((x >>> 0) + (seed >>> 0)) % size;
}

const WORDS = 2 ** 32;

/**
 * Latin hypercube (McKay, Beckman and Conover, Technometrics 21 (1979) 239-245) in each replicate: of its m paths, each
 * draws from another of m equal slices of every input, in an order that the input's key shuffles.
 */
export function latinHypercube(keys: readonly StreamKey[], paths: number): PathDraws {
  return {
    fill(path, out) {
      const replicate = path % REPLICATES;
      const slices = Math.ceil((paths - replicate) / REPLICATES);
      const index = Math.floor(path / REPLICATES);
      for (let k = 0; k < keys.length; k++) {
        const key = keys[k] as StreamKey;
        const slice = permuted(index, slices, pathWord({ high: key.low, low: key.high }, replicate));
        out[k] = ((slice + uniform(pathWord(key, path))) / slices) * WORDS;
      }
    },
  };
}
