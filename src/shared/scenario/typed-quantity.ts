import { fail, ok, type Result } from '../result';
import type { Unit } from './fields';
import {
  BARE_PARAMETERS,
  canBeTruncated,
  OPTIONAL_PARAMETERS,
  QUANTITY_KINDS,
  QUANTITY_PARAMETERS,
  type Quantity,
  quantitySchema,
  type Truncation,
} from './quantity';
import {
  FAMILY,
  type Family,
  readNumbers,
  readOne,
  simplify,
  type TypedNumber,
  type TypingContext,
  values,
} from './typed-number';
import { NONE_WRITTEN } from './written-quantity';

/**
 * Quantities as people type them, and back: `110%`, `5 to 10`, `30% 110% 220%`, `5 to 10, likely 7`, `lognormal(60m, 0.6)`,
 * `lognormal(p10 30m, p90 120m)`, `metalog(5, 7, 12, 0)`, `discrete(1:0.2, 2:0.8)`, `samples(3, 5, 9)`, any of them with
 * `in [0, 10]`, `at least 0` or `at most 10` after it, `1.2bn`, `6,000萬`, `2026-03`, or the JSON of the file. Two rules
 * keep it predictable:
 * - a number without a suffix is in the unit of the file: 0.3 is 30%, 52 is 52 million;
 * - except that a suffix written once holds for the numbers beside it that have none: `5 to 10%`, `3 to 4.8bn`.
 * Syntax only: whether the numbers make sense is for the schema to say.
 */
export type { TypingContext } from './typed-number';
export { writeNumber, writeQuantity } from './written-quantity';

const LIKELY = /[,;]?\s*(?:(?:most )?likely|最可能(?:為|为|是)?)\s*/;
const CALL = /^([a-z]+)\s*\(\s*(.*?)\s*\)$/;
const LOGNORMAL_RANGE = /^p10 ?(.+?) ?[,;] ?p90 ?(.+)$/;
const WITHIN = /^(.+?) ?\bin ?\[ ?(.+?) ?\]$/;
const BOUND = /^(.+?),? ?(at least|at most|至少|至多|最少|最多) ?(.+)$/;
const LOWER_BOUNDS = ['at least', '至少', '最少'];

/**
 * Arguments of a kind. A comma followed by a space parts them, and so may any comma; `pert(3,200, 4,173, 4,800)` and
 * `pert(30,110,220)` both have three.
 */
function splitArguments(text: string, fits: (count: number) => boolean): string[] | null {
  for (const separator of [/\s*;\s*/, /,\s+/, /,/, /\s+/]) {
    const parts = text.split(separator);
    if (fits(parts.length)) return parts;
  }
  return null;
}

/** Items of a list of any length, by the first separator that is there. */
function splitList(text: string): string[] {
  return splitArguments(text, (count) => count > 1) ?? [text];
}

function allOrNone<T>(items: readonly (T | null)[]): T[] | null {
  return items.every((item): item is T => item !== null) ? [...items] : null;
}

/** One number a part; suffixes are shared. */
function readEach(parts: readonly string[], family: Family): number[] | null {
  const numbers = allOrNone<TypedNumber>(parts.map((part) => readOne(part, family)));
  return numbers && values(numbers);
}

/** Plain numbers whatever the unit, though 60% is 0.6; each by itself. */
function readBare(parts: readonly string[]): number[] | null {
  return allOrNone(parts.map((part) => readEach([part], 'percent')?.[0] ?? null));
}

function readDiscrete(list: string, family: Family): Quantity | null {
  const pairs = splitList(list).map((item) => item.split(/\s*:\s*/));
  if (!pairs.every((pair) => pair.length === 2)) return null;
  const points = readEach(
    pairs.map(([value = '']) => value),
    family,
  );
  const weights = readBare(pairs.map(([, weight = '']) => weight));
  return points && weights && { kind: 'discrete', values: points, weights };
}

function readLognormalRange(list: string, family: Family): Quantity | null {
  const named = LOGNORMAL_RANGE.exec(list);
  const ends = named ? readEach([named[1] ?? '', named[2] ?? ''], family) : null;
  const [p10, p90] = ends ?? [];
  return p10 === undefined || p90 === undefined ? null : { kind: 'lognormalRange', p10, p90 };
}

function readCall(name: string, list: string, family: Family): Quantity | null {
  if (name === 'samples' || name === 'empirical') {
    const samples = readEach(splitList(list), family);
    return samples && { kind: 'empirical', samples };
  }
  if (name === 'discrete') return readDiscrete(list, family);
  if (name === 'lognormal' && list.startsWith('p10')) return readLognormalRange(list, family);
  const kind = QUANTITY_KINDS.find((known) => known === name);
  if (!kind) return null;
  const required: readonly string[] = QUANTITY_PARAMETERS[kind];
  const names = [...required, ...(OPTIONAL_PARAMETERS[kind] ?? [])];
  const parts = splitArguments(list, (count) => count >= required.length && count <= names.length);
  if (!parts) return null;
  const given = parts.flatMap((text, index) => {
    const parameter = names[index] ?? '';
    // `metalog(1, 2, 3, none, 9)` has an upper end and no lower one.
    return index >= required.length && text === NONE_WRITTEN ? [] : [{ parameter, text }];
  });
  const [bare, inUnit] = [true, false].map((isBare) =>
    given.filter(({ parameter }) => BARE_PARAMETERS.includes(parameter) === isBare),
  ) as [typeof given, typeof given];
  const bareNumbers = readBare(bare.map(({ text }) => text));
  const unitNumbers = readEach(
    inUnit.map(({ text }) => text),
    family,
  );
  if (!bareNumbers || !unitNumbers) return null;
  const numbers = [...bareNumbers, ...unitNumbers];
  const parameters = [...bare, ...inUnit].map(({ parameter }, index) => [parameter, numbers[index]]);
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

function readWhole(text: string, family: Family): Quantity | null {
  const call = CALL.exec(text);
  return call ? readCall(call[1] ?? '', call[2] ?? '', family) : readList(text, family);
}

/** Bounds by name; null if what stands there is no number. */
function readBounds(
  ends: readonly (readonly [name: 'min' | 'max', text: string])[],
  family: Family,
): Truncation | null {
  const given = ends.filter(([, text]) => text !== NONE_WRITTEN);
  const numbers = readEach(
    given.map(([, text]) => text),
    family,
  );
  return numbers && Object.fromEntries(given.map(([name], index) => [name, numbers[index]]));
}

function readTruncated(text: string, family: Family): Quantity | null {
  const within = WITHIN.exec(text);
  const bound = within ? null : BOUND.exec(text);
  if (!within && !bound) return readWhole(text, family);
  const whole = readWhole((within ?? bound)?.[1] ?? '', family);
  const [low = '', high = ''] = within ? (splitArguments(within[2] ?? '', (count) => count === 2) ?? []) : [];
  const side = LOWER_BOUNDS.includes(bound?.[2] ?? '') ? 'min' : 'max';
  const truncation = within
    ? readBounds(
        [
          ['min', low],
          ['max', high],
        ],
        family,
      )
    : readBounds([[side, bound?.[3] ?? '']], family);
  if (!whole || !truncation || !canBeTruncated(whole.kind)) return null;
  return { ...whole, truncation } as Quantity;
}

function allFinite(part: unknown): boolean {
  if (typeof part === 'object' && part !== null) return Object.values(part).every(allFinite);
  return typeof part === 'string' || Number.isFinite(part);
}

export function parseQuantity(text: string, unit: Unit, context: TypingContext = {}): Result<Quantity> {
  const trimmed = text.trim();
  const syntax = fail('quantity.syntax', { text: trimmed, unit });
  if (trimmed.startsWith('{')) {
    const quantity = readJson(trimmed);
    return quantity ? ok(quantity) : syntax;
  }
  const quantity = readTruncated(simplify(trimmed, unit, context), FAMILY[unit]);
  return quantity && allFinite(quantity) ? ok(quantity) : syntax;
}

/** Items of a list field, as `samples(…)` takes them. */
export function parseList(text: string, unit: Unit, context: TypingContext = {}): Result<number[]> {
  const list = readEach(splitList(simplify(text.trim(), unit, context)), FAMILY[unit]);
  return list && allFinite(list) ? ok(list) : fail('quantity.syntax', { text: text.trim(), unit });
}

/** A single number as typed; for the fields of one parameter. */
export function parseNumber(text: string, unit: Unit, context: TypingContext = {}): Result<number> {
  const quantity = parseQuantity(text, unit, context);
  if (quantity.ok && quantity.value.kind === 'constant') return ok(quantity.value.value);
  return fail('quantity.syntax', { text: text.trim(), unit });
}
