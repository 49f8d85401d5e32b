import { calendarMonth } from './calendar';
import type { Unit } from './fields';

/** Numbers as people type them, with their suffixes and units; `typed-quantity.ts` makes quantities of them. */
export interface TypingContext {
  /** The only currency that may be named in an amount; another one would be a silent error of exchange. */
  readonly currency?: string | undefined;
  /** Lets a month be named (`2026-03`) where the unit is a month index. */
  readonly balanceDate?: string | undefined;
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

/** Powers of ten that a suffix stands for; money is in millions. 兆 is left out: it means two things. */
const SUFFIXES: Record<Family, readonly (readonly [pattern: string, exponent: number])[]> = {
  money: [
    ['萬億|万亿', 6],
    ['億|亿', 2],
    ['千萬|千万', 1],
    ['百萬|百万', 0],
    ['萬|万', -2],
    ['(?:trillion|tn)(?![a-z])', 6],
    ['(?:billion|bn|b)(?![a-z])', 3],
    ['(?:million|mn|m)(?![a-z])', 0],
    ['(?:thousand|k)(?![a-z])', -3],
  ],
  percent: [['%|percent(?![a-z])', -2]],
  plain: [],
};

/** Words that repeat the unit and carry nothing. */
const UNIT_WORDS: Record<Unit, RegExp | null> = {
  money: null,
  moneyPerMonth: /\b(?:a|per) month\b|\/ ?month\b|每月/g,
  foreignMoney: null,
  exchangeRate: null,
  growth: /\b(?:a|per) year\b|\/ ?year\b|每年/g,
  fraction: /\b(?:a|per) year\b|\/ ?year\b|每年/g,
  volatility: /\b(?:a|per) year\b|\/ ?year\b|每年/g,
  probability: null,
  people: /\bpeople\b|\bheads?\b|人|名/g,
  perYear: /\btimes\b|\b(?:a|per) year\b|\/ ?year\b|每年|次/g,
  days: /\bdays?\b|天|日/g,
  months: /\bmonths?\b|個月|个月/g,
  monthIndex: /第|個月|个月/g,
};

const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  CNY: 'cny|rmb|元?人民幣|元?人民币|元',
  HKD: 'hkd|hk\\$|港元|港幣|港币',
  USD: 'usd|us\\$|美元',
  EUR: 'eur|歐元|欧元',
  GBP: 'gbp|英鎊|英镑',
  JPY: 'jpy|日圓|日元',
};

export interface TypedNumber {
  readonly mantissa: string;
  readonly exponent: number;
  /** Power of ten of its own suffix; null if it has none. */
  readonly suffix: number | null;
}

const DIGITS = /([-+]?)((?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d*)?|\.\d+)(?:e([-+]?\d{1,3})(?![a-z0-9]))?/y;
const RANGE = /\s*(?:to\b|至|到|~|–|—|\.{2,3})\s*|-\s*|\s+-\s+/y;
const SEPARATOR = /\s*[,;、]\s*|\s+/y;

class Reader {
  private position = 0;

  constructor(
    private readonly text: string,
    private readonly family: Family,
  ) {}

  get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  skip(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text);
    if (match) this.position += match[0].length;
    return match;
  }

  number(): TypedNumber | null {
    const match = this.skip(DIGITS);
    if (!match) return null;
    const [, sign = '', digits = '', exponent = '0'] = match;
    const mantissa = (sign === '-' ? '-' : '') + digits.replaceAll(',', '');
    const suffix = SUFFIXES[this.family].find(([pattern]) => this.skip(new RegExp(`\\s*(?:${pattern})`, 'y')));
    return { mantissa, exponent: Number(exponent), suffix: suffix ? suffix[1] : null };
  }
}

/** Numbers with separators between them; null if there is anything else. */
export function readNumbers(text: string, family: Family): TypedNumber[] | null {
  const reader = new Reader(text, family);
  const numbers: TypedNumber[] = [];
  for (;;) {
    const number = reader.number();
    if (!number) return null;
    numbers.push(number);
    if (reader.atEnd) return numbers;
    if (!reader.skip(RANGE) && !reader.skip(SEPARATOR)) return null;
  }
}

/** The decimal point is moved in the text, so that 59.1% is exactly the number 0.591. */
export function values(numbers: readonly TypedNumber[]): number[] {
  const shared = numbers.filter((number) => number.suffix !== null).at(-1)?.suffix ?? 0;
  return numbers.map(({ mantissa, exponent, suffix }) => Number(`${mantissa}e${exponent + (suffix ?? shared)}`) + 0);
}

export function readOne(text: string, family: Family): TypedNumber | null {
  const numbers = readNumbers(text, family);
  return numbers?.length === 1 ? (numbers[0] ?? null) : null;
}

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Puts the month index in place of `2026-03`, `2026年3月`, `Mar 2026`. */
function numberMonths(text: string, balanceDate: string): string {
  const start = calendarMonth(balanceDate, 0);
  const index = (year: string, month: number) => ` ${(Number(year) - start.year) * 12 + month - start.month} `;
  return text
    .replace(/(\d{4})-(\d{1,2})(?!\d)/g, (_, year, month) => index(year, Number(month)))
    .replace(/(\d{4})年(\d{1,2})月/g, (_, year, month) => index(year, Number(month)))
    .replace(/([a-z]{3})[a-z]* (\d{4})/g, (all, name, year) => {
      const month = MONTH_NAMES.indexOf(name) + 1;
      return month > 0 ? index(year, month) : all;
    });
}

/** Full-width forms and typographic minus as in ASCII, the words of the unit gone. */
export function simplify(text: string, unit: Unit, context: TypingContext): string {
  let simple = text.normalize('NFKC').replaceAll('\u2212', '-').toLowerCase();
  if (unit === 'monthIndex' && context.balanceDate) simple = numberMonths(simple, context.balanceDate);
  if (FAMILY[unit] === 'money' && context.currency) {
    const words = CURRENCY_WORDS[context.currency] ?? context.currency.toLowerCase();
    simple = simple.replace(new RegExp(words, 'g'), ' ');
  }
  const words = UNIT_WORDS[unit];
  if (words) simple = simple.replace(words, ' ');
  return simple
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;)])/g, '')
    .trim();
}
