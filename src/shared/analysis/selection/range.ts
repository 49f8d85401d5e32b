/** Ranges from what is typed beside an address, and written so that they are read back. */
import { fail, ok, type Result } from '../../result';
import { monthLabel } from '../../scenario/calendar';
import type { Unit } from '../../scenario/fields';
import { formatNumber } from '../../scenario/parsing/format-quantity';
import { parseList, parseNumber } from '../../scenario/parsing/parse-quantity';
import type { Bound, Range } from './condition';
import type { Measure } from './measure';

/** A month that does not come within the horizon. */
export const NEVER = 'never';

const COMPARISONS = ['<', '<=', '≤', '>', '>=', '≥', '=', '=='] as const;
export type Comparison = (typeof COMPARISONS)[number];

export function isComparison(sign: string): sign is Comparison {
  return (COMPARISONS as readonly string[]).includes(sign);
}

const EXAMPLES: Partial<Record<Unit, string>> = {
  money: '1.5bn',
  moneyPerMonth: '20m',
  foreignMoney: '1.5bn',
  growth: '30%',
  fraction: '30%',
  volatility: '30%',
  probability: '30%',
  months: '24',
  days: '90',
};

/** What a number of it may look like. */
function exampleFor({ unit, context, months }: Measure): string {
  if (unit !== 'monthIndex') return EXAMPLES[unit] ?? '2';
  const month = monthLabel(context.balanceDate ?? '', 12);
  return months?.canBeNever ? `${month}, ${NEVER}` : month;
}

function refused(measure: Measure): Result<never> {
  return fail('condition.value', { address: measure.address, example: exampleFor(measure) });
}

const EMPTY: Range = { min: { value: 1, isIncluded: true }, max: { value: 0, isIncluded: true } };

/** Of whole months, the first and the last that are meant; of other numbers the same. */
function whole({ min, max }: Range, { months }: Measure): Range {
  if (!months) return { min, max };
  const first = min && (min.isIncluded ? Math.ceil(min.value) : Math.floor(min.value) + 1);
  const last = max && (max.isIncluded ? Math.floor(max.value) : Math.ceil(max.value) - 1);
  if (first !== null && last !== null && first > last) return EMPTY;
  return {
    min: first === null ? null : { value: first, isIncluded: true },
    max: last === null ? null : { value: last, isIncluded: true },
  };
}

/** A number as it is typed; of a year the edge of the month at that end. */
function numberAt(measure: Measure, text: string, end: 'min' | 'max'): Result<number> {
  const { unit, context, months } = measure;
  if (months?.canBeNever && text.trim().toLowerCase() === NEVER) return ok(months.last + 1);
  if (text.trim() === '') return refused(measure);
  const read = parseNumber(text, unit, context, end);
  if (!read.ok) return read.error.code === 'quantity.syntax' ? refused(measure) : read;
  // What lies beyond the projection has not happened within it, which is another thing than never.
  return ok(months?.canBeNever ? Math.min(read.value, months.last + 0.5) : read.value);
}

/** Both ends at one number. A year is all of its months. */
export function equalTo(measure: Measure, text: string): Result<Range> {
  return rangeBetween(measure, text, text);
}

/** `between 0 and 2bn`, both included. An end without a unit counts in that of the other. */
export function rangeBetween(measure: Measure, low: string, high: string): Result<Range> {
  const { unit, context } = measure;
  const both = unit === 'monthIndex' ? null : parseList(`${low}; ${high}`, unit, context);
  if (both?.ok && both.value.length === 2) return ok(closed(measure, both.value[0] as number, both.value[1] as number));
  const min = numberAt(measure, low, 'min');
  if (!min.ok) return min;
  const max = numberAt(measure, high, 'max');
  return max.ok ? ok(closed(measure, min.value, max.value)) : max;
}

function closed(measure: Measure, min: number, max: number): Range {
  return whole({ min: { value: min, isIncluded: true }, max: { value: max, isIncluded: true } }, measure);
}

function oneSided(measure: Measure, text: string, side: keyof Range, isIncluded: boolean): Result<Range> {
  // At least 2026 is from its first month on, and more than 2026 after its last.
  const read = numberAt(measure, text, (side === 'min') === isIncluded ? 'min' : 'max');
  if (!read.ok) return read;
  const bound: Bound = { value: read.value, isIncluded };
  return ok(whole(side === 'min' ? { min: bound, max: null } : { min: null, max: bound }, measure));
}

/** What a comparison leaves. */
export function rangeFrom(measure: Measure, sign: Comparison, text: string): Result<Range> {
  switch (sign) {
    case '<':
      return oneSided(measure, text, 'max', false);
    case '<=':
    case '≤':
      return oneSided(measure, text, 'max', true);
    case '>':
      return oneSided(measure, text, 'min', false);
    case '>=':
    case '≥':
      return oneSided(measure, text, 'min', true);
    case '=':
    case '==':
      return equalTo(measure, text);
  }
}

/** A number as it is read back. */
export function numberText({ unit, context, months }: Measure, value: number): string {
  if (months?.canBeNever && value === months.last + 1) return NEVER;
  if (months && unit === 'monthIndex') return monthLabel(context.balanceDate ?? '', value);
  return formatNumber(value, unit, 'en');
}

/** What stands behind the address: `>= 24`, `= never`, `between 0 and 2bn`. */
export function rangeText(measure: Measure, { min, max }: Range): string {
  const text = (bound: Bound) => numberText(measure, bound.value);
  if (min && max) {
    const isOne = min.value === max.value;
    return isOne ? `= ${text(min)}` : `between ${text(min)} and ${text(max)}`;
  }
  if (min) return `${min.isIncluded ? '>=' : '>'} ${text(min)}`;
  return max ? `${max.isIncluded ? '<=' : '<'} ${text(max)}` : '';
}
