import { mix } from '../sampling/correlation/factor';
import { monthlyNormals } from '../sampling/streams';
import { paddedMonths, steer } from './bridge';
import type { PathState } from './state';

/** Draws the monthly normals of all lines that have shocks into `state.normals`. */
export function drawShocks(state: PathState, path: number): void {
  const { model, pathWords, normals } = state;
  const { draws } = model;
  const months = paddedMonths(model.months);
  for (const { key, place, nodes } of draws.shocks) {
    monthlyNormals(key, path, normals, place, months);
    if (nodes !== null) steer(normals, place, months, pathWords, nodes);
  }
  for (const { factor, places } of draws.shockFactors) mix(factor, normals, places, months);
}
