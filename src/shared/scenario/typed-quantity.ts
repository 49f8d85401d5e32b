import { fail, ok, type Result } from '../result';
import { calendarMonth } from './calendar';
import type { Unit } from './fields';
import { QUANTITY_KINDS, QUANTITY_PARAMETERS, type Quantity, quantitySchema } from './quantity';
import type { Language } from './text';

/**
 * Quantities as people type them, and back: `110%`, `5 to 10`, `30% 110% 220%`, `5 to 10, likely 7`, `lognormal(60m, 0.6)`,
 * `1.2bn`, `6,000萬`, `2026-03`, or the JSON of the file. Two rules keep it predictable:
 * - a number without a suffix is in the unit of the file: 0.3 is 30%, 52 is 52 million;
 * - except that a suffix written once holds for the numbers beside it that have none: `5 to 10%`, `3 to 4.8bn`.
 * Syntax only: whether the numbers make sense is for the schema to say.
 */
export interface TypingContext {
  /** The only currency that may be named in an amount; another one would be a silent error of exchange. */
  readonly currency?: string | undefined;
  /** Lets a month be named (`2026-03`) where the unit is a month index. */
  readonly balanceDate?: string | undefined;
}

type Family = 'money' | 'percent' | 'plain';

const FAMILY: Record<Unit, Family> = {
  money: 'money',
  moneyPerMonth: 'money',
  foreignMoney: 'money',
  exchangeRate: 'plain',
  growth: 'percent',
  fraction: 'percent',
  volatility: 'percent',
  probability: 'percent',
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
  perYear: /\btimes\b|\b(?:a|per) year\b|\/ ?year\b|每年|次/g,
  days: /\bdays?\b|天|日/g,
  months: /\bmonths?\b|個月|个月/g,
  monthIndex: /第|個月|个月/g,
};

const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  CNY: 'cny|rmb|人民幣|人民币',
  HKD: 'hkd|hk\\$|港元|港幣',
  USD: 'usd|us\\$|美元',
  EUR: 'eur|歐元|欧元',
  GBP: 'gbp|英鎊|英镑',
  JPY: 'jpy|日圓|日元',
};

interface TypedNumber {
  readonly mantissa: string;
  readonly exponent: number;
  /** Power of ten of its own suffix; null if it has none. */
  readonly suffix: number | null;
}

const DIGITS = /([-+]?)((?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d*)?|\.\d+)(?:e([-+]?\d{1,3})(?![a-z0-9]))?/y;
const RANGE = /\s*(?:to\b|至|到|~|–|—|\.{2,3})\s*|-\s*|\s+-\s+/y;
const SEPARATOR = /\s*[,;、]\s*|\s+/y;
const LIKELY = /[,;]?\s*(?:(?:most )?likely|最可能(?:為|为|是)?)\s*/;
const CALL = /^([a-z]+)\s*\(\s*(.*?)\s*\)$/;

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
function readNumbers(text: string, family: Family): TypedNumber[] | null {
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
function values(numbers: readonly TypedNumber[]): number[] {
  const shared = numbers.filter((number) => number.suffix !== null).at(-1)?.suffix ?? 0;
  return numbers.map(({ mantissa, exponent, suffix }) => Number(`${mantissa}e${exponent + (suffix ?? shared)}`) + 0);
}

function readOne(text: string, family: Family): TypedNumber | null {
  const numbers = readNumbers(text, family);
  return numbers?.length === 1 ? (numbers[0] ?? null) : null;
}

/**
 * Arguments of a kind. A comma followed by a space parts them, and so may any comma; `pert(3,200, 4,173, 4,800)` and
 * `pert(30,110,220)` both have three.
 */
function splitArguments(text: string, counts: readonly number[]): string[] | null {
  for (const separator of [/\s*;\s*/, /,\s+/, /,/, /\s+/]) {
    const parts = text.split(separator);
    if (counts.includes(parts.length)) return parts;
  }
  return null;
}

/** Parameters that are plain numbers whatever the unit. */
const BARE = ['sigma', 'lambda'];

function readCall(name: string, list: string, family: Family): Quantity | null {
  const kind = QUANTITY_KINDS.find((known) => known === name);
  if (!kind) return null;
  const required: readonly string[] = QUANTITY_PARAMETERS[kind];
  const optional = kind === 'pert' ? ['lambda'] : [];
  const parts = splitArguments(list, [required.length, required.length + optional.length]);
  if (!parts) return null;
  const names = [...required, ...optional].slice(0, parts.length);
  const numbers = parts.map((part, index) => readOne(part, BARE.includes(names[index] ?? '') ? 'percent' : family));
  if (!numbers.every((number) => number !== null)) return null;
  const inUnit = values(numbers.filter((_, index) => !BARE.includes(names[index] ?? '')));
  const bare = numbers.slice(inUnit.length).flatMap((number) => values([number]));
  const parameters = [...inUnit, ...bare].map((value, index) => [names[index], value]);
  // Every parameter of the kind is there by now; the compiler cannot follow that through the table.
  return { kind, ...Object.fromEntries(parameters) } as Quantity;
}

function readList(text: string, family: Family): Quantity | null {
  const [body = '', likely, more] = text.split(LIKELY);
  if (more !== undefined) return null;
  if (likely !== undefined) {
    const range = readNumbers(body, family);
    const peak = readOne(likely, family);
    if (range?.length !== 2 || !peak) return null;
    const [min = 0, max = 0, mode = 0] = values([...range, peak]);
    return { kind: 'pert', min, mode, max };
  }
  const [first, second, third, fourth] = values(readNumbers(body, family) ?? []);
  if (first === undefined || fourth !== undefined) return null;
  if (second === undefined) return { kind: 'constant', value: first };
  if (third === undefined) return { kind: 'uniform', min: first, max: second };
  return { kind: 'pert', min: first, mode: second, max: third };
}

function readJson(text: string): Quantity | null {
  try {
    return quantitySchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
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
function simplify(text: string, unit: Unit, context: TypingContext): string {
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

export function parseQuantity(text: string, unit: Unit, context: TypingContext = {}): Result<Quantity> {
  const trimmed = text.trim();
  const syntax = fail('quantity.syntax', { text: trimmed, unit });
  if (trimmed.startsWith('{')) {
    const quantity = readJson(trimmed);
    return quantity ? ok(quantity) : syntax;
  }
  const simple = simplify(trimmed, unit, context);
  const call = CALL.exec(simple);
  const quantity = call ? readCall(call[1] ?? '', call[2] ?? '', FAMILY[unit]) : readList(simple, FAMILY[unit]);
  const finite = quantity && Object.values(quantity).every((part) => typeof part === 'string' || Number.isFinite(part));
  return finite ? ok(quantity) : syntax;
}

/** A single number as typed; for the fields of one parameter. */
export function parseNumber(text: string, unit: Unit, context: TypingContext = {}): Result<number> {
  const quantity = parseQuantity(text, unit, context);
  if (quantity.ok && quantity.value.kind === 'constant') return ok(quantity.value.value);
  return fail('quantity.syntax', { text: text.trim(), unit });
}

/** `value` times ten to the power `by`, in full and exactly. */
function shifted(value: number, by: number): string {
  const [mantissa = '0', exponent = '0'] = String(Math.abs(value)).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const point = whole.length + Number(exponent) + by;
  const digits = (whole + fraction).padStart(whole.length + fraction.length + Math.max(0, 1 - point), '0');
  const at = Math.max(1, point);
  const padded = digits.padEnd(at, '0');
  const text = `${padded.slice(0, at)}.${padded.slice(at)}`.replace(/\.?0*$/, '').replace(/^0+(?=\d)/, '');
  return value < 0 ? `-${text}` : text;
}

const WRITTEN_SCALES: Record<Language, readonly (readonly [from: number, exponent: number, suffix: string])[]> = {
  en: [
    [1e6, -6, 'tn'],
    [1e3, -3, 'bn'],
    [0, 0, 'm'],
  ],
  'zh-Hant': [
    [1e6, -6, '萬億'],
    [1e2, -2, '億'],
    [0, 2, '萬'],
  ],
};

/** A number as `parseNumber` reads it back, to the last digit. */
export function writeNumber(value: number, unit: Unit, language: Language): string {
  if (FAMILY[unit] === 'percent') return `${shifted(value, 2)}%`;
  const scale = FAMILY[unit] === 'money' && WRITTEN_SCALES[language].find(([from]) => Math.abs(value) >= from);
  return scale && value !== 0 ? shifted(value, scale[1]) + scale[2] : shifted(value, 0);
}

/** A quantity as `parseQuantity` reads it back: what the field for typing shows. */
export function writeQuantity(q: Quantity, unit: Unit, language: Language): string {
  const write = (value: number) => writeNumber(value, unit, language);
  switch (q.kind) {
    case 'constant':
      return write(q.value);
    case 'uniform':
      return `${write(q.min)}${language === 'en' ? ' to ' : '至'}${write(q.max)}`;
    case 'triangular':
      return `triangular(${write(q.min)}, ${write(q.mode)}, ${write(q.max)})`;
    case 'normal':
      return `normal(${write(q.mean)}, ${write(q.sd)})`;
    case 'lognormal':
      return `lognormal(${write(q.median)}, ${shifted(q.sigma, 0)})`;
    case 'pert':
      return q.lambda === undefined
        ? `${write(q.min)} ${write(q.mode)} ${write(q.max)}`
        : `pert(${write(q.min)}, ${write(q.mode)}, ${write(q.max)}, ${shifted(q.lambda, 0)})`;
  }
}
