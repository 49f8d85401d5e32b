import { firstIndex } from '../../numerics/first-index';
import type { Distribution } from '../../numerics/tails';
import { samplerOf } from '../../numerics/words';
import { neat } from '../conversion';
import type { Call, Kind, Range, Source, Truncatable } from '../kind';
import { ends } from '../lists';

export interface Empirical extends Truncatable {
  readonly kind: 'empirical';
  readonly samples: readonly number[];
}

function inOrder({ samples }: Empirical): number[] {
  return [...samples].sort((a, b) => a - b);
}

/**
 * A sample in order: its quantile at u is the value at place (n - 1) u between order statistics, counted from 0, on a
 * straight line from one to the next (definition 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical
 * packages", The American Statistician 50 (1996) 361-365). Its ends are the smallest and the largest sample.
 */
function distribution(q: Empirical): Distribution {
  const sorted = Float64Array.from(inOrder(q));
  const last = sorted.length - 1;
  /** Place of x on the line into the sample at `index`, as a probability. */
  const place = (x: number, index: number) => {
    const from = sorted[index - 1] as number;
    return (index - 1 + (x - from) / ((sorted[index] as number) - from)) / last;
  };
  return {
    quantile(below) {
      const at = below * last;
      const index = Math.min(Math.floor(at), last - 1);
      const from = sorted[index] as number;
      const to = sorted[index + 1] as number;
      return from + (at - index) * (to - from);
    },
    tails(x) {
      const first = firstIndex(last + 1, (index) => (sorted[index] as number) >= x);
      const next = firstIndex(last + 1, (index) => (sorted[index] as number) > x);
      const below = first === 0 ? 0 : first > last ? 1 : place(x, first);
      const above = next === 0 ? 1 : next > last ? 0 : 1 - place(x, next);
      return { below, above };
    },
  };
}

function median(q: Empirical): number {
  const sorted = inOrder(q);
  const upper = Math.floor(sorted.length / 2);
  const lower = Math.floor((sorted.length - 1) / 2);
  return ((sorted[lower] ?? 0) + (sorted[upper] ?? 0)) / 2;
}

/** Bars of a histogram: about the root of the number of samples. */
const BARS = { min: 4, max: 24 };

function histogram({ samples }: Empirical, [low, high]: Range): (x: number) => number {
  const bars = Math.min(BARS.max, Math.max(BARS.min, Math.ceil(Math.sqrt(samples.length))));
  const place = (x: number) => Math.min(bars - 1, Math.floor(((x - low) / (high - low)) * bars));
  const counts = new Array<number>(bars).fill(0);
  for (const sample of samples) {
    if (sample < low || sample > high) continue;
    const bar = place(sample);
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return (x) => (x < low || x > high ? 0 : (counts[place(x)] ?? 0));
}

/** How many samples stand for another kind, its ends included. */
const SAMPLES = 9;

function from({ min, max, quantile }: Source): Empirical {
  const samples = Array.from({ length: SAMPLES }, (_, index) => {
    const value = min < max ? neat(quantile((index + 0.5) / SAMPLES)) : min;
    return Math.min(max, Math.max(min, value));
  });
  return { kind: 'empirical', samples: [min, ...samples.slice(1, -1), max] };
}

/** `samples(3, 5, 9)` */
const call: Call<Empirical> = {
  names: ['samples', 'empirical'],
  read(list, reader) {
    const samples = reader.numbers(reader.items(list));
    return samples && { kind: 'empirical', samples };
  },
  write: ({ samples }, writer) => `samples(${samples.map(writer.number).join(', ')})`,
};

export const empirical: Kind<Empirical> = {
  parameters: { samples: { measures: 'place', list: { minItems: 2 } } },
  check: () => {},
  isPositive: false,
  hasTails: false,
  support: (q) => ends(inOrder(q)),
  pointEstimate: median,
  distribution,
  sampler: (q) => samplerOf(distribution(q)),
  shape: { drawnRange: (q) => ends(inOrder(q)), density: histogram },
  icon: 'M4 18V15H8V10H13V4H18V7H23V12H28V15H32V18',
  handles: () => [],
  from,
  call,
  words: ({ samples }, phrases) => phrases.samples(samples.length),
};
