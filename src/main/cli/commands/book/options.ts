import { readBook } from '../../../../shared/analysis/book/asked';
import type { BookAsked } from '../../../../shared/analysis/book/assess';
import { BOOK_DATES } from '../../../../shared/analysis/book/dates';
import type { Result } from '../../../../shared/result';
import type { Scenario } from '../../../../shared/scenario/schema';
import type { Arguments, OptionKind } from '../../arguments';

/** The days that tests count from, and how much of the cash is invested. */
export const BOOK_OPTIONS = {
  document: 'value',
  reporting: 'value',
  approval: 'value',
  issue: 'value',
  investments: 'value',
} as const satisfies Record<string, OptionKind>;

export function readBookOptions(scenario: Scenario, args: Arguments): Result<BookAsked> {
  const dates = Object.fromEntries(BOOK_DATES.map((date) => [date, args.value(date)]));
  return readBook(scenario, { dates, investments: args.value('investments') });
}
