import type { SimulationResult } from '@shared/engine/results';

const LENGTHS = [12, 24, 36, 48, 60, 84, 120];

/** Months that the report's charts show: far enough for nearly all paths to have run out, or the whole horizon. */
export function reportMonths(result: SimulationResult): number {
  const last = result.headline.runwayMonths.p95 ?? result.months;
  return Math.min(result.months, LENGTHS.find((length) => length >= last) ?? result.months);
}
