import { uniform } from '../../numerics/words';

/** Bins of the level between which distributions are compared. */
const BINS = 1024;

/** How far the levels of an input on selected paths are from those on the rest. */
export interface LevelDistance {
  /**
   * Share of the selected paths below `level` less that of the rest, where the two lie furthest apart: from -1 to 1, above
   * 0 where the selected ones lie lower.
   */
  readonly difference: number;
  /** In (0, 1). */
  readonly level: number;
  /** The chance of such a distance, either way, if the level had nothing to do with being selected. */
  readonly chance: number;
}

const LEAST_TERM = 1e-12;

/** The chance that Kolmogorov's statistic, the square root of the size times the distance, exceeds x. */
function kolmogorovTail(x: number): number {
  // Below, the series is slow and the chance is 1 to twelve digits.
  if (x < 0.2) return 1;
  let sum = 0;
  let sign = 1;
  for (let j = 1; ; j++) {
    const term = Math.exp(-2 * j * j * x * x);
    if (term < LEAST_TERM) return Math.min(1, Math.max(0, 2 * sum));
    sum += sign * term;
    sign = -sign;
  }
}

/** What a selection is held against inputs by: worked out once, however many there are. */
export interface Contrast {
  readonly ofPath: Float64Array;
  /** How many paths, all independent, would tell as much: n m / (n + m) of n selected ones and m others. */
  readonly size: number;
}

/**
 * A selection, given by how far each path belongs to it, from 0 to 1: memberships of 0 and 1, or weights. Null where all
 * paths belong to it alike.
 *
 * The two shares differ by sum_p c_p [level of p is below], c = w / sum w - (1 - w) / sum (1 - w). The c sum to 0, so that
 * with levels that have nothing to do with them this is a Brownian bridge of variance sum c^2, and one over that is the
 * size. Of memberships it is n m / (n + m); where paths belong half to either side it is larger than of the effective
 * sizes n = (sum w)^2 / sum w^2 and m, as the noise of such paths is in both shares.
 */
export function contrast(weights: ArrayLike<number>): Contrast | null {
  let selected = 0;
  let isEven = true;
  for (let path = 0; path < weights.length; path++) {
    selected += weights[path] as number;
    isEven &&= weights[path] === weights[0];
  }
  if (isEven) return null;
  const rest = weights.length - selected;
  const ofPath = Float64Array.from(weights, (weight) => weight / selected - (1 - weight) / rest);
  return { ofPath, size: 1 / ofPath.reduce((sum, value) => sum + value * value, 0) };
}

/**
 * The Kolmogorov-Smirnov distance between the levels of an input, a word for each path, on the selected paths and on the
 * rest. Which inputs tell the paths of interest from the others is asked so by R. C. Spear and G. M. Hornberger,
 * "Eutrophication in Peel Inlet II", Water Research 14 (1980) 43-49.
 *
 * The chance is that of Kolmogorov's distribution with the correction for small sizes of M. A. Stephens, "Use of the
 * Kolmogorov-Smirnov, Cramer-von Mises and Related Statistics without Extensive Tables", Journal of the Royal Statistical
 * Society B 32 (1970) 115-122: at (sqrt n + 0.12 + 0.11 / sqrt n) D. Levels are compared at the ends of 1,024 bins. Levels
 * of a Sobol' run are evener than independent ones, which makes the chance too high; but where two of its dimensions fit each
 * other badly it is too low, unless the size is made smaller by what the replicates tell (`selection/design-effect.ts`).
 */
export function levelDistance(words: Uint32Array, { ofPath, size }: Contrast): LevelDistance {
  const steps = new Float64Array(BINS);
  for (let path = 0; path < ofPath.length; path++) {
    const bin = Math.floor(uniform(words[path] as number) * BINS);
    steps[bin] = (steps[bin] as number) + (ofPath[path] as number);
  }
  let difference = 0;
  let furthest = { difference: 0, level: 0.5 };
  // At the upper end of the last bin both shares are 1.
  for (let bin = 0; bin < BINS - 1; bin++) {
    difference += steps[bin] as number;
    if (Math.abs(difference) > Math.abs(furthest.difference)) furthest = { difference, level: (bin + 1) / BINS };
  }
  const root = Math.sqrt(size);
  return { ...furthest, chance: kolmogorovTail((root + 0.12 + 0.11 / root) * Math.abs(furthest.difference)) };
}
