import type { Cells } from './cells';
import { type Statistic, type StatisticEstimate, statisticIn } from './statistic';

/**
 * What an outcome does over the level of an input, the curves of a spider chart: its mean or a percentile on the paths of
 * each cell, such as 16 bins of the level, with the standard error; null for a cell that no path lies in. In the unit of
 * the outcome. What comes with correlated inputs is in it.
 */
export function curveOf(cells: Cells, y: Float64Array, statistic: Statistic): (StatisticEstimate | null)[] {
  return Array.from({ length: cells.count }, (_, cell) => statisticIn(cells, cell, y, statistic));
}
