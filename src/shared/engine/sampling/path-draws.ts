import type { SamplingMethod } from '../../scenario/schema';
import { latinHypercube } from './latin-hypercube';
import { sobol } from './sobol/draws';
import { pathWord, streamKey } from './streams';

/**
 * The draws that a path makes once: of its uncertain inputs, of events that happen or not, and of the coarse steps of its
 * monthly shocks. These are what quasi-random methods arrange evenly; each is keyed by its id, whatever others there are.
 */
export interface PathDraws {
  /** Writes the word of each id, in their order, for path number `path` (from 0). */
  fill(path: number, out: Uint32Array): void;
}

/** `paths` is the size of the run: a Latin hypercube is cut to it, the other methods go on for ever. */
export function createPathDraws(
  method: SamplingMethod,
  seed: number,
  ids: readonly string[],
  paths: number,
): PathDraws {
  const keys = ids.map((id) => streamKey(seed, id));
  switch (method) {
    case 'sobol':
      return sobol(ids, keys);
    case 'lhs':
      return latinHypercube(keys, paths);
    case 'mc':
      return {
        fill(path, out) {
          for (let k = 0; k < keys.length; k++) out[k] = pathWord(keys[k] as (typeof keys)[number], path);
        },
      };
  }
}
