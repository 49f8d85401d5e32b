import { mix } from '../sampling/correlation/mixing';
import { normalDraw } from '../sampling/normal';
import { monthlyWords } from '../sampling/streams';
import { paddedMonths, steer } from './bridge';
import type { PathState } from './state';

function drawNormals(words: Uint32Array, normals: Float64Array, place: number, months: number): void {
  for (let i = 0; i < months; i++) normals[place + i] = normalDraw(words[i] as number);
}

/** Draws the monthly normals of all lines that have shocks into `state.normals`. */
export function drawShocks(state: PathState, path: number): void {
  const { model, pathWords, normals, words } = state;
  const { draws } = model;
  const months = paddedMonths(model.months);
  const [scratch] = words;
  for (const { key, place, nodes } of draws.shocks) {
    monthlyWords(key, path, scratch, months);
    drawNormals(scratch, normals, place, months);
    if (nodes !== null) steer(normals, place, months, pathWords, nodes);
  }
  for (const { mixing, places } of draws.shockMixings) mix(mixing, normals, places, months);
}
