import { standardError } from '../../figures/standard-error';
import { binsOf } from './cells';
import { type CellStatistic, type Statistic, type StatisticEstimate, statisticIn } from './statistic';

/** Of the level: a tenth of the paths lies in either end. */
const TENTHS = 10;

/** One bar of a tornado chart, in the unit of the outcome. */
export interface TornadoBar {
  /** Where the input is in its lowest tenth. */
  readonly lowest: StatisticEstimate;
  readonly highest: StatisticEstimate;
  /** Highest less lowest, with the error that it has as the two come from the same replicates. */
  readonly swing: StatisticEstimate;
}

function swingOf(lowest: CellStatistic, highest: CellStatistic): StatisticEstimate {
  const differences = lowest.replicates.map((low, r) => {
    const high = highest.replicates[r] ?? null;
    return low === null || high === null ? null : high - low;
  });
  const isKnown = lowest.error !== null && highest.error !== null;
  return { value: highest.value - lowest.value, error: isKnown ? standardError(differences) : null };
}

/**
 * The mean or a percentile of an outcome on the paths where the level of an input, a word for each path, is in its lowest
 * tenth, and where it is in its highest. Null where either holds no path.
 */
export function tornadoBar(words: Uint32Array, y: Float64Array, statistic: Statistic): TornadoBar | null {
  const tenths = binsOf(words, TENTHS);
  const lowest = statisticIn(tenths, 0, y, statistic);
  const highest = statisticIn(tenths, TENTHS - 1, y, statistic);
  return lowest && highest && { lowest, highest, swing: swingOf(lowest, highest) };
}
