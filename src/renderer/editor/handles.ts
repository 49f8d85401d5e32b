import { type Quantity, quantitySchema } from '@shared/quantity/quantity';
import type { Field } from '@shared/scenario/fields';
import { stepFor } from '@shared/scenario/shift';
import { practicalRange } from '@shared/scenario/within-field';

/** The places of a density that can be taken hold of, and what becomes of the quantity when one is moved. */
export interface Handle {
  /** The parameter that it stands for, as the fields name it. */
  readonly parameter: string;
  readonly value: number;
  /** The quantity with the handle moved there, whether or not that makes sense. */
  readonly at: (value: number) => Quantity;
}

/** More points than this stand too close to be taken apart by hand. */
const MAX_POINTS = 12;

function plain<Q extends Quantity>(q: Q, ...names: readonly (keyof Q & string)[]): Handle[] {
  return names.flatMap((name) => {
    const value = q[name];
    return typeof value === 'number' ? [{ parameter: name, value, at: (x: number) => ({ ...q, [name]: x }) }] : [];
  });
}

function ownHandles(q: Quantity): Handle[] {
  switch (q.kind) {
    case 'constant':
      return plain(q, 'value');
    case 'uniform':
    case 'beta':
      return plain(q, 'min', 'max');
    case 'triangular':
    case 'pert':
      return plain(q, 'min', 'mode', 'max');
    case 'lognormalRange':
      return plain(q, 'p10', 'p90');
    case 'metalog':
      return plain(q, 'lower', 'p10', 'p50', 'p90', 'upper');
    case 'normal':
      // One standard deviation above the mean stands for the width.
      return [...plain(q, 'mean'), { parameter: 'sd', value: q.mean + q.sd, at: (x) => ({ ...q, sd: x - q.mean }) }];
    case 'lognormal':
      return [
        ...plain(q, 'median'),
        {
          parameter: 'sigma',
          value: q.median * Math.exp(q.sigma),
          at: (x) => ({ ...q, sigma: Number(Math.log(x / q.median).toPrecision(4)) }),
        },
      ];
    case 'discrete':
      if (q.values.length > MAX_POINTS) return [];
      return q.values.map((value, index) => ({
        parameter: `values.${index}`,
        value,
        at: (x) => ({ ...q, values: q.values.map((one, other) => (other === index ? x : one)) }),
      }));
    case 'empirical':
      return [];
  }
}

function truncationHandles(q: Quantity): Handle[] {
  if (!('truncation' in q) || !q.truncation) return [];
  const { truncation } = q;
  return (['min', 'max'] as const).flatMap((end) => {
    const value = truncation[end];
    const at = (x: number) => ({ ...q, truncation: { ...truncation, [end]: x } }) as Quantity;
    return value === undefined ? [] : [{ parameter: `truncation.${end}`, value, at }];
  });
}

export function handlesOf(q: Quantity): readonly Handle[] {
  return [...ownHandles(q), ...truncationHandles(q)];
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
