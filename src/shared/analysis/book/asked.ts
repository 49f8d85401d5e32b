import { pointEstimate } from '../../quantity/facts';
import { fail, ok, type Result } from '../../result';
import { parseAmount } from '../../scenario/parsing/parse-quantity';
import type { Scenario } from '../../scenario/schema';
import type { BookAsked } from './assess';
import { BOOK_DATES, type BookDate, type BookDates, isDay } from './dates';

/** What is asked, as it is typed: nothing or blanks for the balance date, and for no investments. */
export interface TypedBook {
  readonly dates: { readonly [D in BookDate]?: string | undefined };
  readonly investments: string | undefined;
}

function readDates(typed: TypedBook['dates']): Result<BookDates> {
  const given = BOOK_DATES.map((date) => [date, typed[date]?.trim() ?? ''] as const).filter(([, text]) => text !== '');
  const wrong = given.find(([, text]) => !isDay(text));
  return wrong ? fail('book.date', { text: wrong[1] }) : ok(Object.fromEntries(given));
}

/** A part of the opening cash, in millions. */
function readInvestments({ currency, assumptions }: Scenario, typed: string | undefined): Result<number> {
  if (typed === undefined || typed.trim() === '') return ok(0);
  const read = parseAmount(typed, { currency });
  if (!read.ok) return read;
  const { value } = read.value;
  const most = pointEstimate(assumptions.opening.cash.quantity);
  return value >= 0 && value <= most ? ok(value) : fail('book.investments', { text: typed.trim(), most, currency });
}

export function readBook(scenario: Scenario, typed: TypedBook): Result<BookAsked> {
  const dates = readDates(typed.dates);
  if (!dates.ok) return dates;
  const investments = readInvestments(scenario, typed.investments);
  return investments.ok ? ok({ dates: dates.value, investments: investments.value }) : investments;
}
