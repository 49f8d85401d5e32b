/**
 * What has been reported of the months that a scenario projects, and of those before: amounts by any span of calendar
 * months, each with where it was read and how well that is confirmed. Nothing is computed from them but how a projection
 * stands against them, so that no figure of a run depends on them.
 */
import { z } from 'zod';
import { sourceSchema } from './source';
import { textSchema } from './text';

/**
 * How well a figure is confirmed: read in the company's own announcement, on two pages that agree and do not copy each
 * other, on one page alone, or worked out from others.
 */
export const MARKS = ['announced', 'agreed', 'single', 'derived'] as const;
export type Mark = (typeof MARKS)[number];

/** Far more than a company reports within any horizon. */
export const MAX_ACTUALS = 400;

const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const actualSchema = z.strictObject({
  /** A line of the ledger (docs/model.md), `revenue.<segment>`, `cost.<line>`, or a figure that no projection has. */
  series: z.string().regex(/^[a-z][A-Za-z]{0,39}(\.[a-z][a-z0-9-]{0,39})?$/),
  /** The first and the last calendar month that it covers; a balance is that at the end of the last. */
  from: monthSchema,
  to: monthSchema,
  /** In millions of the scenario's currency; expenses and profits have the sign that the ledger gives them. */
  value: z.number().finite(),
  mark: z.enum(MARKS),
  source: sourceSchema,
  note: textSchema.optional(),
});
export type Actual = z.infer<typeof actualSchema>;

/** Calendar months from the first to the last, as `2025-07`. */
export type MonthSpan = Pick<Actual, 'from' | 'to'>;

const YEAR = /^(\d{4})$/;
const PART = /^(\d{4})([HQ])([1-4])$/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const PART_MONTHS = { H: 6, Q: 3 } as const;

function month(year: number, index: number): string {
  return `${year}-${String(index).padStart(2, '0')}`;
}

function partSpan(year: number, letter: 'H' | 'Q', count: number): MonthSpan | null {
  const months = PART_MONTHS[letter];
  const last = count * months;
  return last > 12 ? null : { from: month(year, last - months + 1), to: month(year, last) };
}

/** Reads `2025`, `2025H2`, `2025Q4`, `2025-10` or `2025-01..2025-09`; null for anything else. */
export function parseSpan(text: string): MonthSpan | null {
  const typed = text.trim().toUpperCase();
  const year = YEAR.exec(typed);
  if (year) return { from: month(Number(year[1]), 1), to: month(Number(year[1]), 12) };
  const part = PART.exec(typed);
  if (part) return partSpan(Number(part[1]), part[2] as 'H' | 'Q', Number(part[3]));
  const [from = '', to = from, ...others] = typed.split('..').map((end) => end.trim());
  return others.length === 0 && MONTH.test(from) && MONTH.test(to) && from <= to ? { from, to } : null;
}

/** The shortest text that `parseSpan` reads back. */
export function spanLabel({ from, to }: MonthSpan): string {
  if (from === to) return from;
  const year = from.slice(0, 4);
  const parts = (['H', 'Q'] as const).flatMap((letter) =>
    Array.from({ length: 12 / PART_MONTHS[letter] }, (_, index) => `${year}${letter}${index + 1}`),
  );
  const isSpan = (label: string) => {
    const span = parseSpan(label);
    return span?.from === from && span.to === to;
  };
  return [year, ...parts].find(isSpan) ?? `${from}..${to}`;
}

/** What a figure goes by: `revenue@2025`, as outcomes do. */
export function actualAddress({ series, ...span }: Pick<Actual, 'series' | 'from' | 'to'>): string {
  return `${series}@${spanLabel(span)}`;
}
