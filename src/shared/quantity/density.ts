import { distributionOf, lognormalThrough, quantileOf } from './distribution';
import { atomsInOrder } from './facts';
import { isCertain, PERT_LAMBDA, type Quantity, support, truncationOf } from './quantity';

/** The shape of a quantity, to be drawn: its probability density, and the range in which there is something to see. */

/** Where the tails of an unbounded kind are cut off for drawing, in standard deviations. */
const DRAWN_TAILS = 2.6;
/** The upper tail of a lognormal is long and thin: drawn in full it would squeeze the rest. */
const DRAWN_LOGNORMAL_TAIL = 2.2;
/** The same in probability, for kinds that have no standard deviation to speak of. */
const DRAWN_SHARE = 0.01;

function drawnLognormal(median: number, sigma: number): readonly [number, number] {
  return [median * Math.exp(-DRAWN_TAILS * sigma), median * Math.exp(DRAWN_LOGNORMAL_TAIL * sigma)];
}

function drawnWhole(q: Quantity): readonly [number, number] {
  switch (q.kind) {
    case 'normal':
      return [q.mean - DRAWN_TAILS * q.sd, q.mean + DRAWN_TAILS * q.sd];
    case 'lognormal':
      return drawnLognormal(q.median, q.sigma);
    case 'lognormalRange': {
      const { median, sigma } = lognormalThrough(q.p10, q.p90);
      return drawnLognormal(median, sigma);
    }
    case 'metalog': {
      const { truncation: _, ...whole } = q;
      return [quantileOf(whole, DRAWN_SHARE), quantileOf(whole, 1 - DRAWN_SHARE)];
    }
    default:
      return support(q);
  }
}

export function drawnRange(q: Quantity): readonly [number, number] {
  const [low, high] = drawnWhole(q);
  const truncation = truncationOf(q);
  if (!truncation) return [low, high];
  const [min, max] = support(q);
  // What is left may lie beyond what would be drawn of the whole.
  const from = Math.max(low, min);
  const to = Math.min(high, max);
  return [from < max ? from : quantileOf(q, DRAWN_SHARE), to > min ? to : quantileOf(q, 1 - DRAWN_SHARE)];
}

/** u^a (1 - u)^b, by logarithms so that a sharp peak does not underflow. */
function betaShape(a: number, b: number): (u: number) => number {
  const log = (u: number) => (a === 0 ? 0 : a * Math.log(u)) + (b === 0 ? 0 : b * Math.log1p(-u));
  const peak = a + b === 0 ? 0 : log(a / (a + b));
  return (u) => (u < 0 || u > 1 ? 0 : Math.exp(log(u) - peak));
}

function lognormalShape(median: number, sigma: number): (x: number) => number {
  return (x) => (x <= 0 ? 0 : Math.exp(-((Math.log(x / median) / sigma) ** 2) / 2) / x);
}

/** Cells of the numerical area, over the whole support of bounded kinds and the drawn range of others. */
const AREA_CELLS = 400;
/** Bars of a histogram: about the root of the number of samples. */
const MAX_BARS = 24;

/** The share that falls into each of `cells` equal cells of the drawn range: finite where a density is not. */
function cellShape(q: Quantity, cells: number): (x: number) => number {
  const { tails } = distributionOf(q);
  const [low, high] = drawnRange(q);
  const ends = Array.from({ length: cells + 1 }, (_, index) => tails(low + ((high - low) * index) / cells).below);
  ends[cells] = 1 - tails(high).above;
  return (x) => {
    const cell = Math.min(cells - 1, Math.floor(((x - low) / (high - low)) * cells));
    return x < low || x > high ? 0 : (ends[cell + 1] ?? 0) - (ends[cell] ?? 0);
  };
}

function histogram(samples: readonly number[], [low, high]: readonly [number, number]): (x: number) => number {
  const bars = Math.min(MAX_BARS, Math.max(4, Math.ceil(Math.sqrt(samples.length))));
  const place = (x: number) => Math.min(bars - 1, Math.floor(((x - low) / (high - low)) * bars));
  const counts = new Array<number>(bars).fill(0);
  for (const sample of samples) {
    if (sample < low || sample > high) continue;
    const bar = place(sample);
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return (x) => (x < low || x > high ? 0 : (counts[place(x)] ?? 0));
}

/** The density up to a factor, before truncation. */
function shapeOf(q: Quantity): (x: number) => number {
  switch (q.kind) {
    case 'normal':
      return (x) => Math.exp(-(((x - q.mean) / q.sd) ** 2) / 2);
    case 'lognormal':
      return lognormalShape(q.median, q.sigma);
    case 'lognormalRange': {
      const { median, sigma } = lognormalThrough(q.p10, q.p90);
      return lognormalShape(median, sigma);
    }
    case 'uniform':
      return (x) => (x < q.min || x > q.max ? 0 : 1);
    case 'triangular':
      return (x) => {
        if (x < q.min || x > q.max) return 0;
        if (x === q.mode) return 1;
        return x < q.mode ? (x - q.min) / (q.mode - q.min) : (q.max - x) / (q.max - q.mode);
      };
    case 'pert': {
      const { min, mode, max, lambda = PERT_LAMBDA } = q;
      const width = max - min;
      const beta = betaShape((lambda * (mode - min)) / width, (lambda * (max - mode)) / width);
      return (x) => beta((x - min) / width);
    }
    case 'beta': {
      // Below 1 the density has no end at that side.
      if (q.alpha < 1 || q.beta < 1) return cellShape(q, AREA_CELLS);
      const beta = betaShape(q.alpha - 1, q.beta - 1);
      return (x) => beta((x - q.min) / (q.max - q.min));
    }
    case 'metalog':
      return cellShape(q, AREA_CELLS);
    case 'empirical':
      return histogram(q.samples, drawnRange(q));
    default:
      return () => 0;
  }
}

export interface Atom {
  readonly value: number;
  /** As a share of the most likely one. */
  readonly height: number;
}

/** The points that a quantity can take, where they can be counted; null where there is a density. */
export function atomsOf(q: Quantity): readonly Atom[] | null {
  if (isCertain(q)) return [{ value: support(q)[0], height: 1 }];
  if (q.kind !== 'discrete') return null;
  const weights = new Map<number, number>();
  for (const { value, weight } of atomsInOrder(q)) weights.set(value, (weights.get(value) ?? 0) + weight);
  const most = Math.max(...weights.values());
  return [...weights].map(([value, weight]) => ({ value, height: weight / most }));
}

/** The density, with area 1 over the drawn range; null where the quantity is one number or several. */
export function densityOf(q: Quantity): ((x: number) => number) | null {
  if (isCertain(q) || q.kind === 'discrete') return null;
  const shape = shapeOf(q);
  const [low, high] = drawnRange(q);
  const [min, max] = truncationOf(q) ? support(q) : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const cell = (high - low) / AREA_CELLS;
  let area = 0;
  for (let i = 0; i < AREA_CELLS; i++) area += shape(low + (i + 0.5) * cell) * cell;
  return (x) => (x < min || x > max ? 0 : shape(x) / area);
}
