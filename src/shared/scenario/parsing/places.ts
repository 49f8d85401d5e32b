import type { End } from '../../quantity/kind';
import type { Quantity } from '../../quantity/quantity';
import { areMonths, numberValue, type Reading, sharedScale, type TypedNumber } from './number';
import { unclear } from './text';
import type { Scale } from './units';

/**
 * Places on the axis of a quantity. A month is drawn as a number and rounded, so a range of whole months begins half a month
 * before the first and ends half a month after the last: only then is each of them equally likely.
 */

const HALF = 0.5;

/** The place that a number stands for: of whole months the edge where they begin or end. */
function placeOf(number: TypedNumber, end: End, scale: Scale, reading: Reading): number | null {
  if (!areMonths(number)) return numberValue(number, scale);
  if (end === 'min') return number.first - HALF;
  if (end === 'max') return number.last + HALF;
  if (number.first === number.last) return number.first;
  reading.why ??= unclear(reading.text, 'manyMonths', { count: number.last - number.first + 1 });
  return null;
}

/** The places of several numbers that share a suffix. */
export function valuesAt(numbers: readonly TypedNumber[], ends: readonly End[], reading: Reading): number[] | null {
  const scale = sharedScale(numbers, reading.bare);
  const places = numbers.map((number, index) => placeOf(number, ends[index] ?? 'place', scale, reading));
  return places.every((place): place is number => place !== null) ? places : null;
}

/** In a range, months that are told by their number are whole months, too, unless an end lies within one. */
function asMonths(numbers: readonly TypedNumber[], scale: Scale): readonly TypedNumber[] {
  const months = numbers.map((number) => {
    if (areMonths(number)) return number;
    const value = numberValue(number, scale);
    return { first: value, last: value };
  });
  return months.every(({ first }) => Number.isInteger(first)) ? months : numbers;
}

/** One number; a range; or a range, its lowest and highest first, and where it is most likely. */
export function rangeOf(
  [low, high, peak]: readonly [TypedNumber] | readonly [TypedNumber, TypedNumber, TypedNumber?],
  reading: Reading,
): Quantity | null {
  const all = [low, high, peak].filter((number) => number !== undefined);
  const scale = sharedScale(all, reading.bare);
  if (!high && !(areMonths(low) && low.first !== low.last)) {
    const value = placeOf(low, 'place', scale, reading);
    return value === null ? null : { kind: 'constant', value };
  }
  // A quarter is a range by itself.
  const ends = [low, high ?? low];
  const [first = low, last = low] = reading.unit === 'monthIndex' ? asMonths(ends, scale) : ends;
  const min = placeOf(first, 'min', scale, reading);
  const max = placeOf(last, 'max', scale, reading);
  if (min === null || max === null) return null;
  if (!peak) return { kind: 'uniform', min, max };
  const mode = placeOf(peak, 'place', scale, reading);
  return mode === null ? null : { kind: 'pert', min, mode, max };
}

/** As many digits as anybody writes: 0.1 and 0.01 less is 0.09. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** `10 ± 1` is anything from 9 to 11, as a tolerance is; `100m ± 10%` gives or takes a tenth. */
export function around(
  middle: TypedNumber,
  width: TypedNumber | { readonly share: number },
  reading: Reading,
): Quantity | null {
  const places = valuesAt('share' in width ? [middle] : [middle, width], [], reading);
  if (!places) return null;
  const [at = 0, give = 0] = places;
  const reach = Math.abs('share' in width ? at * width.share : give);
  const [min, max] = [tidy(at - reach), tidy(at + reach)];
  const half = reading.unit === 'monthIndex' && Number.isInteger(min) && Number.isInteger(max) ? HALF : 0;
  return { kind: 'uniform', min: min - half, max: max + half };
}
