/** From calendar days to months of the projection: a day lies between two month ends, and so does the money of that day. */
import { fail, ok, type Result } from '../../result';
import { monthsBetween } from '../../scenario/balance-date';
import { monthAt } from '../../scenario/periods';
import type { Scenario } from '../../scenario/schema';

/** The days that tests are counted from; one that is not given is the balance date. */
export const BOOK_DATES = ['document', 'reporting', 'approval', 'issue'] as const;
export type BookDate = (typeof BOOK_DATES)[number];
export type BookDates = { readonly [D in BookDate]?: string };

/** A stretch of the projection, in months since the balance date, which need not be whole. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** ISO dates. */
  readonly first: string;
  readonly last: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether a text is a day as ISO 8601 writes it. */
export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return DAY.test(text) && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Months from the end of the balance date to the end of a day: 8 January is 8/31 of its month. */
function placeOf(balanceDate: string, date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return monthsBetween(balanceDate, date) - 1 + day / daysIn(year, month);
}

/** The same day so many months later, or the last of a shorter month. */
function laterBy(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const two = (value: number) => String(value).padStart(2, '0');
  return `${inYear}-${two(inMonth)}-${two(Math.min(day, daysIn(inYear, inMonth)))}`;
}

/** The window of so many months from a day; an error where the day or the window lies outside the projection. */
export function windowFrom(
  { balanceDate, horizon }: Pick<Scenario, 'balanceDate' | 'horizon'>,
  date: string | undefined,
  months: number,
): Result<Window> {
  const first = date ?? balanceDate;
  if (!isDay(first)) return fail('book.date', { text: first });
  const last = laterBy(first, months);
  const [from, to] = [placeOf(balanceDate, first), placeOf(balanceDate, last)];
  if (from < 0) return fail('book.early', { date: first, balance: balanceDate });
  if (to > horizon) {
    return fail('book.late', { date: first, last, months, end: monthAt({ balanceDate }, horizon), horizon });
  }
  return ok({ from, to, first, last });
}
