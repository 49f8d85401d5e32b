import type { SimulationResult } from '@shared/engine/results';
import { errorReached } from '@shared/engine/stopping';
import { listFigures } from '@shared/figures/address';

/**
 * The largest sampling error of the headline, as a fraction: of a chance in points, of other figures relative to the
 * figure itself. Null where no figure has one.
 */
export function largestSamplingError(result: SimulationResult): number | null {
  const errors = listFigures(({ inStatus }) => inStatus).map(({ address, figure }) =>
    errorReached(result, { figure: address, relative: figure.unit !== 'share' }),
  );
  const known = errors.filter((error) => error !== null && Number.isFinite(error));
  return known.length > 0 ? Math.max(...known.map(Number)) : null;
}
