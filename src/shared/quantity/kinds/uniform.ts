import type { Distribution } from '../../numerics/tails';
import { uniform as uniformAt } from '../../numerics/words';
import { positionalCall } from '../call';
import { handlesAt, type Kind, type Truncatable } from '../kind';
import { highEnd, lowEnd } from '../parameters';

export interface Uniform extends Truncatable {
  readonly kind: 'uniform';
  readonly min: number;
  readonly max: number;
}

function distribution({ min, max }: Uniform): Distribution {
  const width = max - min;
  const share = (part: number) => Math.min(1, Math.max(0, part / width));
  return {
    quantile: (below, above) => (below <= 0.5 ? min + width * below : max - width * above),
    tails: (x) => ({ below: share(x - min), above: share(max - x) }),
  };
}

const parameters = { min: lowEnd, max: highEnd };
const call = positionalCall<Uniform>('uniform', parameters);

export const uniform: Kind<Uniform> = {
  parameters,
  check(q, refuse) {
    if (q.min > q.max) refuse(['min'], 'minBelowMax');
  },
  isPositive: false,
  hasTails: false,
  support: ({ min, max }) => [min, max],
  pointEstimate: ({ min, max }) => (min + max) / 2,
  distribution,
  sampler:
    ({ min, max }) =>
    (word) =>
      min + (max - min) * uniformAt(word),
  shape: {
    drawnRange: ({ min, max }) => [min, max],
    density:
      ({ min, max }) =>
      (x) =>
        x < min || x > max ? 0 : 1,
  },
  icon: 'M6 18V6H30V18',
  handles: (q) => handlesAt(q, 'min', 'max'),
  from: ({ min, max }) => ({ kind: 'uniform', min, max }),
  call,
  plain({ min, max }, writer) {
    const ends = writer.ends(min, max);
    return ends && writer.range(...ends);
  },
  words: ({ min, max }, phrases) => phrases.range(min, max),
};
