/** Axes and options that all charts share: gutters, gridlines, type, and no animation. */

import type { ChartOptions, Scale, ScaleOptionsByType } from 'chart.js';
import type { Format } from '../../language/format';
import type { Span } from '../../scenario/periods';
import { textWidth } from './draw';
import { type AxisRange, gridValues, monthTicks } from './range';
import { type ChartTheme, FONT_SIZE } from './theme';

/** Left and right gutters of every time chart, so that the crosshair is straight down a column. */
const LEFT_GUTTER = 48;
export const RIGHT_GUTTER = 16;
/** Names are not squeezed below this. */
const MIN_GUTTER = 84;

/** Of amounts, months or shares. */
type NumberAxis = { type: 'linear' | 'symlog'; threshold?: number } & {
  [K in keyof ScaleOptionsByType<'linear'>]?: unknown;
};

function tickFont(theme: ChartTheme) {
  return { family: theme.font, size: FONT_SIZE, lineHeight: 1.2 };
}

export interface Padding {
  readonly top?: number;
  readonly bottom?: number;
  /** A gutter for names at the right: what they need, but no more than a share of the chart. */
  readonly right?: number;
  readonly mostRight?: number;
}

export function chartOptions(scales: Record<string, unknown>, padding: Padding = {}): ChartOptions<'line' | 'bar'> {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    // The wrapper listens itself; Chart.js has nothing to hover.
    events: [],
    layout: {
      padding: ({ chart }: { chart: { width: number } }) => ({
        left: 0,
        top: padding.top ?? 10,
        right: Math.min(padding.right ?? RIGHT_GUTTER, Math.max(MIN_GUTTER, chart.width * (padding.mostRight ?? 1))),
        bottom: padding.bottom ?? 0,
      }),
    },
    elements: { point: { radius: 0, hitRadius: 0, hoverRadius: 0 } },
    scales: scales as ChartOptions<'line' | 'bar'>['scales'],
  } as ChartOptions<'line' | 'bar'>;
}

export interface ValueAxis {
  readonly range: AxisRange;
  readonly text: (value: number) => string;
  readonly theme: ChartTheme;
}

/** Width of a value axis: the common gutter, or more where its longest label needs it. */
export function axisGutter({ range, text, theme }: ValueAxis): number {
  const widths = gridValues(range).map((value) => textWidth(theme, { text: text(value) }));
  return Math.max(LEFT_GUTTER, Math.ceil(Math.max(0, ...widths)) + 10);
}

/** A value axis with labels of the gridlines given, at least as wide as the common gutter. */
export function valueAxis({ range, text, theme }: ValueAxis): NumberAxis {
  const values = gridValues(range);
  return {
    ...(range.log ? { type: 'symlog', threshold: range.log.threshold } : { type: 'linear' }),
    min: range.min,
    max: range.max,
    afterBuildTicks: (scale: Scale) => {
      scale.ticks = values.map((value) => ({ value }));
    },
    afterFit: (scale: Scale) => {
      scale.width = axisGutter({ range, text, theme });
    },
    border: { display: false },
    grid: { color: theme.grid, lineWidth: 1, drawTicks: false },
    ticks: {
      color: theme.text3,
      font: tickFont(theme),
      padding: 8,
      autoSkip: false,
      includeBounds: false,
      callback: (value: number | string) => text(Number(value)),
    },
  };
}

export interface MonthAxis {
  readonly span: Span;
  readonly labels: number;
  readonly text: (month: number) => string;
  readonly theme: ChartTheme;
}

interface AlongX {
  readonly min: number;
  readonly max: number;
  /** Where labels stand. */
  readonly values: readonly number[];
  readonly text: (value: number) => string;
  readonly align: 'inner' | 'center';
  readonly padding: number;
  readonly theme: ChartTheme;
}

function alongX({ min, max, values, text, align, padding, theme }: AlongX): NumberAxis {
  return {
    type: 'linear',
    min,
    max,
    afterBuildTicks: (scale: Scale) => {
      scale.ticks = values.map((value) => ({ value }));
    },
    border: { display: true, color: theme.axis },
    grid: { drawOnChartArea: false, color: theme.axis, tickLength: 4 },
    ticks: {
      color: theme.text3,
      font: tickFont(theme),
      align,
      maxRotation: 0,
      autoSkip: true,
      autoSkipPadding: padding,
      includeBounds: false,
      callback: (value: number | string) => text(Number(value)),
    },
  };
}

/** Months since the balance date, labelled at whole years or halves. */
export function monthAxis({ span: { first, shown }, labels, text, theme }: MonthAxis): NumberAxis {
  const values = monthTicks(first, shown, labels);
  // A label stays inside the chart where it stands at its very end.
  const align = values[0] === first || values[values.length - 1] === shown ? 'inner' : 'center';
  return alongX({ min: first, max: shown, values, text, align, padding: 12, theme });
}

/** An amount on the x axis. */
export function amountAxis({ range, text, theme }: ValueAxis): NumberAxis {
  const { min, max } = range;
  return alongX({ min, max, values: gridValues(range), text, align: 'center', padding: 8, theme });
}

/** Periods; their two rows of labels are drawn by `periodLabels`, which needs this much room. */
export const PERIOD_LABELS = 30;

export function periodAxis(theme: ChartTheme) {
  return {
    type: 'category',
    stacked: true,
    border: { display: true, color: theme.axis },
    grid: { display: false },
    ticks: { display: false },
  };
}

/** Percentages from 0 to 100. */
export function shareAxis(theme: ChartTheme, format: Format): NumberAxis {
  return valueAxis({ range: { min: 0, max: 1, step: 0.5 }, text: (value) => format.percent(value), theme });
}

export type AmountText = (value: number) => string;

/** A round amount in the unit that fits it: 30m, 1bn. */
function shortAmount(value: number, format: Format, accounting: boolean): string {
  const { divisor, word } = format.moneyScale(value);
  const text = String(Number((Math.abs(value) / divisor).toPrecision(6))) + word;
  return value > 0 ? text : format.negative(text, accounting);
}

/**
 * Labels of a money axis: one scale word for the whole axis and only the decimals that its steps need. Where the largest
 * scale would need more than one decimal, the next smaller one is used.
 */
export function axisMoney(range: AxisRange, format: Format, accounting = false): AmountText {
  if (range.log) return (value) => (value === 0 ? '0' : shortAmount(value, format, accounting));
  const largest = Math.max(Math.abs(range.min), Math.abs(range.max));
  const decimalsOf = (divisor: number) => {
    const step = Number((range.step / divisor).toPrecision(6));
    return String(step).split('.')[1]?.length ?? 0;
  };
  const large = format.moneyScale(largest);
  const scale = decimalsOf(large.divisor) > 1 ? format.moneyScale(largest / 10) : large;
  const decimals = decimalsOf(scale.divisor);
  return (value) => {
    if (value === 0) return '0';
    const text = format.number(Math.abs(value) / scale.divisor, decimals) + scale.word;
    return value > 0 ? text : format.negative(text, accounting);
  };
}
