/**
 * Means that a run cannot see. Revenue and the price of compute are lognormal around their trend, with a mean that does not
 * depend on volatility. At a high one that mean hangs on paths far above all others, and once exp(s²), with s the standard
 * deviation of the logarithm, reaches the number of paths, its standard error is as large as the mean itself: without
 * a path of that kind the sample mean is next to nothing. G. Ben Arous, L. V. Bogachev and S. A. Molchanov, "Limit
 * theorems for sums of random exponentials", Probability Theory and Related Fields 132 (2005) 579-612.
 */
import type { SimulationResult } from '../engine/results';
import { quantileOf } from '../quantity/distribution';
import { isCertain, pointEstimate, type Quantity } from '../quantity/quantity';
import { enabledSegments } from '../scenario/enabled';
import type { Scenario } from '../scenario/schema';

export interface UnseenMean {
  /** Address of the volatility, and what it is on one path in twenty or more. */
  readonly path: string;
  readonly volatility: number;
  /** The series whose mean is meant. */
  readonly series: 'revenue' | 'compute';
}

/** Share of the paths that may have a higher volatility. */
const HIGH = 0.05;

function isNothing(quantity: Quantity): boolean {
  return isCertain(quantity) && pointEstimate(quantity) === 0;
}

export function unseenMeans(
  { assumptions, horizon }: Scenario,
  { paths }: Pick<SimulationResult, 'paths'>,
): UnseenMean[] {
  const { compute } = assumptions;
  const sources = [
    ...enabledSegments(assumptions).map(({ id, start, volatility }) => {
      return { path: `segments.${id}.volatility`, series: 'revenue' as const, start, volatility };
    }),
    {
      path: 'compute.priceVolatility',
      series: 'compute' as const,
      start: compute.start,
      volatility: compute.priceVolatility,
    },
  ];
  return sources.flatMap(({ path, series, start, volatility }): UnseenMean[] => {
    if (isNothing(start.quantity)) return [];
    const high = quantileOf(volatility.quantity, 1 - HIGH);
    return high ** 2 * (horizon / 12) < Math.log(paths) ? [] : [{ path, series, volatility: high }];
  });
}
