/** Dated changes that have begun by the new balance date: those that are over are gone, and the others go on from there. */
import { constantOf, type Quantity } from '../../quantity/quantity';
import { FOR_GOOD } from '../../scenario/fields';
import type { Assumption, Assumptions, DatedChange } from '../../scenario/schema';
import { pointOf } from './central';

const monthOf = (month: Assumption): number => Math.max(1, Math.round(pointOf(month)));

function isLikely({ enabled, probability }: DatedChange): boolean {
  return enabled && pointOf(probability) >= 0.5;
}

/** The first and the last month in which it is on. */
function monthsOf(change: DatedChange): readonly [first: number, last: number] {
  if (change.effect === 'span') return [monthOf(change.firstMonth), monthOf(change.lastMonth)];
  if (change.begins === 'cash') return [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const first = monthOf(change.month);
  return [first, change.effect === 'payment' ? first : first + monthOf(change.months) - 1];
}

/** What the likely changes make of a line in a month: the line times the factor, and the addend. */
export function shapeAt(changes: Assumptions['changes'], address: string, month: number) {
  let [factor, addend] = [1, 0];
  for (const change of changes) {
    if (!isLikely(change) || !change.targets.includes(address)) continue;
    const [first, last] = monthsOf(change);
    const isOn = month >= first && month <= last;
    if (change.effect === 'span' && !isOn) return { factor: 0, addend: 0 };
    if (!isOn) continue;
    if (change.effect === 'factor') factor *= 1 + pointOf(change.by);
    if (change.effect === 'amount') addend += pointOf(change.amount);
  }
  return { factor, addend };
}

/** What can be said of its months anew: the quantity alone, since they follow from those that it had. */
function at(assumption: Assumption, value: number): Assumption {
  const quantity: Quantity = constantOf(value);
  return { ...assumption, quantity };
}

/** A change that is on: from the first month, for what is left of it; what it cost is paid. */
function goesOn(change: DatedChange, months: number): DatedChange {
  const probability = at(change.probability, 1);
  if (change.effect === 'span') {
    const last = monthOf(change.lastMonth) - months;
    // Lines that are gone would have months again only after any horizon.
    return last < 1
      ? {
          ...change,
          probability,
          firstMonth: at(change.firstMonth, FOR_GOOD),
          lastMonth: at(change.lastMonth, FOR_GOOD),
        }
      : { ...change, probability, firstMonth: at(change.firstMonth, 1), lastMonth: at(change.lastMonth, last) };
  }
  if (change.begins === 'cash' || change.effect === 'payment') return change;
  const lasts = monthOf(change.months);
  const left = lasts >= FOR_GOOD ? lasts : monthOf(change.month) + lasts - 1 - months;
  return {
    ...change,
    probability,
    month: at(change.month, 1),
    months: at(change.months, left),
    payment: at(change.payment, 0),
  };
}

/** Null for a change that lies ahead as a whole, and one that cash sets off: it stays as it is. */
function rolled(change: DatedChange, months: number): DatedChange | null | 'gone' {
  const [first, last] = monthsOf(change);
  if (first > months) return null;
  if (!isLikely(change)) return 'gone';
  return last <= months && change.effect !== 'span' ? 'gone' : goesOn(change, months);
}

/** The changes that have begun by then, as they are from then on, and the ids of those that are gone. */
export function changesBegun(changes: Assumptions['changes'], months: number) {
  const begun = changes.map((change) => ({ id: change.id, rolled: rolled(change, months) }));
  return {
    gone: begun.filter((one) => one.rolled === 'gone').map(({ id }) => id),
    going: begun.flatMap((one) => (one.rolled === null || one.rolled === 'gone' ? [] : [one.rolled])),
  };
}
