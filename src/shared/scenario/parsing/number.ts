import type { Unit } from '../fields';
import { wrongGrouping } from './grouping';
import { numberMonths } from './month';
import { withoutCurrency } from './parse-currency';
import { MAX_TEXT, plainForm, singleBlanks, type Unclear, unclear, unreadable } from './text';
import {
  BARE,
  FAMILY,
  type RatePeriod,
  type Scale,
  SHARE_SUFFIXES,
  SUFFIXES,
  type Suffix,
  UNIT_WORDS,
  withoutRate,
} from './units';

/** Numbers as people type them, with their suffixes and units; `parse-quantity.ts` makes quantities of them. */
export interface TypingContext {
  /** The only currency that may be named in an amount; another one would be a silent error of exchange. */
  readonly currency?: string | undefined;
  /** Lets a month be named (`2026-03`) where the unit is a month index. */
  readonly balanceDate?: string | undefined;
  /** What stands there, which tells whether a percentage looks a hundred times too small or too large. */
  readonly before?: number | undefined;
  /** Where the field's values lie: what is outside is not what anybody meant. */
  readonly domain?: readonly [min: number, max: number] | undefined;
  /** What a number without a suffix counts in, where a table says so. */
  readonly bare?: Scale | undefined;
}

export interface PlainNumber {
  readonly mantissa: string;
  readonly exponent: number;
  /** Of its own suffix; null if it has none. */
  readonly scale: Scale | null;
}

/** Whole months of the calendar, by their indexes. */
export interface NamedMonths {
  readonly first: number;
  readonly last: number;
}

export type TypedNumber = PlainNumber | NamedMonths;

export function areMonths(number: TypedNumber): number is NamedMonths {
  return 'first' in number;
}

/** How numbers are read in one place, and what has been read so far. */
export interface Reading {
  /** As it was typed, for whoever is told of it. */
  readonly text: string;
  readonly unit: Unit;
  readonly suffixes: readonly Suffix[];
  readonly bare: Scale;
  /** The numbers in the unit, in the order in which they were read. */
  readonly seen: PlainNumber[];
  /** Why the text is refused, where that is known better than that it is none. */
  why: Unclear | null;
}

/** A text with nothing but numbers, names of distributions and their punctuation left to read. */
export interface Prepared {
  readonly text: string;
  readonly reading: Reading;
  readonly period: RatePeriod | null;
}

const MONTHS = /@(-?\d+)_(-?\d+)/y;
const DIGITS = /([-+]?)((?:[1-9]\d{0,2}(?:,\d{3})+(?!\d)|\d+)(?:\.(?!\.)\d*)?|\.\d+)(?:e([-+]?\d{1,3})(?!\d))?/y;
const RANGE = /\s*(?:to\b|至|到|~|\.{2,3})\s*|-\s*|\s+-\s+/y;
const SEPARATOR = /\s*[,;、]\s*|\s+/y;
const OPENING = /\(\s*/y;
const CLOSING = /\s*\)/y;
const MAX_WHOLE = /^\d{1,12}$/;

class Reader {
  private position = 0;

  constructor(
    private readonly text: string,
    private readonly suffixes: readonly Suffix[],
  ) {}

  get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  /** What stands next, which is read then; null where it is something else. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text);
    if (found) this.position += found[0].length;
    return found;
  }

  number(): TypedNumber | null {
    const months = this.match(MONTHS);
    if (months) return { first: Number(months[1]), last: Number(months[2]) };
    return this.match(OPENING) ? this.inParentheses() : this.plain();
  }

  private plain(): PlainNumber | null {
    const match = this.match(DIGITS);
    if (!match) return null;
    const [, sign = '', digits = '', exponent = '0'] = match;
    const suffix = this.suffix();
    const number = { mantissa: digits.replaceAll(',', ''), exponent: Number(exponent), scale: suffix?.scale ?? null };
    return signed(suffix?.joins ? this.joined(number, suffix.joins) : number, sign);
  }

  /** `(200m)` is a negative number, as accountants write it; the unit may follow the bracket. */
  private inParentheses(): PlainNumber | null {
    const number = this.plain();
    if (!number || number.mantissa.startsWith('-') || !this.match(CLOSING)) return null;
    return signed({ ...number, scale: number.scale ?? this.suffix()?.scale ?? null }, '-');
  }

  private suffix(): Suffix | undefined {
    return this.suffixes.find(({ pattern }) => this.match(pattern));
  }

  /** 3億5000萬 and `2 years 6 months` are one number, counted in the smaller unit; `1 year 18 months` is not. */
  private joined(large: PlainNumber, joins: RegExp): PlainNumber {
    const start = this.position;
    const more = this.match(joins);
    const small = more ? this.suffix()?.scale : undefined;
    const { scale, mantissa, exponent } = large;
    if (more && scale && small && exponent === 0 && MAX_WHOLE.test(mantissa)) {
      const ratio = (10 ** (scale.exponent - small.exponent) * scale.times) / small.times;
      const part = Number(more[1]);
      if (part < ratio) return { mantissa: String(Number(mantissa) * ratio + part), exponent, scale: small };
    }
    this.position = start;
    return large;
  }
}

function signed(number: PlainNumber, sign: string): PlainNumber {
  return sign === '-' ? { ...number, mantissa: `-${number.mantissa}` } : number;
}

function readWith(text: string, suffixes: readonly Suffix[]): TypedNumber[] | null {
  const reader = new Reader(text, suffixes);
  const numbers: TypedNumber[] = [];
  for (;;) {
    const number = reader.number();
    if (!number) return null;
    numbers.push(number);
    if (reader.atEnd) return numbers;
    if (!reader.match(RANGE) && !reader.match(SEPARATOR)) return null;
  }
}

/** Numbers in the unit, with separators between them; null if there is anything else. */
export function readNumbers(text: string, reading: Reading): TypedNumber[] | null {
  reading.why ??= wrongGrouping(text, FAMILY[reading.unit] === 'percent');
  const numbers = reading.why ? null : readWith(text, reading.suffixes);
  for (const number of numbers ?? []) if (!areMonths(number)) reading.seen.push(number);
  return numbers;
}

/** A share, a weight or a shape: a plain number whatever the unit, though 60% is 0.6. */
export function readShare(text: string, reading: Pick<Reading, 'why'>): PlainNumber | null {
  reading.why ??= wrongGrouping(text, true);
  const [number, more] = reading.why ? [] : (readWith(text, SHARE_SUFFIXES) ?? []);
  return number === undefined || more !== undefined || areMonths(number) ? null : number;
}

export function readOne(text: string, reading: Reading): TypedNumber | null {
  const numbers = readNumbers(text, reading);
  return numbers?.length === 1 ? (numbers[0] ?? null) : null;
}

/** The decimal point is moved in the text, so that 59.1% is exactly the number 0.591. */
export function numberValue({ mantissa, exponent, scale }: PlainNumber, otherwise: Scale): number {
  const { exponent: shift, times, over } = scale ?? otherwise;
  return (Number(`${mantissa}e${exponent + shift}`) * times) / over + 0;
}

/** The suffix that holds for the numbers beside it that have none. */
export function sharedScale(numbers: readonly TypedNumber[], bare: Scale): Scale {
  const scales = numbers.flatMap((number) => (areMonths(number) || !number.scale ? [] : [number.scale]));
  return scales.at(-1) ?? bare;
}

/** A text in its plain form with currency, rate, unit and calendar read out of it; null if it cannot be a quantity. */
export function prepare(text: string, unit: Unit, context: TypingContext): Prepared | Unclear | null {
  if (text.length > MAX_TEXT) return unclear(text, 'tooLong', { max: MAX_TEXT });
  const plain = plainForm(text);
  const wrong = unreadable(plain);
  if (wrong) return wrong;
  let simple = singleBlanks(plain);
  // The sign that months are marked with.
  if (simple.includes('@')) return null;
  if (unit === 'monthIndex' && context.balanceDate) {
    const months = numberMonths(simple, context.balanceDate);
    if (!months.ok) return months;
    simple = months.value;
  }
  if (FAMILY[unit] === 'money' && context.currency) {
    const amounts = withoutCurrency(simple, context.currency, text);
    if (!amounts.ok) return amounts;
    simple = amounts.value;
  }
  const rated = withoutRate(simple, unit);
  if (!rated) return null;
  const { period, scale } = FAMILY[unit] === 'percent' ? { ...rated, scale: null } : rated;
  const rate = (one: Scale): Scale =>
    scale ? { ...one, times: one.times * scale.times, over: one.over * scale.over } : one;
  const words = UNIT_WORDS[unit];
  return {
    text: singleBlanks(words ? rated.text.replace(words, ' ') : rated.text),
    reading: {
      text: text.trim(),
      unit,
      suffixes: SUFFIXES[unit].map((suffix) => ({ ...suffix, scale: rate(suffix.scale) })),
      bare: rate(context.bare ?? BARE[FAMILY[unit]]),
      seen: [],
      why: null,
    },
    period,
  };
}
