/**
 * Operating profit by period, and under it, on the same months, gross margin: two panels, as amounts and shares have no
 * axis in common. Both are medians with whiskers over 90% of the paths. The margin of a period is its gross profit over
 * its revenue, divided path by path before anything is counted.
 */
import type { Bands } from '../../engine/results';
import { type About, spokenAmount } from '../../report/findings';
import { shareWithin } from '../../report/precision';
import { bandError, bandValue, finite } from '../../report/values';
import type { Period } from '../../scenario/periods';
import {
  axisGutter,
  axisMoney,
  chartOptions,
  PERIOD_LABELS,
  periodAxis,
  type ValueAxis,
  valueAxis,
} from '../base/axes';
import { write } from '../base/draw';
import { inPanel, type Layer } from '../base/layers';
import { level } from '../base/marks';
import { periodLabels } from '../base/period-labels';
import { type AxisRange, type Fan, fanExtent, niceRange } from '../base/range';
import type { ChartSpec, DataSet } from '../base/spec';
import { type ChartTable, type Column, tableOf } from '../base/table';
import { seriesColour } from '../base/theme';
import { bandColumns, shareText } from '../columns';
import { type ChartDescriptor, currencyName } from '../descriptor';
import { axisRange, type ChartInput } from '../input';
import { type ColumnNote, columnNotes, partNotes, whiskerLayer, whiskersOf } from '../period-bars';
import { periodAt, periodMark, shownPeriods } from '../periods';
import { figureText, NOTHING_READ, type ReadoutText } from '../readout';

/** Room for the name of the upper panel. */
const HEAD = 18;
/** Heights of the panels and of the gap between them, which has the name of the lower one. */
const WEIGHTS = { profit: 5, gap: 1.2, margin: 3 };

/**
 * Whether a margin can be told: the engine calls that of no revenue zero, so that nearly all paths need to have some.
 */
function hasMargin({ series }: ChartInput['result'], kind: ChartInput['period'], index: number): boolean {
  return (bandValue(series.revenue?.[kind], 'p5', index) ?? 0) > 0;
}

/** The bands of some periods, as lists; what cannot be told is null. */
function fanOfPeriods(bands: Bands | undefined, periods: readonly Period[]): Fan {
  const list = (statistic: keyof Fan) => periods.flatMap(({ index }) => bandValue(bands, statistic, index) ?? []);
  return { p5: list('p5'), p25: list('p25'), p50: list('p50'), p75: list('p75'), p95: list('p95') };
}

function profitRange(input: ChartInput, periods: readonly Period[]): AxisRange {
  const fan = fanOfPeriods(input.result.series.operatingProfit?.[input.period], periods);
  const [low, high] = fanExtent(fan, [0]);
  return axisRange(input, low, high, 4);
}

/** Margins need no zero, which bars do. */
function marginRange(input: ChartInput, told: readonly Period[]): AxisRange {
  const fan = fanOfPeriods(input.result.series.grossMargin?.[input.period], told);
  const [low, high] = fanExtent(fan, []);
  return niceRange(low, high, 3);
}

/** The name of a panel, above its left end. */
function panelName(text: string): Layer {
  return (drawing, theme) => {
    const { area } = drawing;
    write(drawing, theme, { text, colour: theme.text2 }, { x: area.left, y: area.top - 8 });
  };
}

/** Value axes one above the other, as wide as the wider of them. */
function panelAxes(profit: ValueAxis, margin: ValueAxis) {
  const width = Math.max(axisGutter(profit), axisGutter(margin));
  const panel = (weight: number) => ({
    axis: 'y',
    position: 'left',
    stack: 'panels',
    stackWeight: weight,
    afterFit: (scale: { width: number }) => {
      scale.width = width;
    },
  });
  const hidden = { display: false };
  return {
    margin: { ...valueAxis(margin), ...panel(WEIGHTS.margin) },
    gap: { type: 'linear', ...panel(WEIGHTS.gap), ticks: hidden, grid: hidden, border: hidden },
    y: { ...valueAxis(profit), ...panel(WEIGHTS.profit) },
  };
}

function profitChart(input: ChartInput): ChartSpec {
  const { result, shown, period, wording, theme, print } = input;
  const { t, format } = wording;
  const periods = shownPeriods(input);
  const told = periods.filter(({ index }) => hasMargin(result, period, index));
  const [profitValues, marginValues] = [profitRange(input, periods), marginRange(input, told)];
  const whiskers = whiskersOf(input, 'operatingProfit', periods);
  const marginWhiskers = whiskersOf(input, 'grossMargin', periods).map((whisker, column) =>
    told.includes(periods[column] as Period) ? whisker : null,
  );
  // Beyond the whisker, away from zero.
  const beyondBar = (column: number): Pick<ColumnNote, 'value' | 'side'> => {
    const { low, high } = whiskers[column] ?? { low: 0, high: 0 };
    return low + high < 0 ? { value: low, side: 'below' } : { value: high, side: 'above' };
  };
  const median = (line: string, one: Period) => bandValue(result.series[line]?.[period], 'p50', one.index);
  const bars: DataSet = {
    type: 'bar',
    data: periods.map((one) => median('operatingProfit', one)),
    yAxisID: 'y',
    categoryPercentage: 1,
    barPercentage: 0.6,
    backgroundColor: seriesColour(theme, 0),
  };
  const dots: DataSet = {
    type: 'line',
    data: periods.map((one) => (told.includes(one) ? median('grossMargin', one) : null)),
    yAxisID: 'margin',
    borderColor: theme.median,
    borderWidth: 1.25,
    pointRadius: periods.length > 12 ? 2 : 3,
    pointBackgroundColor: theme.median,
    pointBorderWidth: 0,
    fill: false,
  };
  const digits = marginValues.step < 0.01 ? 1 : 0;
  return {
    config: {
      type: 'bar',
      data: { labels: periods.map(({ label }) => label), datasets: [bars, dots] },
      options: chartOptions(
        {
          x: periodAxis(theme),
          ...panelAxes(
            { range: profitValues, text: axisMoney(profitValues, format, print), theme },
            { range: marginValues, text: (value) => format.percent(value, digits), theme },
          ),
        },
        { top: HEAD, bottom: PERIOD_LABELS },
      ),
    },
    under: [inPanel('y', level(0, theme.axis))],
    over: [
      inPanel('y', whiskerLayer(whiskers, 0)),
      inPanel('margin', whiskerLayer(marginWhiskers, 0)),
      inPanel('y', panelName(t('overview:label.operatingProfit'))),
      inPanel('margin', panelName(t('overview:label.grossMargin'))),
      inPanel('y', columnNotes(partNotes(input, periods, beyondBar, 0))),
      periodLabels(periods.map((one) => periodMark(one, wording))),
    ],
    monthAt: (x) => Math.min(shown, periods[Math.max(0, Math.round(x))]?.to ?? shown),
  };
}

function profitTable(input: ChartInput, caption: string): ChartTable {
  const { result, period, wording } = input;
  const { t, format } = wording;
  const periods = shownPeriods(input);
  const indexOf = (row: number) => periods[row]?.index ?? -1;
  const columnsOf = (line: string, name: (column: string) => string, told: (index: number) => boolean): Column[] =>
    bandColumns(input, result.series[line]?.[period]).map((column) => ({
      ...column,
      name: name(column.name),
      value: (row) => (told(indexOf(row)) ? column.value(indexOf(row)) : null),
      error: (row) => column.error?.(indexOf(row)) ?? null,
    }));
  const margins = columnsOf(
    'grossMargin',
    (column) => t('overview:table.grossMargin', { column }),
    (index) => hasMargin(result, period, index),
  );
  return tableOf(
    caption,
    t(`overview:table.period.${period}`),
    periods.map(({ label }) => format.period(label)),
    [
      ...columnsOf(
        'operatingProfit',
        (column) => t('overview:table.operatingProfit', { column }),
        () => true,
      ),
      ...margins.map(({ unit: _, ...column }) => ({ ...column, ...shareText(input) })),
    ],
  );
}

/** The gross margin of a period with the digits that it has; empty where it cannot be told. */
function marginText({ result, period, wording }: About, index: number, kind: About['period'] = period): string {
  const bands = result.series.grossMargin?.[kind];
  const median = bandValue(bands, 'p50', index);
  if (median === null || !hasMargin(result, kind, index)) return '';
  return shareWithin(median, bandError(bands, 'p50', index), 1, wording.format);
}

export function profitFinding(about: About): string {
  const { result, wording } = about;
  const year = result.yearAhead?.label;
  const bands = result.series.operatingProfit?.year;
  const index = bands?.labels.indexOf(year ?? '') ?? -1;
  const median = finite(bands?.p50[index]);
  if (year === undefined || median === null) return '';
  const margin = marginText(about, index, 'year');
  const params = { year, amount: spokenAmount(about, Math.abs(median), bandError(bands, 'p50', index)) };
  if (margin === '') return wording.t(`overview:finding.${median < 0 ? 'lossAlone' : 'profitAlone'}`, params);
  return wording.t(`overview:finding.${median < 0 ? 'loss' : 'profit'}`, { ...params, margin });
}

function profitRead(input: ChartInput, month: number): ReadoutText {
  const one = periodAt(input, month);
  if (!one) return NOTHING_READ;
  const { t, format } = input.wording;
  const margin = marginText(input, one.index);
  return {
    when: format.period(one.label),
    value: figureText(input, input.result.series.operatingProfit?.[input.period], 'p50', one.index),
    detail: margin && t('overview:read.margin', { share: margin }),
  };
}

export const profit = {
  id: 'profit',
  title: (input) => input.wording.t('overview:chart.profit', { currency: currencyName(input) }),
  offered: () => true,
  spec: profitChart,
  table: profitTable,
  finding: profitFinding,
  readout: profitRead,
  crosshair: { shared: true, least: 1 },
  histogram: { line: 'operatingProfit', counted: 'money', over: 'period', floor: null },
  brush: null,
  buttons: [],
  strip: null,
  place: {
    area: 'profit',
    narrow: 'burn',
    tier: 'detail',
    turn: { label: ({ t }) => t('overview:action.profit'), icon: 'scale' },
  },
  inReport: null,
} as const satisfies ChartDescriptor;
