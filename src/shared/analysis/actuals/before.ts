import type { InputInside } from '../selection/inside';
import { PERCENTILES } from '../selection/levels';

/** An input on weighed paths beside all paths as they were, on which every level is as likely as any other. */
export function besideBefore(input: InputInside): InputInside {
  const bars = input.inside.histogram.length;
  const histogram = new Float64Array(bars).fill(1 / bars);
  return { ...input, outside: { histogram, levels: PERCENTILES, values: input.all } };
}
