/**
 * Standard errors along the curves of which the engine measures some points: chances that cash lasts, percentiles of the
 * funding need. Between those, the error of independent paths is scaled by how the measured points compare with theirs.
 */
import type { SimulationResult } from '../engine/results';
import { chanceError } from '../figures/chance-error';
import { finite } from './values';

interface Measured {
  readonly measured: number;
  readonly independent: number;
}

/** Root mean square of measured over independent errors; 1 where nothing can be compared. */
function efficiency(points: readonly Measured[]): number {
  const ratios = points.filter(({ independent }) => independent > 0).map((one) => one.measured / one.independent);
  if (ratios.length === 0) return 1;
  return Math.sqrt(ratios.reduce((sum, ratio) => sum + ratio ** 2, 0) / ratios.length);
}

function binomial(share: number, paths: number): number {
  return Math.sqrt((share * (1 - share)) / paths);
}

/** Standard error of the chance that cash lasts beyond a month; null beyond the horizon. */
export function survivalErrors(result: SimulationResult): (month: number) => number | null {
  const { survival, paths, error, cashIsCertain } = result;
  const known = new Map(
    Object.entries(error.cashLasts).flatMap(([month, value]) => (value === null ? [] : [[Number(month), value]])),
  );
  const independent = (month: number) => binomial(survival[month] ?? 0, paths);
  const scale = efficiency([...known].map(([month, measured]) => ({ measured, independent: independent(month) })));
  return (month) => {
    const share = survival[month];
    if (share === undefined) return null;
    // On the balance date nobody has run out yet.
    if (month === 0 || cashIsCertain) return 0;
    return known.get(month) ?? chanceError(independent(month) * scale, Math.round(share * paths), paths);
  };
}

const KNOWN_NEEDS = { p50: 50, p80: 80, p90: 90, p95: 95 } as const;

/** Standard error of the funding need's percentiles 1 to 99. */
export function needErrors(result: SimulationResult): (percentile: number) => number | null {
  const { fundingNeed: need, paths, error } = result;
  const at = (percentile: number) => need[Math.min(99, Math.max(1, percentile)) - 1] ?? 0;
  /** What one point of probability is worth there, in millions. */
  const steepness = (percentile: number) => {
    const [low, high] = [Math.max(1, percentile - 1), Math.min(99, percentile + 1)];
    return (at(high) - at(low)) / ((high - low) / 100);
  };
  const independent = (percentile: number) => binomial(percentile / 100, paths) * steepness(percentile);
  const known = new Map(
    Object.entries(KNOWN_NEEDS).flatMap(([key, percentile]) => {
      const value = finite(error.fundingNeed[key as keyof typeof KNOWN_NEEDS]);
      return value === null ? [] : [[percentile as number, value]];
    }),
  );
  const scale = efficiency([...known].map(([one, measured]) => ({ measured, independent: independent(one) })));
  return (percentile) => known.get(percentile) ?? finite(independent(percentile) * scale);
}
