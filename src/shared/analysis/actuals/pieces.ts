/** What is known of a series by spans of months, put together. */
import { type MonthSpan, parseSpan } from '../../scenario/actuals';
import { monthsBetween } from '../../scenario/balance-date';
import { monthLabel } from '../../scenario/calendar';
import type { Scenario } from '../../scenario/schema';

/** An amount by months. */
export interface Piece extends MonthSpan {
  readonly value: number;
}

/** What is known of a series. */
export function piecesOf({ actuals, reported }: Scenario, series: string): Piece[] {
  const own: Piece[] = actuals.filter((actual) => actual.series === series);
  if (series !== 'revenue') return own;
  const halves = reported.flatMap(({ period, revenue }) => {
    const span = parseSpan(period);
    return span ? [{ ...span, value: revenue }] : [];
  });
  return [...own, ...halves];
}

export function monthAfter(month: string, by: number): string {
  return monthLabel(`${month}-01`, by);
}

/**
 * The sum of amounts that together cover a span, each month once; null where none do. `dead` holds the months from which
 * nothing leads to the end: hundreds of overlapping amounts can be put together in more ways than could be tried.
 */
export function covered(pieces: readonly Piece[], { from, to }: MonthSpan, dead = new Set<string>()): number | null {
  if (dead.has(from)) return null;
  for (const piece of pieces) {
    if (piece.from !== from || piece.to > to) continue;
    if (piece.to === to) return piece.value;
    const rest = covered(pieces, { from: monthAfter(piece.to, 1), to }, dead);
    if (rest !== null) return piece.value + rest;
  }
  dead.add(from);
  return null;
}

export function monthsIn({ from, to }: MonthSpan): number {
  return monthsBetween(from, to) + 1;
}
