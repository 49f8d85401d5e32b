import { correlationsByFrequency } from '../../scenario/correlations';
import type { Assumptions } from '../../scenario/schema';
import { type Adjustment, createCorrelationFactors } from '../sampling/correlation/factor';

/** How far correlations that cannot all hold together had to be changed. */
export interface CorrelationReport {
  /** Frobenius norm of the change to the matrix of normal correlations: the root of the sum of its squares. */
  readonly distance: number;
  /** The pair that changed the most. */
  readonly largest: Adjustment;
}

/** Null where all correlations of the scenario hold as they were given. */
export function correlationReport(assumptions: Assumptions): CorrelationReport | null {
  const factors = Object.values(correlationsByFrequency(assumptions)).flatMap(createCorrelationFactors);
  const changed = factors.flatMap(({ distance, largest }) => (largest ? [{ distance, largest }] : []));
  const size = ({ asked, used }: Adjustment) => Math.abs(used - asked);
  const [first, ...rest] = changed.map(({ largest }) => largest);
  if (!first) return null;
  return {
    distance: Math.sqrt(changed.reduce((sum, { distance }) => sum + distance ** 2, 0)),
    largest: rest.reduce((most, one) => (size(one) > size(most) ? one : most), first),
  };
}
