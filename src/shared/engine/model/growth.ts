import { half, log } from '../../numerics/exp-log';

const LOWEST = -0.99;

/**
 * Writes ln of each month's growth factor, ln(1 + growth(t)) / 12, where yearly growth moves from `initial` to `long` and
 * halves the gap every `halfLife` months.
 */
export function monthlyGrowth(out: Float64Array, initial: number, long: number, halfLife: number): void {
  const fade = half(1, halfLife);
  let gap = (initial - long) * half(0.5, halfLife);
  for (let i = 0; i < out.length; i++) {
    const growth = long + gap;
    gap *= fade;
    out[i] = log(1 + (growth > LOWEST ? growth : LOWEST)) / 12;
  }
}
