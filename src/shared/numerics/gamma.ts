import gammainc from '@stdlib/math-base-special-gammainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import { endsOctave } from './beta';
import { exp, log } from './exp-log';
import { type LowerHalf, lookUpAt, tabulate } from './quantile-table';
import { type Distribution, searchTails } from './tails';

/**
 * The gamma distribution. Its quantile is read from tables of u = ln(q / mean), which is nearly straight in ln p in the
 * lower tail, whatever the shape, where q itself is a high power of p.
 */

const CELLS = 64;
/** Runge-Kutta steps from one node of a table to the next; more where nothing sets the march right. */
const STEPS = 2;
const STEPS_UNTRUSTED = 8;

/** Up to it @stdlib's incomplete gamma function (0.3.1) is right everywhere; for larger shapes only well below the mean. */
const MAX_PLAIN = 200;

function isTrusted(x: number, shape: number): boolean {
  return shape <= MAX_PLAIN || x < shape - Math.sqrt(shape);
}

/** ln(median / mean): by halving, between where x^a / G(a + 1), which is above P, is 1/2 and the mean. */
function logMedian(shape: number): number {
  if (shape > MAX_PLAIN) return log(medianSeries(shape) / shape);
  let low = Math.min((log(0.5) + gammaln(shape + 1)) / shape - log(shape), 0);
  let high = 0;
  for (;;) {
    const middle = (low + high) / 2;
    if (!(middle > low && middle < high)) return middle;
    if (gammainc(shape * exp(middle), shape, true, false) < 0.5) low = middle;
    else high = middle;
  }
}

/** K. P. Choi, "On the medians of gamma distributions", Proceedings of the AMS 121 (1994) 245-251; to 1e-12 here. */
function medianSeries(shape: number): number {
  return shape - 1 / 3 + 8 / (405 * shape) + 184 / (25515 * shape ** 2) + 2248 / (3444525 * shape ** 3);
}

/** e^u - 1 - u, by its series where that is small. */
function curve(u: number): number {
  if (Math.abs(u) > 0.25) return exp(u) - 1 - u;
  let sum = 0;
  for (let k = 14; k >= 3; k--) sum = (u / k) * (1 + sum);
  return (u * u * (1 + sum)) / 2;
}

/** ln of the density of u at 0: a ln a - a - ln G(a), by Stirling's series where that is the difference of large numbers. */
function logPeak(shape: number): number {
  if (shape <= MAX_PLAIN) return shape * log(shape) - shape - gammaln(shape);
  return log(shape / (2 * Math.PI)) / 2 - 1 / (12 * shape) + 1 / (360 * shape ** 3);
}

/**
 * Half of the quantile, from the median outwards: du / d(ln p) = p / density, by the classical Runge-Kutta method, set right by
 * a Newton step once an octave. `sign` is 1 toward the lower end and -1 toward the upper one, where p counts from above.
 */
function half(shape: number, median: number, sign: 1 | -1): LowerHalf {
  const peak = logPeak(shape);
  const density = (u: number) => exp(peak - shape * curve(u));
  const slope = (logP: number, u: number) => (sign * exp(logP)) / density(u);
  const steps = shape <= MAX_PLAIN ? STEPS : STEPS_UNTRUSTED;
  let logP = log(0.5);
  let u = median;
  return {
    at(p) {
      const target = log(p);
      if (target !== logP) {
        const h = (target - logP) / steps;
        for (let i = 0; i < steps; i++) {
          const k1 = slope(logP, u);
          const k2 = slope(logP + h / 2, u + (h / 2) * k1);
          const k3 = slope(logP + h / 2, u + (h / 2) * k2);
          const k4 = slope(logP + h, u + h * k3);
          u += (h / 6) * (k1 + 2 * k2 + 2 * k3 + k4);
          logP += h;
        }
        logP = target;
        const x = shape * exp(u);
        if (endsOctave(p) && isTrusted(x, shape)) u += (sign * (p - gammainc(x, shape, true, sign < 0))) / density(u);
      }
      return { value: u, slope: sign / density(u) };
    },
  };
}

interface GammaTable {
  /** ln(quantile / mean) at distance p from the lower end, and from the upper one. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

const tables = new Map<number, GammaTable>();
const CACHE_LIMIT = 50;

/** Kept, since an edit changes one input of many. */
function gammaTable(shape: number): GammaTable {
  const known = tables.get(shape);
  if (known) return known;
  const median = logMedian(shape);
  const table = { lower: tabulate(half(shape, median, 1), CELLS), upper: tabulate(half(shape, median, -1), CELLS) };
  if (tables.size >= CACHE_LIMIT) tables.clear();
  tables.set(shape, table);
  return table;
}

/** The quantile is bounded where the schema bounds the shape. */
export const GAMMA_SHAPE = { min: 0.1, max: 1e6 } as const;

export function gammaDistribution(shape: number, scale: number): Distribution {
  // Made when it is first read: a truncation is checked by the CDF alone.
  let table: GammaTable | null = null;
  const quantile = (below: number, above: number) => {
    table ??= gammaTable(shape);
    return scale * shape * exp(below <= 0.5 ? lookUpAt(table.lower, below) : lookUpAt(table.upper, above));
  };
  return {
    quantile,
    tails(x) {
      if (x <= 0) return { below: 0, above: 1 };
      const at = x / scale;
      if (!isTrusted(at, shape)) return searchTails(quantile, x);
      return { below: gammainc(at, shape, true, false), above: gammainc(at, shape, true, true) };
    },
  };
}

/** Steps of the march from the median to P10 or P90. */
const MARCH = 64;

/** ln of P90 / P10, which falls as the shape rises: by the march alone, since a table has far more. */
function logRatio(shape: number): number {
  const median = logMedian(shape);
  const end = (sign: 1 | -1) => {
    const side = half(shape, median, sign);
    for (let i = 1; i < MARCH; i++) side.at(0.5 * exp((-i / MARCH) * log(5)));
    return side.at(0.1).value;
  };
  return end(-1) - end(1);
}

/** The widest and the narrowest P90 / P10 that a shape has, rounded to the inside. */
export const GAMMA_RATIO = { min: 1.00257, max: 4.382e9 } as const;

const shapes = new Map<number, number>();

/** Shape and scale of the gamma with these percentiles, by halving ln of the shape. */
export function gammaThrough(p10: number, p90: number): { readonly shape: number; readonly scale: number } {
  const ratio = p90 / p10;
  const shape = shapes.get(ratio) ?? shapeOf(log(ratio));
  if (shapes.size >= CACHE_LIMIT) shapes.clear();
  shapes.set(ratio, shape);
  return { shape, scale: p10 / shape / exp(lookUpAt(gammaTable(shape).lower, 0.1)) };
}

/** As many halvings as make a difference to what a table gives. */
const HALVINGS = 40;

function shapeOf(wanted: number): number {
  let [low, high] = [log(GAMMA_SHAPE.min), log(GAMMA_SHAPE.max)];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (logRatio(exp(middle)) > wanted) low = middle;
    else high = middle;
  }
  return exp((low + high) / 2);
}
