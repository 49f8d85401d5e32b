/**
 * Another balance date counts the months from another place. Events and deadlines are shown as calendar months, so they
 * stay in those: their month numbers are counted anew. Everything else, the opening balances and the monthly amounts at the
 * balance date above all, is left for the user to enter.
 */

import type { Quantity } from '../quantity/quantity';
import { type ListedAssumption, listAssumptions } from './listing';
import type { Assumptions } from './schema';
import { movedBy } from './shift';
import { practicalRange } from './within-field';

function monthNumber(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * 12 + month;
}

/** Months from one date to another; negative where the other is the earlier one. */
export function monthsBetween(from: string, to: string): number {
  return monthNumber(to) - monthNumber(from);
}

/** The assumptions that are shown as calendar months: when an event happens, and when a deadline passes. */
export function monthAssumptions(assumptions: Assumptions): ListedAssumption[] {
  return listAssumptions(assumptions).filter(({ field }) => field.unit === 'monthIndex');
}

/** A month counted from one balance date, counted from another: the same calendar month, with the same spread. */
export function countedFrom(month: Quantity, before: string, after: string): Quantity {
  const months = monthsBetween(before, after);
  return months === 0 ? month : movedBy(month, -months);
}

/** Whether part of a month's range lies before the first month that its field allows. */
export function isPast({ field }: Pick<ListedAssumption, 'field'>, month: Quantity): boolean {
  return practicalRange(month)[0] < field.min;
}
