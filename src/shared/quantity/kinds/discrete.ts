import { firstIndex } from '../../numerics/first-index';
import type { Distribution } from '../../numerics/tails';
import { samplerOf } from '../../numerics/words';
import type { Call, Handle, Kind, WeightedPoint } from '../kind';
import { ends } from '../lists';

export interface Discrete {
  readonly kind: 'discrete';
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

/** More points than this stand too close to be taken apart by hand. */
const MAX_HANDLES = 12;

function points({ values, weights }: Discrete): WeightedPoint[] {
  return values
    .map((value, index) => ({ value, weight: weights[index] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.value - b.value);
}

/** Points in order with their weights, none of them 0: the smallest whose weight, with those before it, exceeds u. */
function distribution(q: Discrete): Distribution {
  const atoms = points(q);
  const values = Float64Array.from(atoms, ({ value }) => value);
  const sums = new Float64Array(atoms.length);
  let total = 0;
  for (const [index, { weight }] of atoms.entries()) {
    total += weight;
    sums[index] = total;
  }
  const { length } = values;
  const upTo = (index: number) => (index > 0 ? (sums[index - 1] as number) / total : 0);
  return {
    quantile(below) {
      const reached = below * total;
      return values[
        Math.min(
          length - 1,
          firstIndex(length, (index) => (sums[index] as number) > reached),
        )
      ] as number;
    },
    tails(x) {
      const first = firstIndex(length, (index) => (values[index] as number) >= x);
      const next = firstIndex(length, (index) => (values[index] as number) > x);
      return { below: upTo(first), above: 1 - upTo(next) };
    },
  };
}

/** Where half of the weight is reached. */
function middlePoint(q: Discrete): number {
  const all = points(q);
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  for (const { value, weight } of all) {
    reached += weight;
    if (reached * 2 >= total) return value;
  }
  return 0;
}

function handles(q: Discrete): Handle<Discrete>[] {
  if (q.values.length > MAX_HANDLES) return [];
  return q.values.map((value, index) => ({
    parameter: `values.${index}`,
    value,
    at: (x) => ({ ...q, values: q.values.map((one, other) => (other === index ? x : one)) }),
  }));
}

/** `discrete(1:0.2, 2:0.8)` */
const call: Call<Discrete> = {
  names: ['discrete'],
  read(list, reader) {
    const pairs = reader.items(list).map((item) => item.split(/\s*:\s*/));
    if (!pairs.every((pair) => pair.length === 2)) return null;
    const values = reader.numbers(pairs.map(([value = '']) => value));
    const weights = reader.bare(pairs.map(([, weight = '']) => weight));
    return values && weights && { kind: 'discrete', values, weights };
  },
  write({ values, weights }, writer) {
    const pairs = values.map((value, index) => `${writer.number(value)}:${writer.bare(weights[index] ?? 0)}`);
    return `discrete(${pairs.join(', ')})`;
  },
};

export const discrete: Kind<Discrete> = {
  parameters: {
    values: { measures: 'place', list: { minItems: 1 } },
    weights: { measures: 'bare', list: { minItems: 1 }, bounds: null },
  },
  check({ values, weights }, refuse) {
    if (weights.length !== values.length) return refuse(['weights'], 'weightsMatch', { items: values.length });
    const negative = weights.findIndex((weight) => weight < 0);
    if (negative !== -1) return refuse(['weights', negative], 'notNegative');
    const sum = weights.reduce((total, weight) => total + weight, 0);
    if (!(sum > 0 && sum < Number.MAX_VALUE)) refuse(['weights'], 'weightsSum');
  },
  isPositive: false,
  hasTails: false,
  support: (q) => ends(points(q).map(({ value }) => value)),
  pointEstimate: middlePoint,
  distribution,
  sampler: (q) => samplerOf(distribution(q)),
  shape: { points },
  icon: 'M8 18V12M15 18V4M22 18V9M29 18V14',
  handles,
  from({ min, mode, max }) {
    const values = [...new Set([min, mode, max])];
    const weights = values.map((value) => (value === mode && values.length === 3 ? 0.5 : 0.25));
    return { kind: 'discrete', values, weights };
  },
  call,
  words: (_, phrases) => phrases.points(),
};
