import betaln from '@stdlib/math-base-special-betaln';
import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import { exp, log } from './exp-log';
import { type LowerHalf, tabulate } from './quantile-table';

/** ln of the beta density at e^y and at 1 - e^y's complement, for shape (a, b). */
function logDensity(a: number, b: number, logNorm: number, y: number): number {
  return (a - 1) * y + (b - 1) * log(1 - exp(y)) - logNorm;
}

/** The median, by Newton's method from A. Kerman's approximation (arXiv:1111.0433). */
function median(a: number, b: number, logNorm: number): number {
  let x = (a - 1 / 3) / (a + b - 2 / 3);
  for (let i = 0; i < 8; i++) {
    const step = (betaCdf(x, a, b) - 0.5) / exp(logDensity(a, b, logNorm, log(x)));
    x = Math.min(Math.max(x - step, x / 2), (1 + x) / 2);
    if (Math.abs(step) < 1e-15) break;
  }
  return x;
}

/** Runge-Kutta steps from one node of the table to the next: the curve is bent near the median only. */
function stepsAt(p: number): number {
  return p > 0.01 ? 4 : 1;
}

/** Whether p is a power of two, where an octave of the table ends. */
export function endsOctave(p: number): boolean {
  const place = p * 2 ** 32;
  return Number.isInteger(place) && (place & (place - 1)) === 0;
}

/**
 * The lower half of the beta quantile, as the solution of its differential equation dq/dp = 1 / f(q) (G. Steinbrecher
 * and W. T. Shaw, "Quantile mechanics", European Journal of Applied Mathematics 19 (2008) 87-112), marched from the
 * median toward 0 in ln p and ln q, where it is nearly a straight line, by the classical Runge-Kutta method, and set right by a Newton step once an octave.
 */
function lowerHalf(a: number, b: number, start: number): LowerHalf {
  const logNorm = betaln(a, b);
  let logP = log(0.5);
  let y = log(start);
  const slope = (lp: number, ly: number) => exp(lp - ly - logDensity(a, b, logNorm, ly));
  return {
    at(p) {
      const target = log(p);
      if (target !== logP) {
        const steps = stepsAt(p);
        const h = (target - logP) / steps;
        for (let i = 0; i < steps; i++) {
          const k1 = slope(logP, y);
          const k2 = slope(logP + h / 2, y + (h / 2) * k1);
          const k3 = slope(logP + h / 2, y + (h / 2) * k2);
          const k4 = slope(logP + h, y + h * k3);
          y += (h / 6) * (k1 + 2 * k2 + 2 * k3 + k4);
          logP += h;
        }
        logP = target;
        // What the march is off by near the median is a share of p there, but many times p in the tail.
        if (endsOctave(p)) y += (p - betaCdf(exp(y), a, b)) * exp(-logDensity(a, b, logNorm, y) - y);
      }
      return { value: exp(y), slope: exp(-logDensity(a, b, logNorm, y)) };
    },
  };
}

export interface BetaTable {
  /** Quantile at distance p from the lower end. */
  readonly lower: Float64Array;
  /** One minus the quantile at distance p from the upper end. */
  readonly upper: Float64Array;
}

const cache = new Map<string, BetaTable>();
const CACHE_LIMIT = 200;

/** Tables of the standard beta with shapes a, b of at least 1; kept, since an edit changes one input of many. */
export function betaTable(a: number, b: number): BetaTable {
  const key = `${a},${b}`;
  const known = cache.get(key);
  if (known) return known;
  const middle = median(a, b, betaln(a, b));
  const table = { lower: tabulate(lowerHalf(a, b, middle)), upper: tabulate(lowerHalf(b, a, 1 - middle)) };
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, table);
  return table;
}
