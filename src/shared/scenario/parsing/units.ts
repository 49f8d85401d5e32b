import type { Unit } from '../fields';

/** What the words and signs after a number mean, in each unit. */

/** What a number is multiplied by: a power of ten, which is moved in the text, and a ratio. */
export interface Scale {
  readonly exponent: number;
  readonly times: number;
  readonly over: number;
}

export const ONE: Scale = { exponent: 0, times: 1, over: 1 };

export function powerOfTen(exponent: number): Scale {
  return { ...ONE, exponent };
}

export type Family = 'money' | 'percent' | 'plain';

export const FAMILY: Record<Unit, Family> = {
  money: 'money',
  moneyPerMonth: 'money',
  foreignMoney: 'money',
  exchangeRate: 'plain',
  growth: 'percent',
  fraction: 'percent',
  volatility: 'percent',
  probability: 'percent',
  people: 'plain',
  perYear: 'plain',
  days: 'plain',
  months: 'plain',
  monthIndex: 'plain',
};

/** A number without a suffix: amounts are in millions, and in a field of percentages 4 is 4%, as in a spreadsheet's cell. */
export const BARE: Record<Family, Scale> = { money: ONE, percent: powerOfTen(-2), plain: ONE };

export interface Suffix {
  readonly pattern: RegExp;
  readonly scale: Scale;
  /** How the same number goes on in a smaller unit, if it can: 3億5000萬, `2 years 6 months`. */
  readonly joins: RegExp | null;
}

const AT_ONCE = /(\d{1,12})(?![\d.,])/y;
const AFTER_BLANK = /\s*(?:and )?(\d{1,12})(?![\d.,])/y;

function suffix(pattern: string, scale: Scale, joins: RegExp | null = null): Suffix {
  return { pattern: new RegExp(`\\s*(?:${pattern})`, 'y'), scale, joins };
}

const PERCENT = suffix('%|per ?cent(?![a-z])', powerOfTen(-2));

/** 兆 is left out: it means two things. */
const MONEY: readonly Suffix[] = [
  suffix('萬億|万亿', powerOfTen(6), AT_ONCE),
  suffix('億|亿', powerOfTen(2), AT_ONCE),
  suffix('千萬|千万', powerOfTen(1)),
  suffix('百萬|百万', powerOfTen(0)),
  suffix('萬|万', powerOfTen(-2), AT_ONCE),
  suffix('千', powerOfTen(-3)),
  suffix('(?:trillion|tn)(?![a-z])', powerOfTen(6)),
  suffix('(?:billion|bn|b)(?![a-z])', powerOfTen(3)),
  suffix('(?:million|mln|mio|mn|mm|m)(?![a-z])', powerOfTen(0)),
  suffix('(?:thousand|k)(?![a-z])', powerOfTen(-3)),
];

const MONTHS: readonly Suffix[] = [
  suffix('(?:months?|mths?)(?![a-z])|[個个]月', ONE),
  suffix('(?:years?|yrs?)(?![a-z])|年', { ...ONE, times: 12 }, AFTER_BLANK),
  suffix('quarters?(?![a-z])|季度?', { ...ONE, times: 3 }),
];

const HUNDREDTHS: readonly Suffix[] = [
  PERCENT,
  suffix('(?:bps?|basis points?)(?![a-z])|[個个]?基[點点]', powerOfTen(-4)),
];

export const SUFFIXES: Record<Unit, readonly Suffix[]> = {
  money: MONEY,
  moneyPerMonth: MONEY,
  foreignMoney: MONEY,
  exchangeRate: [],
  growth: HUNDREDTHS,
  fraction: HUNDREDTHS,
  volatility: HUNDREDTHS,
  probability: HUNDREDTHS,
  people: [suffix('萬|万', powerOfTen(4)), suffix('千|(?:thousand|k)(?![a-z])', powerOfTen(3))],
  perYear: [],
  days: [suffix('days?(?![a-z])|天|日', ONE), suffix('weeks?(?![a-z])|星期|週|周', { ...ONE, times: 7 })],
  months: MONTHS,
  monthIndex: MONTHS,
};

/** Shares, weights and shapes, which are plain numbers whatever the unit, though 60% is 0.6. */
export const SHARE_SUFFIXES: readonly Suffix[] = [PERCENT];

/** Words that repeat the unit and carry nothing. */
export const UNIT_WORDS: Partial<Record<Unit, RegExp>> = {
  people: /\b(?:people|persons?|heads?|employees)\b|人|名/g,
  perYear: /\btimes\b|次/g,
  monthIndex: /\bmonth (?=\d)|第(?=\d+ ?[個个]月)/g,
};

export type RatePeriod = 'month' | 'quarter' | 'year';

const RATES: readonly (readonly [period: RatePeriod, pattern: RegExp])[] = [
  ['month', /\b(?:an?|per|each) (?:month|mth)\b|\/ ?(?:month|mth|mo)\b|\bmonthly\b|每[個个]?月|\/月/g],
  ['quarter', /\b(?:an?|per|each) quarter\b|\/ ?(?:quarter|qtr)\b|\bquarterly\b|每季度?|\/季/g],
  ['year', /\b(?:an?|per|each) (?:year|annum)\b|\/ ?(?:year|yr)\b|\bp\.a\.|\b(?:yearly|annually)\b|每年|\/年/g],
];
const MONTHS_IN: Readonly<Record<RatePeriod, number>> = { month: 1, quarter: 3, year: 12 };
const COUNTED_BY: Partial<Record<Unit, RatePeriod>> = {
  moneyPerMonth: 'month',
  growth: 'year',
  fraction: 'year',
  volatility: 'year',
  perYear: 'year',
};

export interface Rated {
  /** The text without the words of its rate. */
  readonly text: string;
  /** Which the numbers are counted by, where that is not what the unit is counted by. */
  readonly period: RatePeriod | null;
  /** What that makes of an amount or a count. */
  readonly scale: Scale;
}

/** Takes away what a rate is counted by; null where a text names two. */
export function withoutRate(text: string, unit: Unit): Rated | null {
  const own = COUNTED_BY[unit];
  if (own === undefined) return { text, period: null, scale: ONE };
  const named = RATES.filter(([, pattern]) => text.match(pattern) !== null);
  if (named.length > 1) return null;
  const [period, pattern] = named[0] ?? [own, /(?!)/g];
  return {
    text: text.replace(pattern, ' '),
    period: period === own ? null : period,
    scale: period === own ? ONE : { ...ONE, times: MONTHS_IN[own], over: MONTHS_IN[period] },
  };
}
