import type { SimulationResult } from '@shared/engine/results';

/**
 * The largest sampling error of the headline, as a fraction: of a chance in points, of the runway and the funding need
 * relative to the figure itself. Null where no figure has one.
 */
export function largestSamplingError({ headline, error }: SimulationResult): number | null {
  const chances = Object.values(error.cashLasts);
  const relative = (value: number | null, spread: number | null) =>
    value && spread !== null ? spread / Math.abs(value) : null;
  const need = (['p50', 'p80', 'p95'] as const).map((key) =>
    relative(headline.fundingNeed[key], error.fundingNeed[key]),
  );
  const runway = relative(headline.runwayMonths.p50, error.runwayMonths.p50);
  const errors = [...chances, ...need, runway].filter((value) => value !== null && Number.isFinite(value));
  return errors.length > 0 ? Math.max(...errors.map(Number)) : null;
}
