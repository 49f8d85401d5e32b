import { REPLICATES } from '../../replicates';
import type { PathDraws } from '../path-words';
import { pathWord, type StreamKey } from '../streams';
import { directionsOf } from './dimensions';
import { pointBits, scramble } from './points';

/** Seeds of scrambling: one for each key and replicate. */
function scrambleSeeds(keys: readonly StreamKey[]): Int32Array {
  const seeds = new Int32Array(keys.length * REPLICATES);
  for (const [k, { high, low }] of keys.entries()) {
    // The halves are exchanged, so that these are not the words that plain Monte Carlo gives its first paths.
    const key = { high: low, low: high };
    for (let replicate = 0; replicate < REPLICATES; replicate++) {
      seeds[k * REPLICATES + replicate] = pathWord(key, replicate);
    }
  }
  return seeds;
}

/**
 * Scrambled Sobol' points: path p is point number p / 16, rounded down, of replicate p mod 16. All replicates have the
 * same points, each with a scrambling of its own, so that they are independent. Paths in order find the points of the
 * path before them and only scramble.
 */
export function sobol(ids: readonly string[], keys: readonly StreamKey[]): PathDraws {
  const directions = ids.map((id, k) => directionsOf(id, keys[k] as StreamKey));
  const seeds = scrambleSeeds(keys);
  const points = new Int32Array(keys.length);
  let current = -1;
  return {
    fill(path, out) {
      const index = Math.floor(path / REPLICATES);
      const replicate = path % REPLICATES;
      if (index !== current) {
        for (let k = 0; k < points.length; k++) points[k] = pointBits(directions[k] as Uint32Array, index);
        current = index;
      }
      for (let k = 0; k < points.length; k++) {
        out[k] = scramble(points[k] as number, seeds[k * REPLICATES + replicate] as number);
      }
    },
  };
}
