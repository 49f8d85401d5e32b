import { NONE_WRITTEN } from '../../quantity/call';
import type { End, Reader } from '../../quantity/kind';
import {
  isDiscrete,
  kindOf,
  QUANTITY_KINDS,
  type Quantity,
  quantitySchema,
  type Truncation,
} from '../../quantity/quantity';
import { fail, ok, type Result } from '../../result';
import type { Unit } from '../fields';
import { formatNumber, formatQuantity } from './format-quantity';
import {
  areMonths,
  numberValue,
  prepare,
  type Reading,
  readNumbers,
  readOne,
  readShare,
  type TypedNumber,
  type TypingContext,
} from './number';
import { otherPeriod, otherScale } from './percent';
import { around, rangeOf, valuesAt } from './places';
import { SEPARATORS, splitList } from './share';
import { MAX_TEXT, shownText } from './text';
import { FAMILY, ONE, type Scale } from './units';

export { formatNumber, formatQuantity } from './format-quantity';
/**
 * Quantities as people type them, and back: `110%`, `5 to 10`, `30% 110% 220%`, `5 to 10, likely 7`, `10 ± 1`,
 * `lognormal(60m, 0.6)`, `lognormal(p10 30m, p90 120m)`, `metalog(5, 7, 12, 0)`, `discrete(1:0.2, 2:0.8)`, `samples(3, 5, 9)`,
 * any of them with `in [0, 10]`, `at least 0` or `at most 10` after it, `1.2bn`, `6,000萬`, `(200m)`, `2026-03`, `Q3 2026`, or
 * the JSON of the file. Three rules keep it predictable:
 * - a number without a suffix is in the unit of the file, 52 is 52 million; but in a field of percentages 4 is 4%;
 * - except that a suffix written once holds for the numbers beside it that have none: `5 to 10%`, `3 to 4.8bn`;
 * - what can mean two things is refused with both of them, never guessed.
 * Syntax only: whether the numbers make sense is for the schema to say.
 */
export type { TypingContext } from './number';

const LIKELY = /[,;]?\s*(?:(?:most )?likely|最可能(?:為|为|是)?)\s*/;
const GIVE_OR_TAKE = / ?(?:±|\+ ?\/ ?-|\+-) ?/;
const CALL = /^([a-z]+)\s*\(\s*(.*?)\s*\)$/;
const WITHIN = /^(.+?) ?\bin ?\[ ?(.+?) ?\]$/;
const BOUND = /^(.+?),? ?(at least|at most|至少|至多|最少|最多) ?(.+)$/;
const LOWER_BOUNDS = ['at least', '至少', '最少'];

/**
 * Arguments of a kind. A comma followed by a space parts them, and so may any comma; `pert(3,200, 4,173, 4,800)` and
 * `pert(30,110,220)` both have three.
 */
function splitArguments(text: string, fits: (count: number) => boolean): string[] | null {
  for (const separator of SEPARATORS) {
    const parts = text.split(separator);
    if (fits(parts.length)) return parts;
  }
  return null;
}

function allOrNone<T>(items: readonly (T | null)[]): T[] | null {
  return items.every((item): item is T => item !== null) ? [...items] : null;
}

/** One number a part; suffixes are shared. */
function readEach(parts: readonly string[], reading: Reading, ends: readonly End[] = []): number[] | null {
  const numbers = allOrNone<TypedNumber>(parts.map((part) => readOne(part, reading)));
  return numbers && valuesAt(numbers, ends, reading);
}

/** Plain numbers whatever the unit; each by itself. */
function readBare(parts: readonly string[], reading: Pick<Reading, 'why'>): number[] | null {
  const shares = allOrNone(parts.map((part) => readShare(part, reading)));
  return shares?.map((share) => numberValue(share, ONE)) ?? null;
}

/** The same for the kinds, which know neither units nor languages. */
function readerOf(reading: Reading): Reader {
  return {
    numbers: (parts, ends) => readEach(parts, reading, ends),
    bare: (parts) => readBare(parts, reading),
    items: splitList,
    split: splitArguments,
  };
}

/** A kind by the name that it is typed with; where several share it, by how the arguments begin. */
function readCall(name: string, list: string, reading: Reading): Quantity | null {
  const calls = QUANTITY_KINDS.map((kind) => kindOf({ kind }).call).filter(({ names }) => names.includes(name));
  const call =
    calls.find(({ opening }) => opening !== undefined && list.startsWith(opening)) ??
    calls.find(({ opening }) => opening === undefined);
  return call?.read(list, readerOf(reading)) ?? null;
}

function readLikely(body: string, likely: string, reading: Reading): Quantity | null {
  const range = readNumbers(body, reading);
  const peak = readOne(likely, reading);
  const [low, high, more] = range ?? [];
  return low && high && !more && peak ? rangeOf([low, high, peak], reading) : null;
}

function readAround(middle: string, width: string, reading: Reading): Quantity | null {
  const share = FAMILY[reading.unit] === 'percent' || !width.endsWith('%') ? null : readShare(width, reading);
  const place = readOne(middle, reading);
  if (share) return place && around(place, { share: numberValue(share, ONE) }, reading);
  const give = readOne(width, reading);
  return place && give && around(place, give, reading);
}

function readList(text: string, reading: Reading): Quantity | null {
  const [middle = '', width, otherWidth] = text.split(GIVE_OR_TAKE);
  if (width !== undefined) return otherWidth === undefined ? readAround(middle, width, reading) : null;
  const [body = '', likely, more] = text.split(LIKELY);
  if (more !== undefined) return null;
  if (likely !== undefined) return readLikely(body, likely, reading);
  const [first, second, third, fourth] = readNumbers(body, reading) ?? [];
  if (!first || fourth) return null;
  if (!second) return rangeOf([first], reading);
  return rangeOf(third ? [first, third, second] : [first, second], reading);
}

function readJson(text: string): Quantity | null {
  try {
    return quantitySchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function readWhole(text: string, reading: Reading): Quantity | null {
  const call = CALL.exec(text);
  return call ? readCall(call[1] ?? '', call[2] ?? '', reading) : readList(text, reading);
}

/** Bounds by name; null if what stands there is no number. */
function readBounds(
  ends: readonly (readonly [name: 'min' | 'max', text: string])[],
  reading: Reading,
): Truncation | null {
  const given = ends.filter(([, text]) => text !== NONE_WRITTEN);
  const numbers = readEach(
    given.map(([, text]) => text),
    reading,
    given.map(([name]) => name),
  );
  return numbers && Object.fromEntries(given.map(([name], index) => [name, numbers[index]]));
}

function readTruncated(text: string, reading: Reading): Quantity | null {
  const within = text.endsWith(']') ? WITHIN.exec(text) : null;
  const bound = within ? null : BOUND.exec(text);
  if (!within && !bound) return readWhole(text, reading);
  const whole = readWhole((within ?? bound)?.[1] ?? '', reading);
  const [low = '', high = ''] = within ? (splitArguments(within[2] ?? '', (count) => count === 2) ?? []) : [];
  const side = LOWER_BOUNDS.includes(bound?.[2] ?? '') ? 'min' : 'max';
  const truncation = within
    ? readBounds(
        [
          ['min', low],
          ['max', high],
        ],
        reading,
      )
    : readBounds([[side, bound?.[3] ?? '']], reading);
  if (!whole || !truncation || isDiscrete(whole)) return null;
  return { ...whole, truncation } as Quantity;
}

function allFinite(part: unknown): boolean {
  if (typeof part === 'object' && part !== null) return Object.values(part).every(allFinite);
  return typeof part !== 'number' || Number.isFinite(part);
}

interface Way<T> {
  readonly read: (text: string, reading: Reading) => T | null;
  readonly write: (value: T) => string;
}

/** Reads a text one way or refuses it with the reason; a percentage that may be meant otherwise is refused with both readings. */
function parse<T>(text: string, unit: Unit, context: TypingContext, way: Way<T>): Result<T> {
  const syntax = fail('quantity.syntax', { text: shownText(text), unit });
  const prepared = prepare(text, unit, context);
  if (!prepared) return syntax;
  if ('ok' in prepared) return prepared;
  const { reading, period } = prepared;
  const value = way.read(prepared.text, reading);
  if (reading.why) return reading.why;
  if (value === null || !allFinite(value)) return syntax;
  if (FAMILY[unit] === 'percent' && period) return otherPeriod(shownText(text), reading, period);
  const other = otherScale(reading, context);
  const meant = other && way.read(prepared.text, { ...reading, bare: other });
  if (meant === null) return ok(value);
  return fail('quantity.doubt', { text: shownText(text), asTyped: way.write(value), instead: way.write(meant) });
}

export function parseQuantity(text: string, unit: Unit, context: TypingContext = {}): Result<Quantity> {
  const trimmed = text.trim();
  if (trimmed.startsWith('{') && trimmed.length <= MAX_TEXT) {
    const quantity = readJson(trimmed);
    return quantity ? ok(quantity) : fail('quantity.syntax', { text: shownText(text), unit });
  }
  return parse(text, unit, context, { read: readTruncated, write: (quantity) => formatQuantity(quantity, unit, 'en') });
}

/** Items of a list field, as `samples(…)` takes them. */
export function parseList(text: string, unit: Unit, context: TypingContext = {}): Result<number[]> {
  return parse(text, unit, context, {
    read: (simple, reading) => readEach(splitList(simple), reading),
    write: (list) => list.map((value) => formatNumber(value, unit, 'en')).join(', '),
  });
}

/** A single number as typed; for the fields of one parameter, which may be the end of a range of whole months. */
export function parseNumber(text: string, unit: Unit, context: TypingContext = {}, end: End = 'place'): Result<number> {
  return parse(text, unit, context, {
    read: (simple, reading) => readEach([simple], reading, [end])?.[0] ?? null,
    write: (value) => formatNumber(value, unit, 'en'),
  });
}

/** An amount, and whether its text leaves open what it counts. */
export function parseAmount(
  text: string,
  context: TypingContext,
): Result<{ readonly value: number; readonly isBare: boolean }> {
  const amount = parse(text, 'money', context, {
    read: (simple, reading) => {
      const [value] = readEach([simple], reading) ?? [];
      return value === undefined ? null : { value, isBare: reading.seen.some(({ scale }) => scale === null) };
    },
    write: ({ value }) => formatNumber(value, 'money', 'en'),
  });
  // No range and no distribution is asked for.
  const isUnread = !amount.ok && amount.error.code === 'quantity.syntax';
  return isUnread ? fail('quantity.amount', { text: shownText(text) }) : amount;
}

/** What a number counts in under a header such as `CNY m`, `% a year` or `years`; null where that is not a unit of it. */
export function statedScale(text: string, unit: Unit, context: TypingContext): Scale | null {
  const prepared = prepare(`1 ${text}`, unit, { currency: context.currency });
  if (!prepared || 'ok' in prepared || (FAMILY[unit] === 'percent' && prepared.period)) return null;
  const number = readOne(prepared.text, prepared.reading);
  if (!number || areMonths(number)) return null;
  // A currency alone does not say whether it counts millions of it.
  return number.scale ?? (FAMILY[unit] === 'plain' ? prepared.reading.bare : null);
}
