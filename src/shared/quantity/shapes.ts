import type { Distribution } from '../numerics/tails';
import type { Range } from './kind';

/** Densities up to a factor, for drawing. */

/** Cells of a density that is worked out as shares of cells. */
export const DENSITY_CELLS = 400;

/** Where the tails of an unbounded kind are cut off for drawing, in standard deviations. */
export const DRAWN_TAILS = 2.6;
/** The same in probability, for kinds that have no standard deviation to speak of. */
export const DRAWN_SHARE = 0.01;

/** u^a (1 - u)^b, by logarithms so that a sharp peak does not underflow. */
export function betaDensity(a: number, b: number): (u: number) => number {
  const log = (u: number) => (a === 0 ? 0 : a * Math.log(u)) + (b === 0 ? 0 : b * Math.log1p(-u));
  const peak = a + b === 0 ? 0 : log(a / (a + b));
  return (u) => (u < 0 || u > 1 ? 0 : Math.exp(log(u) - peak));
}

/** The share that falls into each of equal cells of a range: finite where a density is not. */
export function cellDensity({ tails }: Distribution, [low, high]: Range): (x: number) => number {
  const cells = DENSITY_CELLS;
  const ends = Array.from({ length: cells + 1 }, (_, index) => tails(low + ((high - low) * index) / cells).below);
  ends[cells] = 1 - tails(high).above;
  return (x) => {
    const cell = Math.min(cells - 1, Math.floor(((x - low) / (high - low)) * cells));
    return x < low || x > high ? 0 : (ends[cell + 1] ?? 0) - (ends[cell] ?? 0);
  };
}
