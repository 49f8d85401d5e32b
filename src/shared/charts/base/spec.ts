import type { ChartConfiguration } from 'chart.js';
import type { Layer } from './layers';

/** One line or one set of bars. */
export type DataSet = ChartConfiguration<'line' | 'bar'>['data']['datasets'][number];

/** A chart ready to be drawn: its data and axes for Chart.js, and what is drawn under and over them. */
export interface ChartSpec {
  readonly config: ChartConfiguration<'line' | 'bar'>;
  readonly under: readonly Layer[];
  readonly over: readonly Layer[];
  /**
   * The month that a position on the x axis stands for, or what else is read along it: of an amount needed, the confidence.
   */
  readonly monthAt?: (x: number) => number;
}
