import {
  BARE_PARAMETERS,
  OPTIONAL_PARAMETERS,
  pointEstimate,
  QUANTITY_PARAMETERS,
  type Quantity,
  quantitySchema,
} from '../quantity/quantity';
import type { Field, Unit } from './fields';
import { practicalRange } from './within-field';

/** Moving a quantity by hand: a step at a time, as a whole or one parameter alone, never out of what its field allows. */

/** A point of percentage, a day, a month; null where a step is a share of the number itself. */
const STEPS: Readonly<Record<Unit, number | null>> = {
  money: null,
  moneyPerMonth: null,
  foreignMoney: null,
  exchangeRate: null,
  growth: 0.01,
  fraction: 0.01,
  volatility: 0.01,
  probability: 0.01,
  people: null,
  perYear: 0.1,
  days: 1,
  months: 1,
  monthIndex: 1,
};

/** A step of an amount is about a fiftieth of it. */
const SHARE = 1 / 50;
/** Widths and shapes are no places on the axis: they stay as they are when the whole moves. */
const WIDTHS = [...BARE_PARAMETERS, 'sd'];
const LOGARITHMIC: readonly Quantity['kind'][] = ['lognormal', 'lognormalRange'];

/** The largest of 1, 2 and 5 times a power of ten that is not above `value`. */
function roundStep(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  const times = [5, 2, 1].find((factor) => factor * unit <= value * (1 + 1e-12)) ?? 1;
  return Number((times * unit).toPrecision(1));
}

/** By how much one press of an arrow key, or a few pixels, changes a number of about this size. */
export function stepFor(value: number, { unit, max }: Field): number {
  return STEPS[unit] ?? (value === 0 ? Math.min(1, max) : roundStep(Math.abs(value) * SHARE));
}

/** As many digits as the step has, so that 0.1 + 0.2 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(10)) + 0;
}

type Parameters = Readonly<Record<string, number | readonly number[] | undefined>>;

/**
 * Every place on the axis moved by the same rule: parameters, the items of lists, and the bounds of a truncation; widths only
 * where they are told to go along.
 */
function mapPlaces(q: Quantity, move: (place: number) => number, fixed: readonly string[] = WIDTHS): Quantity {
  const names = [...QUANTITY_PARAMETERS[q.kind], ...(OPTIONAL_PARAMETERS[q.kind] ?? [])];
  const moved = (from: Parameters, keys: readonly string[]) =>
    keys.flatMap((key) => {
      const value = from[key];
      if (value === undefined) return [];
      return [[key, typeof value === 'number' ? tidy(move(value)) : value.map((one) => tidy(move(one)))]];
    });
  const places = moved(
    q as unknown as Parameters,
    names.filter((name) => !fixed.includes(name)),
  );
  const truncation = 'truncation' in q && q.truncation;
  return {
    ...q,
    ...Object.fromEntries(places),
    ...(truncation && { truncation: Object.fromEntries(moved(truncation as Parameters, ['min', 'max'])) }),
  } as Quantity;
}

/**
 * The quantity moved along its axis by so many steps, as far as its field lets it; what can only be positive is scaled
 * instead of moved, so that it keeps its shape.
 */
export function shifted(q: Quantity, steps: number, field: Field): Quantity {
  const middle = pointEstimate(q);
  const wanted = steps * stepFor(middle, field);
  const [low, high] = practicalRange(q);
  if (LOGARITHMIC.includes(q.kind) && middle > 0) {
    const factor = Math.min(field.max / high, Math.max((middle + wanted) / middle, Math.max(field.min, 1e-9) / low));
    return mapPlaces(q, (place) => place * factor);
  }
  const by = Math.min(field.max - high, Math.max(field.min - low, wanted));
  return by === 0 ? q : mapPlaces(q, (place) => place + by);
}

/** The quantity times a factor, its spread included. Whether that makes sense is for the schema to say. */
export function scaled(q: Quantity, factor: number): Quantity {
  return mapPlaces(q, (place) => place * factor, BARE_PARAMETERS);
}

/** The quantity moved along its axis by so much. Whether that makes sense is for the schema to say. */
export function movedBy(q: Quantity, by: number): Quantity {
  return mapPlaces(q, (place) => place + by);
}

/** One parameter moved by so many steps; the quantity as it was where that makes no sense, or leaves the field. */
export function stepped(q: Quantity, parameter: string, steps: number, field: Field): Quantity {
  const value = (q as unknown as Parameters)[parameter];
  if (typeof value !== 'number') return q;
  const step = BARE_PARAMETERS.includes(parameter) ? roundStep(Math.max(Math.abs(value), 1e-6) * SHARE) : null;
  // A spread is stepped like the place it spreads around.
  const size = parameter === 'sd' ? value : pointEstimate(q);
  const by = steps * (step ?? stepFor(size, field));
  const moved = quantitySchema.safeParse({ ...q, [parameter]: tidy(value + by) });
  if (!moved.success) return q;
  const [low, high] = practicalRange(moved.data);
  return low >= field.min && high <= field.max ? moved.data : q;
}
