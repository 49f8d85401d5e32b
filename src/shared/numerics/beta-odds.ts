import betaln from '@stdlib/math-base-special-betaln';
import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import { endsOctave } from './beta';
import { exp, log } from './exp-log';
import { type LowerHalf, tabulate } from './quantile-table';
import { probabilities } from './tails';

/**
 * Tables of the beta quantile where a shape is below 1. There q itself runs to an end as a high power of p, which no
 * cubic follows; its ln odds v = ln(q / (1 - q)) are nearly straight in ln p at both ends. So v is tabulated, in finer
 * cells, and turned into q by the reader.
 */
const CELLS = 64;
/** Runge-Kutta steps from one node to the next. */
const STEPS = 2;
/** exp underflows soon below: the quantile is 0 there, and the CDF cannot set anything right. */
const UNDERFLOW = -700;

/** The density of v, which is q (1 - q) times that of q. */
function densityOfOdds(a: number, b: number): (v: number) => number {
  const logNorm = betaln(a, b);
  return (v) => {
    const beside = log(1 + exp(-Math.abs(v)));
    const [logQ, logRest] = v < 0 ? [v - beside, -beside] : [-beside, -v - beside];
    return exp(a * logQ + b * logRest - logNorm);
  };
}

/** P(V < v), by the tail in which v is: 1 - q has digits where q has none. */
function cdfOfOdds(v: number, a: number, b: number): number {
  const { below: q, above: rest } = probabilities(v);
  return v < 6 ? betaCdf(q, a, b) : 1 - betaCdf(rest, b, a);
}

function medianOdds(a: number, b: number): number {
  let low = UNDERFLOW;
  let high = -UNDERFLOW;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (cdfOfOdds(middle, a, b) < 0.5) low = middle;
    else high = middle;
  }
}

/** v from the median toward minus infinity: dv/d(ln p) = p / density, by the classical Runge-Kutta method. */
function lowerHalf(a: number, b: number, start: number): LowerHalf {
  const density = densityOfOdds(a, b);
  let logP = log(0.5);
  let v = start;
  const slope = (lp: number, at: number) => exp(lp) / density(at);
  return {
    at(p) {
      const target = log(p);
      if (target !== logP) {
        const h = (target - logP) / STEPS;
        for (let i = 0; i < STEPS; i++) {
          const k1 = slope(logP, v);
          const k2 = slope(logP + h / 2, v + (h / 2) * k1);
          const k3 = slope(logP + h / 2, v + (h / 2) * k2);
          const k4 = slope(logP + h, v + h * k3);
          v += (h / 6) * (k1 + 2 * k2 + 2 * k3 + k4);
          logP += h;
        }
        logP = target;
        if (endsOctave(p) && v > UNDERFLOW) v += (p - cdfOfOdds(v, a, b)) / density(v);
      }
      return { value: v, slope: 1 / density(v) };
    },
  };
}

/** ln odds of the quantile at distance p from the lower end, and minus those at distance p from the upper end. */
export function betaOddsTable(a: number, b: number): { readonly lower: Float64Array; readonly upper: Float64Array } {
  const middle = medianOdds(a, b);
  return { lower: tabulate(lowerHalf(a, b, middle), CELLS), upper: tabulate(lowerHalf(b, a, -middle), CELLS) };
}
