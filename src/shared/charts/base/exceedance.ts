/** The chance that more is needed than an amount: a curve that falls from 1, its range and its axes. */

import type { Wording } from '../../report/wording';
import { amountAxis, axisMoney, chartOptions, shareAxis } from './axes';
import type { XY } from './lines';
import { type AxisRange, niceRange } from './range';
import type { ChartTheme } from './theme';

/** Percentiles 1 to 99 as chances of needing more, from `start` on. */
export function exceedance(need: Float64Array, start: number): XY[] {
  return [{ x: start, y: 1 }, ...Array.from(need, (x, index) => ({ x, y: 1 - (index + 1) / 100 }))];
}

/** Amounts that a curve from `least` to `most` is drawn over: from nothing, unless that would leave much of it empty. */
export function exceedanceRange(least: number, most: number): AxisRange {
  const range = niceRange(least > 0.4 * most ? least : 0, most, 5);
  return { ...range, min: Math.max(0, range.min) };
}

interface Told {
  readonly theme: ChartTheme;
  readonly wording: Wording;
  readonly print: boolean;
}

/** Amounts against chances; amounts have no labels where nothing is needed. */
export function exceedanceOptions(range: AxisRange, isNeeded: boolean, { theme, wording, print }: Told, top: number) {
  const text = isNeeded ? axisMoney(range, wording.format, print) : () => '';
  return chartOptions({ x: amountAxis({ range, text, theme }), y: shareAxis(theme, wording.format) }, { top });
}
