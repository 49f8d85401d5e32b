/** Months that are counted anew: events that lie ahead, changes that have not begun, and the redemption's deadline. */
import { constantOf, type Quantity } from '../../quantity/quantity';
import { accepts } from '../../scenario/assumption';
import { countedFrom, isPast, monthAssumptions } from '../../scenario/balance-date';
import type { Write } from '../../scenario/change';
import { findAssumption } from '../../scenario/edit';
import type { ListedAssumption } from '../../scenario/listing';
import { locationOf } from '../../scenario/location';
import type { Assumption, Scenario } from '../../scenario/schema';
import { movedBy } from '../../scenario/shift';
import { pointOf } from './central';
import type { EventFate } from './fates';
import { figure, rolledSource } from './sources';
import type { RollSpan } from './span';

/** The same calendar month; of a range that has begun, what is left of it. */
function counted({ assumption, field }: ListedAssumption, { from, to }: RollSpan): Quantity {
  const moved = countedFrom(assumption.quantity, from, to);
  if (!isPast({ field }, moved) && accepts(field, moved)) return moved;
  if (moved.kind !== 'constant' && moved.kind !== 'discrete') {
    const left = { ...moved, truncation: { ...moved.truncation, min: field.min } } as Quantity;
    if (accepts(field, left)) return left;
  }
  return constantOf(Math.max(1, pointOf({ ...assumption, quantity: moved })));
}

export function monthWrites(scenario: Scenario, span: RollSpan, isLeft: (path: string) => boolean): Write[] {
  return monthAssumptions(scenario.assumptions)
    .filter(({ path }) => isLeft(path))
    .map((listed) => ({
      location: locationOf(scenario, listed.path),
      value: { ...listed.assumption, quantity: counted(listed, span) },
    }));
}

/** The chance of an event that could have happened by now and has not: (p − s) / (1 − s), s the share on which it had. */
export function chanceWrites(scenario: Scenario, fates: readonly EventFate[], span: RollSpan): Write[] {
  return fates.flatMap(({ event, fate, share }): Write[] => {
    const path = `events.${event.id}.probability`;
    const listed = findAssumption(scenario, path);
    if (fate !== 'ahead' || share === 0 || !listed) return [];
    const p = pointOf(event.probability);
    const left = Math.max(0, (p - share) / (1 - share));
    const formula = `(${figure(p)} − ${figure(share)}) ÷ (1 − ${figure(share)})`;
    const source = rolledSource(listed, span, {
      en: `${formula}: it has not happened by ${span.to}`,
      'zh-Hant': `${formula}：至${span.to}仍未發生`,
    });
    return [
      { location: locationOf(scenario, path), value: { ...event.probability, quantity: constantOf(left), source } },
    ];
  });
}

function set(assumption: Assumption, value: number): Assumption {
  return { ...assumption, quantity: constantOf(value) };
}

/**
 * What is left of the redemption: none once its event has happened or its deadline has passed without a call; else its
 * instalments, or all of it as it was.
 */
export function redemptionWrites(scenario: Scenario, fates: readonly EventFate[], { months }: RollSpan): Write[] {
  const { redemption } = scenario.assumptions;
  const at = (value: unknown): Write[] => [{ location: ['assumptions', 'redemption'], value }];
  if (!redemption.enabled) return [];
  const deadline = Math.round(pointOf(redemption.deadline));
  const awaited = fates.find(({ event }) => event.id === redemption.unless);
  const isOff = { ...redemption, enabled: false, unless: null };
  if (deadline > months) {
    const quantity = movedBy(redemption.deadline.quantity, -months);
    return awaited?.fate === 'happened' ? at({ ...isOff, deadline: { ...redemption.deadline, quantity } }) : [];
  }
  const left = Math.round(pointOf(redemption.payMonths)) - (months - deadline);
  const isCalled = awaited?.fate !== 'happened' && pointOf(redemption.probability) >= 0.5 && left > 0;
  if (!isCalled) return at({ ...isOff, deadline: set(redemption.deadline, 1) });
  const share = left / Math.max(1, Math.round(pointOf(redemption.payMonths)));
  return at({
    ...redemption,
    unless: null,
    deadline: set(redemption.deadline, 1),
    probability: set(redemption.probability, 1),
    amount: set(redemption.amount, pointOf(redemption.amount) * share),
    payMonths: set(redemption.payMonths, left),
  });
}
