import { type Quantity, support } from '../../quantity/quantity';
import { accepts } from '../../scenario/assumption';
import type { Write } from '../../scenario/change';
import { listAssumptions } from '../../scenario/listing';
import { locationOf } from '../../scenario/location';
import type { Scenario } from '../../scenario/schema';
import type { InputInside } from '../selection/inside';
import type { Percentiles } from '../selection/levels';
import { learntSource } from './sources';
import type { RollSpan } from './span';

/** Paths weighed by what was reported, and what that says of the assumptions. */
export interface Learnt {
  readonly weights: Float64Array;
  readonly inputs: readonly InputInside[];
  /** The addresses of the figures. */
  readonly by: readonly string[];
}

/** Percentiles are read off few paths: they have no more digits. */
const DIGITS = 3;

/** Through three percentiles, within the ends of what it was. */
function throughPercentiles(before: Quantity, values: Percentiles): Quantity {
  const [p10, p50, p90] = values.map((value) => Number(value.toPrecision(DIGITS))) as unknown as Percentiles;
  const [lower, upper] = support(before);
  return {
    kind: 'metalog',
    p10,
    p50,
    p90,
    ...(Number.isFinite(lower) && { lower }),
    ...(Number.isFinite(upper) && { upper }),
  };
}

/**
 * What was learnt of assumptions that lie elsewhere on the weighed paths by more than chance would make it. Months stay, and so
 * does what no curve through its three percentiles is fit for.
 */
export function learntWrites(scenario: Scenario, { inputs, by }: Learnt, span: RollSpan): Write[] {
  const listed = new Map(listAssumptions(scenario.assumptions).map((one) => [one.path, one]));
  return inputs.flatMap(({ id, kind, mayBeNoise, inside }): Write[] => {
    const one = listed.get(id);
    if (!one || kind !== 'assumption' || mayBeNoise || !inside.values || one.field.unit === 'monthIndex') return [];
    const quantity = throughPercentiles(one.assumption.quantity, inside.values);
    if (!accepts(one.field, quantity)) return [];
    return [
      {
        location: locationOf(scenario, id),
        value: { ...one.assumption, quantity, source: learntSource(one, span, by) },
      },
    ];
  });
}
