import { normalDraw } from '../../numerics/normal';

/**
 * The first levels of a Brownian bridge. A line's monthly normals add up to a random walk; where it stands every sixteenth
 * month decides most of what becomes of a path, so these steps are drawn evenly with the path's other draws, and only
 * what happens in between is plain random. The grid begins anew every 64 months and does not depend on the horizon: a
 * longer projection leaves the months before it as they were. P. Glasserman, "Monte Carlo Methods in Financial
 * Engineering" (2003), section 3.1.
 */
const STRIDE = 16;
const SPAN = 64;
/** Steps of a span, and so its coarse draws. */
export const NODES = SPAN / STRIDE;

/** Coarse draws of one line's shocks. */
export function nodesFor(months: number): number {
  return NODES * Math.ceil(months / SPAN);
}

/** Months that have to be drawn for steps to be whole. */
export function paddedMonths(months: number): number {
  return STRIDE * Math.ceil(months / STRIDE);
}

const walk = new Float64Array(NODES + 1);

/** Fills `walk` with the random walk at months 0, 16, ... 64 of a span, from its end and then ever finer middles. */
function drawWalk(words: Uint32Array, first: number): void {
  walk[NODES] = Math.sqrt(SPAN) * normalDraw(words[first] as number);
  let next = first + 1;
  for (let step = NODES; step > 1; step /= 2) {
    // Variance of the middle, given both ends, is a quarter of the distance between them.
    const spread = Math.sqrt((step * STRIDE) / 4);
    for (let from = 0; from < NODES; from += step) {
      const mean = ((walk[from] as number) + (walk[from + step] as number)) / 2;
      walk[from + step / 2] = mean + spread * normalDraw(words[next] as number);
      next += 1;
    }
  }
}

/**
 * Moves the normals of `months` months from `place` on so that every sixteen of them add up to the step of the coarse walk that
 * `words` from `node` on decide. Given their sum, normals are spread as they were: what is taken off and put on is the
 * same for each.
 */
export function steer(normals: Float64Array, place: number, months: number, words: Uint32Array, node: number): void {
  for (let span = 0; span * SPAN < months; span++) {
    drawWalk(words, node + span * NODES);
    for (let step = 0; step < NODES && span * SPAN + step * STRIDE < months; step++) {
      const from = place + span * SPAN + step * STRIDE;
      let sum = 0;
      for (let i = from; i < from + STRIDE; i++) sum += normals[i] as number;
      const shift = ((walk[step + 1] as number) - (walk[step] as number) - sum) / STRIDE;
      for (let i = from; i < from + STRIDE; i++) normals[i] = (normals[i] as number) + shift;
    }
  }
}
