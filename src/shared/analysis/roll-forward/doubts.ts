import { canBeRepaid, nearestMonth } from '../../engine/model/certainty';
import type { FundingEvent, Scenario } from '../../scenario/schema';
import { pointOf } from './central';
import type { EventFate } from './fates';
import type { Medians } from './opening';
import type { RollSpan } from './span';

/**
 * What a scenario has no place for, and a new one therefore begins without: a shortage of compute or a round under way, a change
 * that cash may have set off, instalments that are under way, the schedule of a loan that has come, what the facility costs in the
 * place of other debt.
 */
export const DOUBTS = ['shortage', 'round', 'setOff', 'instalments', 'loans', 'facility', 'medians'] as const;
export type Doubt = (typeof DOUBTS)[number];

/** When a loan has been repaid in the end; infinity for one that is not. */
function repaidBy(event: FundingEvent): number {
  const month = nearestMonth(pointOf(event.month));
  if (event.kind === 'termLoan')
    return month + Math.round(pointOf(event.grace)) + Math.round(pointOf(event.instalments));
  return event.kind === 'convertible' ? month + Math.round(pointOf(event.maturity)) : Number.POSITIVE_INFINITY;
}

/** Whether a loan that has come has a schedule of which something is left. */
function isOwing(event: FundingEvent, months: number, fates: readonly EventFate[]): boolean {
  if (!canBeRepaid(event) || repaidBy(event) <= months) return false;
  const month = nearestMonth(pointOf(event.month));
  const hasConverted = fates.some(
    ({ event: { kind, month: at }, fate }) =>
      fate === 'happened' && (kind === 'ipo' || kind === 'equity') && nearestMonth(pointOf(at)) > month,
  );
  return event.kind !== 'convertible' || !hasConverted;
}

export function doubtsOf(
  { assumptions }: Scenario,
  { months }: RollSpan,
  { drawn }: Medians,
  fates: readonly EventFate[],
): Doubt[] {
  const { compute, raising, redemption, changes } = assumptions;
  const isSo: Readonly<Record<Doubt, boolean>> = {
    shortage: pointOf(compute.shockRate) > 0,
    round: raising.enabled,
    setOff: changes.some(({ enabled, begins }) => enabled && begins === 'cash'),
    instalments: redemption.enabled && Math.round(pointOf(redemption.deadline)) <= months,
    loans: fates.some(({ event, fate }) => fate === 'happened' && isOwing(event, months, fates)),
    facility: drawn > 0,
    medians: true,
  };
  return DOUBTS.filter((doubt) => isSo[doubt]);
}
