import type { FigureAt } from './address';
import { monthPercentile, placeInMonth } from './months';
import type { Samples } from './samples';

/** A figure and its standard error; null where it lies beyond the horizon, has no meaning or is not known. */
export interface FigureReading {
  readonly value: number | null;
  readonly error: number | null;
}

/** One figure as a headline has it. `isCertain` says that nothing random reaches cash. */
export function figureFrom(
  { figure, level }: FigureAt,
  { all, replicates }: Samples,
  isCertain: boolean,
): FigureReading {
  const value = figure.of(all, level, monthPercentile);
  const spread = figure.spread(replicates.map((one) => figure.of(one, level, placeInMonth)));
  return { value, error: isCertain ? spread : figure.error({ level, spread, value, all }) };
}
