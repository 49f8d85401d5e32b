import type { Handle as KindHandle } from '@shared/quantity/kind';
import { kindOf, type Quantity, quantitySchema } from '@shared/quantity/quantity';
import { truncationHandles } from '@shared/quantity/truncation';
import type { Field } from '@shared/scenario/fields';
import { stepFor } from '@shared/scenario/shift';
import { practicalRange } from '@shared/scenario/within-field';

/** The places of a density that can be taken hold of, and what becomes of the quantity when one is moved. */
export type Handle = KindHandle<Quantity>;

export function handlesOf(q: Quantity): readonly Handle[] {
  return [...kindOf(q).handles(q), ...truncationHandles(q)];
}

/** True where the quantity makes sense and stays within what its field allows. */
export function fits(q: Quantity, field: Field): boolean {
  if (!quantitySchema.safeParse(q).success) return false;
  const [low, high] = practicalRange(q);
  return low >= field.min && high <= field.max;
}

/** Halvings on the way to the furthest place that makes sense: a thousandth of the way is finer than a pixel. */
const HALVINGS = 10;

/** The quantity with the handle moved towards `x`, as far as that makes sense, on values that a person would write. */
export function moved(q: Quantity, handle: Handle, x: number, field: Field): Quantity {
  const grain = stepFor(handle.value, field) / 2;
  const round = (value: number) => Number((Math.round(value / grain) * grain).toPrecision(10)) + 0;
  const whole = handle.at(round(x));
  if (fits(whole, field)) return whole;
  let [good, bad] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (good + bad) / 2;
    if (fits(handle.at(handle.value + (x - handle.value) * middle), field)) good = middle;
    else bad = middle;
  }
  const furthest = handle.value + (x - handle.value) * good;
  // Rounded back towards where it came from.
  const back = Math.trunc((furthest - handle.value) / grain) * grain;
  const nearest = handle.at(Number((handle.value + back).toPrecision(10)));
  return fits(nearest, field) ? nearest : q;
}
