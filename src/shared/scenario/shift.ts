import type { Parameter } from '../quantity/kind';
import {
  kindOf,
  parametersOf,
  pointEstimate,
  type Quantity,
  quantitySchema,
  TRUNCATION_PARAMETERS,
  truncationOf,
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
export function tidy(value: number): number {
  return Number(value.toPrecision(10)) + 0;
}

type Members = Readonly<Record<string, number | readonly number[] | undefined>>;

/** Those of `from` that measure one of these, with their values changed. */
function changedMembers(
  from: Members,
  parameters: readonly (readonly [name: string, parameter: Parameter])[],
  measures: readonly Parameter['measures'][],
  change: (value: number) => number,
): Members {
  const entries = parameters.flatMap(([name, parameter]) => {
    const value = from[name];
    if (value === undefined || !measures.includes(parameter.measures)) return [];
    return [[name, typeof value === 'number' ? tidy(change(value)) : value.map((one) => tidy(change(one)))]];
  });
  return Object.fromEntries(entries);
}

/** The parameters that measure one of these changed by the same rule, the items of lists and the bounds of a truncation included. */
function mapParameters(q: Quantity, measures: readonly Parameter['measures'][], change: (value: number) => number) {
  const truncation = truncationOf(q);
  return {
    ...q,
    ...changedMembers(q as unknown as Members, parametersOf(q), measures, change),
    ...(truncation && { truncation: changedMembers({ ...truncation }, TRUNCATION_PARAMETERS, measures, change) }),
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
  if (kindOf(q).isPositive && middle > 0) {
    const factor = Math.min(field.max / high, Math.max((middle + wanted) / middle, Math.max(field.min, 1e-9) / low));
    return scaled(q, factor);
  }
  const by = Math.min(field.max - high, Math.max(field.min - low, wanted));
  return by === 0 ? q : movedBy(q, by);
}

/** The quantity times a factor, its spread included. Whether that makes sense is for the schema to say. */
export function scaled(q: Quantity, factor: number): Quantity {
  return mapParameters(q, ['place', 'distance'], (value) => value * factor);
}

/** The quantity moved along its axis by so much. Whether that makes sense is for the schema to say. */
export function movedBy(q: Quantity, by: number): Quantity {
  return mapParameters(q, ['place'], (value) => value + by);
}

/** One parameter moved by so many steps; the quantity as it was where that makes no sense, or leaves the field. */
export function stepped(q: Quantity, parameter: string, steps: number, field: Field): Quantity {
  const value = (q as unknown as Members)[parameter];
  const measures = parametersOf(q).find(([name]) => name === parameter)?.[1].measures;
  if (typeof value !== 'number') return q;
  const step = measures === 'bare' ? roundStep(Math.max(Math.abs(value), 1e-6) * SHARE) : null;
  // A distance is stepped by its own size, a place by that of the quantity.
  const size = measures === 'distance' ? value : pointEstimate(q);
  const by = steps * (step ?? stepFor(size, field));
  const moved = quantitySchema.safeParse({ ...q, [parameter]: tidy(value + by) });
  if (!moved.success) return q;
  const [low, high] = practicalRange(moved.data);
  return low >= field.min && high <= field.max ? moved.data : q;
}
