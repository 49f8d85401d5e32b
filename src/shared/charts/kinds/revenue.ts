/** Revenue by period: means by segment, which add up, with whiskers over 90% of the paths, and what was reported. */
import { type About, spokenAmount, unseenFinding } from '../../report/findings';
import { bandValue, finite, periodMean } from '../../report/values';
import { enabledSegments } from '../../scenario/enabled';
import type { Period } from '../../scenario/periods';
import { axisMoney, chartOptions, PERIOD_LABELS, periodAxis, valueAxis } from '../base/axes';
import { endGutter, type LineEnd, lineEnds } from '../base/marks';
import { periodLabels } from '../base/period-labels';
import type { ChartSpec, DataSet } from '../base/spec';
import { type ChartTable, type Column, tableOf } from '../base/table';
import { seriesColour } from '../base/theme';
import { bandColumn, bandColumns, millionsOf } from '../columns';
import { type ChartDescriptor, currencyName } from '../descriptor';
import { amount, axisRange, type ChartInput } from '../input';
import { type ColumnNote, columnNotes, partNotes, whiskerLayer, whiskersOf } from '../period-bars';
import { periodAt, periodMark, reportedMark, shownPeriods } from '../periods';
import { figureText, NOTHING_READ, type ReadoutText } from '../readout';
import { type Reported, reportedBars } from '../reported';

/** Share of the width that names may take. */
const MAX_GUTTER = 0.32;

function notesOf(input: ChartInput, { reported, periods }: Columns, tops: readonly number[]): ColumnNote[] {
  const parts = partNotes(input, periods, (column) => ({ value: tops[column] ?? 0, side: 'above' }), reported.length);
  if (reported.length === 0) return parts;
  // Over the middle of the bars, so that the word is read as theirs together.
  const highest = Math.max(...reported.map(({ revenue }) => revenue));
  return [
    { at: (reported.length - 1) / 2, value: highest, side: 'above', text: input.wording.t('overview:label.reported') },
    ...parts,
  ];
}

function segmentEnds(input: ChartInput, last: Period | undefined): LineEnd[] {
  const { scenario, result, period, log, wording, theme } = input;
  if (!last) return [];
  let below = 0;
  return enabledSegments(scenario.assumptions).map((segment, index) => {
    const mean = periodMean(result, `revenue.${segment.id}`, period, last.index);
    // Beside its line, or beside its part of the bar.
    const value = log ? mean : below + mean / 2;
    below += mean;
    const text = wording.words(segment.name);
    return { value, line: { text, colour: theme.text2, strong: false }, priority: -index };
  });
}

const BARS = { categoryPercentage: 1, barPercentage: 0.76, stack: 'revenue' } as const;

interface Columns {
  readonly reported: readonly Reported[];
  readonly periods: readonly Period[];
}

/** What the segments bring, one on another. */
function segmentBars({ scenario, result, period, theme }: ChartInput, { reported, periods }: Columns): DataSet[] {
  return [
    {
      ...BARS,
      type: 'bar',
      data: [...reported.map(({ revenue }) => revenue), ...periods.map(() => null)],
      backgroundColor: theme.reported,
    },
    ...enabledSegments(scenario.assumptions).map(
      (segment, index): DataSet => ({
        ...BARS,
        type: 'bar',
        data: [
          ...reported.map(() => null),
          ...periods.map((one) => periodMean(result, `revenue.${segment.id}`, period, one.index)),
        ],
        backgroundColor: seriesColour(theme, index),
        borderColor: theme.bg,
        borderWidth: index === 0 ? 0 : { bottom: 1, top: 0, left: 0, right: 0 },
        borderSkipped: false,
      }),
    ),
  ];
}

/** On a logarithmic scale heights do not add up: each segment has a line of its own, and the total has points. */
function segmentLines({ scenario, result, period, theme }: ChartInput, { reported, periods }: Columns): DataSet[] {
  const line = (id: string, colour: string): DataSet => ({
    type: 'line',
    data: [...reported.map(() => null), ...periods.map((one) => periodMean(result, id, period, one.index))],
    borderColor: colour,
    borderWidth: 1.75,
    fill: false,
  });
  const total: DataSet = {
    type: 'line',
    data: [
      ...reported.map(({ revenue }) => revenue),
      ...periods.map((one) => periodMean(result, 'revenue', period, one.index)),
    ],
    showLine: false,
    pointRadius: 3,
    pointBackgroundColor: [...reported.map(() => theme.reported), ...periods.map(() => theme.text)],
    pointBorderWidth: 0,
    fill: false,
  };
  return [
    total,
    ...enabledSegments(scenario.assumptions).map(({ id }, index) => line(`revenue.${id}`, seriesColour(theme, index))),
  ];
}

function revenueChart(input: ChartInput): ChartSpec {
  const { result, first, shown, period, log, wording, theme, print } = input;
  const columns: Columns = { reported: reportedBars(input), periods: shownPeriods(input) };
  const { reported, periods } = columns;
  const whiskers = whiskersOf(input, 'revenue', periods);
  const means = periods.map(({ index }) => periodMean(result, 'revenue', period, index));
  const tallest = Math.max(0, ...means, ...reported.map(({ revenue }) => revenue));
  const highest = Math.max(tallest, ...whiskers.map((whisker) => whisker?.high ?? 0));
  // A very long whisker may leave the chart rather than flatten the bars.
  const range = axisRange(input, 0, Math.min(highest, tallest * 2.5), 4);
  const ends = segmentEnds(input, periods[periods.length - 1]);
  const tops = whiskers.map((whisker, index) => whisker?.high ?? means[index] ?? 0);
  const marks = [
    ...reported.map(({ label }) => reportedMark(label, wording)),
    ...periods.map((one) => periodMark(one, wording)),
  ];
  return {
    config: {
      type: 'bar',
      data: {
        labels: marks.map(({ label }) => label),
        datasets: log ? segmentLines(input, columns) : segmentBars(input, columns),
      },
      options: chartOptions(
        {
          x: periodAxis(theme),
          y: { ...valueAxis({ range, text: axisMoney(range, wording.format, print), theme }), stacked: !log },
        },
        {
          top: 12,
          bottom: PERIOD_LABELS,
          right: endGutter(
            theme,
            ends.map(({ line }) => line),
          ),
          mostRight: MAX_GUTTER,
        },
      ),
    },
    under: [],
    over: [
      whiskerLayer(whiskers, reported.length),
      columnNotes(notesOf(input, columns, tops)),
      periodLabels(marks),
      lineEnds(ends, 2),
    ],
    monthAt: (x) => {
      const at = periods[Math.max(0, Math.round(x) - reported.length)];
      return Math.max(first, Math.min(shown, at?.to ?? shown));
    },
  };
}

function revenueTable(input: ChartInput, caption: string): ChartTable {
  const { scenario, result, period, wording } = input;
  const { t, format, words } = wording;
  const reported = reportedBars(input);
  const periods = shownPeriods(input);
  /** What was reported comes first and has no bands. */
  const projected = (column: Column): Column => {
    const at =
      <T>(read: ((index: number) => T) | undefined) =>
      (row: number) => {
        const index = periods[row - reported.length]?.index;
        return index === undefined || !read ? null : read(index);
      };
    return { ...column, value: at(column.value), error: at(column.error) };
  };
  const segments = enabledSegments(scenario.assumptions).map(({ id, name }) =>
    bandColumn(input, result.series[`revenue.${id}`]?.[period], 'mean', `${words(name)} (${t('overview:read.mean')})`),
  );
  const published: Column = {
    name: t('overview:table.reported'),
    value: (row) => reported[row]?.revenue,
    text: (value) => amount(input, value),
    unit: millionsOf(input),
  };
  const columns = [...segments, ...bandColumns(input, result.series.revenue?.[period])].map(projected);
  return tableOf(
    caption,
    t(`overview:table.period.${period}`),
    [...reported, ...periods].map(({ label }) => format.period(label)),
    reported.length > 0 ? [published, ...columns] : columns,
  );
}

export function revenueFinding(about: About): string {
  const { result, wording } = about;
  const unseen = unseenFinding(about, 'revenue');
  if (unseen !== null) return unseen;
  if (!result.yearAhead) return '';
  const { label: year, revenue } = result.yearAhead;
  const bands = result.series.revenue?.year;
  const mean = bandValue(bands, 'mean', bands?.labels.indexOf(year) ?? null);
  if (revenue.value <= 0) return wording.t(`overview:finding.${mean === 0 ? 'revenueNever' : 'revenueNone'}`, { year });
  return wording.t('overview:finding.revenue', {
    year,
    amount: spokenAmount(about, revenue.value, finite(revenue.error)),
  });
}

function revenueRead(input: ChartInput, month: number): ReadoutText {
  const period = periodAt(input, month);
  const { format, t } = input.wording;
  const bands = input.result.series.revenue?.[input.period];
  const value = figureText(input, bands, 'mean', period?.index ?? null);
  if (!period || value === '') return NOTHING_READ;
  return { when: format.period(period.label), of: t('overview:read.mean'), value, detail: '' };
}

export const revenue = {
  id: 'revenue',
  title: (input) => input.wording.t(`overview:chart.revenue.${input.period}`, { currency: currencyName(input) }),
  offered: () => true,
  spec: revenueChart,
  table: revenueTable,
  finding: revenueFinding,
  readout: revenueRead,
  crosshair: { shared: true, least: 1 },
  histogram: { line: 'revenue', counted: 'money', over: 'period', floor: null },
  brush: null,
  buttons: [],
  strip: null,
  place: { area: 'revenue', narrow: null, tier: 'detail', turn: null },
  inReport: null,
} as const satisfies ChartDescriptor;
