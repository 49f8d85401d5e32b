import { canBeRepaid } from '../../engine/model/certainty';
import { pointEstimate } from '../../quantity/facts';
import { enabledEvents } from '../../scenario/enabled';
import type { Scenario } from '../../scenario/schema';

/** Which planned money counts: none, that of the offering, that of events that are likely enough, or all, rounds included. */
export const COUNTED = ['none', 'offering', 'probable', 'all'] as const;
export type Counted = (typeof COUNTED)[number];

/** From this chance on an event is probable: practice takes the word in ASC 205-40 for 70 to 75%. */
export const PROBABLE = 0.75;

/** Of the events that are switched on, in their order, whether their money is planned and does not count. */
export function uncountedEvents({ assumptions }: Scenario, counted: Counted): readonly boolean[] {
  return enabledEvents(assumptions).map(({ commitment, kind, probability }) => {
    if (commitment !== 'planned' || counted === 'all') return false;
    if (counted === 'offering') return kind !== 'ipo';
    if (counted === 'probable') return pointEstimate(probability.quantity) < PROBABLE;
    return true;
  });
}

/** Whether committed money can be paid back by a schedule: nothing is told of repayments where there are none. */
export function isRepaid({ assumptions }: Scenario): boolean {
  return enabledEvents(assumptions).some((event) => event.commitment === 'committed' && canBeRepaid(event));
}
