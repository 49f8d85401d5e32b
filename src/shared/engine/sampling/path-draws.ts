import type { SamplingMethod } from '../../scenario/schema';
import { latinHypercube } from './latin-hypercube';
import type { PathDraws } from './path-words';
import { sobol } from './sobol/draws';
import { pathWord, streamKey } from './streams';

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
