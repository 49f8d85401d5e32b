import { REPLICATES } from '../../engine/replicates';
import type { Contrast } from '../estimators/kolmogorov-smirnov';

/** Levels at which the replicates are compared: sixteenths, which the first four bits of a word tell. */
const STEPS = 16;
const STEP_SHIFT = 28;

/** The variance of a sum of one number of each replicate, as their spread tells it. */
function varianceOfSum(numbers: ArrayLike<number>): number {
  let [sum, squares] = [0, 0];
  for (let k = 0; k < numbers.length; k++) {
    const number = numbers[k] as number;
    sum += number;
    squares += number * number;
  }
  return ((squares - (sum * sum) / numbers.length) * numbers.length) / (numbers.length - 1);
}

/**
 * Sixteen replicates tell a variance roughly. What is above that of independent paths is taken half as large again: by so
 * much Student's t with 15 degrees of freedom is wider than the normal at the chance of 1 in 700 that is asked of one of 35
 * comparisons, (3.9 / 3.2)^2.
 */
const DOUBT = 1.5;

function effectOf(ratio: number): number {
  return ratio > 1 ? 1 + DOUBT * (ratio - 1) : 1;
}

/** How much further than by chance the differences of levels spread from one replicate to the next. */
function spreadOfLevels(below: Float64Array, totals: Float64Array, size: number): number {
  const numbers = new Float64Array(REPLICATES);
  let [spread, expected] = [0, 0];
  for (let step = 1; step < STEPS; step++) {
    const level = step / STEPS;
    for (let replicate = 0; replicate < REPLICATES; replicate++) {
      numbers[replicate] = (below[replicate * STEPS + step - 1] as number) - level * (totals[replicate] as number);
    }
    spread += varianceOfSum(numbers);
    expected += (level * (1 - level)) / size;
  }
  return spread / expected;
}

/**
 * By how much the variance of differences between the selected paths and the rest is larger than that of independent paths
 * (L. Kish, Survey Sampling, 1965); 1 where it is not. Two dimensions of a Sobol' sequence can leave most pairs of their
 * intervals empty within a replicate: whoever selects by one input then selects by the other too, and sees a difference that
 * is none. From one replicate to the next, each scrambled by itself, such differences come and go. The difference of the
 * shares below a level u is sum_r z_r, z_r = sum of c_p ([level of p is below u] - u) over the paths of replicate r; the
 * variance of the sum that the z tell is held against u (1 - u) / size, over fifteen levels together.
 */
export function levelDesignEffect(words: Uint32Array, { ofPath, size }: Contrast): number {
  const below = new Float64Array(REPLICATES * STEPS);
  const totals = new Float64Array(REPLICATES);
  for (let path = 0; path < words.length; path++) {
    const replicate = path % REPLICATES;
    const place = replicate * STEPS + ((words[path] as number) >>> STEP_SHIFT);
    below[place] = (below[place] as number) + (ofPath[path] as number);
    totals[replicate] = (totals[replicate] as number) + (ofPath[path] as number);
  }
  for (let place = 0; place < below.length; place++) {
    if (place % STEPS !== 0) below[place] = (below[place] as number) + (below[place - 1] as number);
  }
  return effectOf(spreadOfLevels(below, totals, size));
}

/** The same for something that a share of all paths sees, told by the month in which they do, 0 for never. */
export function eventDesignEffect(months: Float64Array, share: number, { ofPath, size }: Contrast): number {
  const numbers = new Float64Array(REPLICATES);
  for (let path = 0; path < months.length; path++) {
    const replicate = path % REPLICATES;
    const seen = months[path] === 0 ? 0 : 1;
    numbers[replicate] = (numbers[replicate] as number) + (ofPath[path] as number) * (seen - share);
  }
  const expected = (share * (1 - share)) / size;
  return expected === 0 ? 1 : effectOf(varianceOfSum(numbers) / expected);
}
