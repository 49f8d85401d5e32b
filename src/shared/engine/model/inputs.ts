import { normalDraw } from '../../numerics/normal';
import { mix } from '../sampling/correlation/factor';
import { normalWord } from '../sampling/correlation/normal-word';
import { sampleBatch } from '../sampling/table-batch';
import type { PlacedFactor } from './draws';
import type { PathState } from './state';

/** Replaces the words of a group by correlated ones: through normals, and back (the Gaussian copula). */
function correlate({ factor, places, rows }: PlacedFactor, words: Uint32Array, normals: Float64Array): void {
  for (let k = 0; k < places.length; k++) normals[k] = normalDraw(words[places[k] as number] as number);
  mix(factor, normals, rows, 1);
  for (let k = 0; k < places.length; k++) words[places[k] as number] = normalWord(normals[k] as number);
}

/**
 * Draws what a path draws once, and puts every uncertain input through its inverse CDF. Returns the number under which its
 * monthly words are drawn, which is its own unless these are drawn anew.
 */
export function sampleInputs(state: PathState, path: number): number {
  const { model, inputs, batch, others, pathWords, normals } = state;
  model.draws.path.fill(path, pathWords);
  for (const factor of model.draws.factors) correlate(factor, pathWords, normals);
  const luck = model.draws.redraw?.(path, pathWords) ?? path;
  sampleBatch(batch, pathWords, inputs);
  for (const { slot, draw, sampler } of others) inputs[slot] = sampler(pathWords[draw] as number);
  return luck;
}
