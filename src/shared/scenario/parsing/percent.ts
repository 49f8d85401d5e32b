import type { Unit } from '../fields';
import { formatNumber } from './format-quantity';
import { numberValue, type Reading, type TypingContext } from './number';
import { type Unclear, unclear } from './text';
import { BARE, FAMILY, ONE, type RatePeriod, type Scale } from './units';

/**
 * Percentages without a sign that may be meant a hundred times larger or smaller than they are read
 * (`docs/decisions/0017-numbers-as-they-are-typed.md`). A sign settles it.
 */

/** A hundred times too small or too large: nearer to a factor of 100 than to one of 10 or of 1,000. */
const NEAR_HUNDRED = [10 ** 1.5, 10 ** 2.5] as const;
/** Written as a fraction would be, a number is believed only where it is about as large as what stands there. */
const ABOUT_AS_LARGE = 10;

const isNearHundred = (ratio: number) => ratio >= NEAR_HUNDRED[0] && ratio <= NEAR_HUNDRED[1];

/** By which power of ten the numbers may be meant otherwise; 0 where there is no doubt. */
function doubt(values: readonly number[], before: number, asPercent: boolean): number {
  const largest = values.at(-1) ?? 0;
  const typical = values[Math.floor(values.length / 2)] || largest;
  if (largest === 0) return 0;
  if (before > 0 && isNearHundred(before / typical)) return 2;
  if (before > 0 && typical > 1 && isNearHundred(typical / before)) return -2;
  const isLikeFraction = asPercent && largest <= 0.01;
  return isLikeFraction && !(before > 0 && before / typical <= ABOUT_AS_LARGE) ? 2 : 0;
}

/** What the numbers may count in instead; null where nothing is in doubt. */
export function otherScale({ unit, bare, seen }: Reading, { before = 0, domain }: TypingContext): Scale | null {
  if (FAMILY[unit] !== 'percent' || seen.length === 0 || seen.some(({ scale }) => scale !== null)) return null;
  const sizes = seen.map((number) => Math.abs(numberValue(number, bare))).sort((a, b) => a - b);
  const by = doubt(sizes, Math.abs(before), bare.exponent === BARE.percent.exponent);
  if (by === 0) return null;
  const other = { ...ONE, exponent: bare.exponent + by };
  const [min, max] = domain ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const isPossible = seen.map((number) => numberValue(number, other)).every((value) => value >= min && value <= max);
  return isPossible ? other : null;
}

const TIMES_A_YEAR: Readonly<Record<RatePeriod, number>> = { month: 12, quarter: 4, year: 1 };

function percentage(value: number, unit: Unit): string {
  return formatNumber(Number(value.toPrecision(4)), unit, 'en');
}

/** The refusal of a rate that is told by the month or the quarter, where it is one a year: with what it comes to. */
export function otherPeriod(text: string, { unit, bare, seen }: Reading, period: RatePeriod): Unclear {
  const [number, more] = seen;
  if (number === undefined || more !== undefined) return unclear(text, 'rate');
  const [value, times] = [numberValue(number, bare), TIMES_A_YEAR[period]];
  const compound = percentage((1 + value) ** times - 1, unit);
  if (unit === 'growth') return unclear(text, 'rateConverted', { instead: compound });
  if (unit === 'volatility')
    return unclear(text, 'rateConverted', { instead: percentage(value * Math.sqrt(times), unit) });
  return unclear(text, 'rateEither', { simple: percentage(value * times, unit), compound });
}
