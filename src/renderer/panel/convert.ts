import type { Field } from '@shared/scenario/fields';
import { centre, isCertain, type Quantity, type QuantityKind } from '@shared/scenario/quantity';
import { practicalRange } from '@shared/scenario/within-field';

/** How far a constant is spread when it becomes uncertain: a fifth either way, or this much around zero. */
const SPREAD = 0.2;
const SPREAD_AT_ZERO = 0.1;
/** Standard deviations in the practical range of an unbounded kind, with a little to spare for rounding. */
const DEVIATIONS = 3.1;

/** Rounded to what a person would write. */
function neat(value: number): number {
  return Number(value.toPrecision(4));
}

/** Rounded towards zero, so that what fitted into a range still does. */
function neatBelow(value: number): number {
  if (value <= 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(value)) - 2);
  return Number((Math.floor(value / unit) * unit).toPrecision(3));
}

function spreadOf(q: Quantity, field: Field): readonly [low: number, high: number] {
  const clamp = (value: number) => Math.min(field.max, Math.max(field.min, value));
  const middle = centre(q);
  const reach = middle === 0 ? SPREAD_AT_ZERO : Math.abs(middle) * SPREAD;
  const [low, high] = isCertain(q) ? [middle - reach, middle + reach] : practicalRange(q);
  return [clamp(neat(low)), clamp(neat(high))];
}

/** The quantity told as another kind: the same middle and about the same range, within the domain of its field. */
export function convertKind(q: Quantity, kind: QuantityKind, field: Field): Quantity {
  const [min, max] = spreadOf(q, field);
  const mode = Math.min(max, Math.max(min, neat(centre(q))));
  switch (kind) {
    case 'constant':
      return { kind, value: centre(q) };
    case 'uniform':
      return { kind, min, max };
    case 'triangular':
    case 'pert':
      return { kind, min, mode, max };
    case 'normal': {
      const reach = Math.min((max - min) / 2, mode - field.min, field.max - mode);
      return { kind, mean: mode, sd: neatBelow(reach / DEVIATIONS) };
    }
    case 'lognormal': {
      // A median that is not positive is left for the schema to refuse, in words.
      const upper = Math.log(Math.min(max, field.max) / mode);
      const lower = field.min > 0 ? Math.log(mode / field.min) : Number.POSITIVE_INFINITY;
      return { kind, median: mode, sigma: mode > 0 ? neatBelow(Math.min(upper, lower) / DEVIATIONS) : 0 };
    }
  }
}
