import { neat } from '@shared/quantity/conversion';
import { quantileOf } from '@shared/quantity/distribution';
import type { Source } from '@shared/quantity/kind';
import { isCertain, kindOf, pointEstimate, type Quantity, type QuantityKind } from '@shared/quantity/quantity';
import type { Field } from '@shared/scenario/fields';
import { practicalRange } from '@shared/scenario/within-field';

/** How far a constant is spread when it becomes uncertain: a fifth either way, or this much around zero. */
const SPREAD = 0.2;
const SPREAD_AT_ZERO = 0.1;

function sourceOf(q: Quantity, field: Field): Source {
  const clamp = (value: number) => Math.min(field.max, Math.max(field.min, value));
  const middle = pointEstimate(q);
  const reach = middle === 0 ? SPREAD_AT_ZERO : Math.abs(middle) * SPREAD;
  const [low, high] = isCertain(q) ? [middle - reach, middle + reach] : practicalRange(q);
  const [min, max] = [clamp(neat(low)), clamp(neat(high))];
  const mode = Math.min(max, Math.max(min, neat(middle)));
  const spread: Quantity = isCertain(q) || max <= min ? { kind: 'pert', min, mode, max } : q;
  return { pointEstimate: middle, min, mode, max, quantile: (p) => quantileOf(spread, p), domain: field };
}

/** The quantity told as another kind: the same middle and about the same range, within the domain of its field. */
export function convertKind(q: Quantity, kind: QuantityKind, field: Field): Quantity {
  return kindOf({ kind }).from(sourceOf(q, field));
}
