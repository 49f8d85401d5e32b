import type { Scenario } from '../../scenario/schema';
import { pointOf } from './central';
import type { Medians } from './opening';
import type { RollSpan } from './span';

/**
 * What a scenario has no place for, and a new one therefore begins without: a shortage of compute or a round under way, a change
 * that cash may have set off, instalments that are under way, what the facility costs in the place of other debt.
 */
export const DOUBTS = ['shortage', 'round', 'setOff', 'instalments', 'facility', 'medians'] as const;
export type Doubt = (typeof DOUBTS)[number];

export function doubtsOf({ assumptions }: Scenario, { months }: RollSpan, { drawn }: Medians): Doubt[] {
  const { compute, raising, redemption, changes } = assumptions;
  const isSo: Readonly<Record<Doubt, boolean>> = {
    shortage: pointOf(compute.shockRate) > 0,
    round: raising.enabled,
    setOff: changes.some(({ enabled, begins }) => enabled && begins === 'cash'),
    instalments: redemption.enabled && Math.round(pointOf(redemption.deadline)) <= months,
    facility: drawn > 0,
    medians: true,
  };
  return DOUBTS.filter((doubt) => isSo[doubt]);
}
