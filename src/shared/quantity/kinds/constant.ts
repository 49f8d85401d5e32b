import { samplerOf } from '../../numerics/words';
import { positionalCall } from '../call';
import { handlesAt, type Kind } from '../kind';
import { place } from '../parameters';

export interface Constant {
  readonly kind: 'constant';
  readonly value: number;
}

/** A single value. */
export function point(value: number) {
  return {
    quantile: () => value,
    tails: (x: number) => ({ below: value < x ? 1 : 0, above: value > x ? 1 : 0 }),
  };
}

const parameters = { value: place };

export const constant: Kind<Constant> = {
  parameters,
  check: () => {},
  isPositive: false,
  hasTails: false,
  support: ({ value }) => [value, value],
  pointEstimate: ({ value }) => value,
  distribution: ({ value }) => point(value),
  sampler: ({ value }) => samplerOf(point(value)),
  shape: { points: ({ value }) => [{ value, weight: 1 }] },
  icon: 'M18 3V18',
  handles: (q) => handlesAt(q, 'value'),
  from: ({ pointEstimate }) => ({ kind: 'constant', value: pointEstimate }),
  call: positionalCall('constant', parameters),
  plain: ({ value }, writer) => writer.number(value),
  words: ({ value }, phrases) => phrases.value(value),
};
