/** Cash by month: the fan with its floor, the events that bring money, and the month in which half of the paths are out. */
import { isCertain, pointEstimate } from '../../quantity/quantity';
import { cashFinding } from '../../report/findings';
import { moneyError } from '../../report/precision';
import { bandError, bandValue, finite } from '../../report/values';
import { monthAt } from '../../scenario/periods';
import { axisGutter, axisMoney, chartOptions, monthAxis, RIGHT_GUTTER, valueAxis } from '../base/axes';
import type { TextLine } from '../base/draw';
import { crosshair, endGutter, level, lineEnds } from '../base/marks';
import { fanExtent } from '../base/range';
import type { ChartSpec } from '../base/spec';
import type { ChartTable, Column } from '../base/table';
import { eventLines, eventNotes, floorLabel, halfOutMark } from '../cash-marks';
import { pathExtent, pathSets, selectedMark, withPaths } from '../cash-paths';
import { millionsOf, monthlyTable } from '../columns';
import { type ChartDescriptor, currencyName } from '../descriptor';
import { fanEnds, fanSets } from '../fan';
import { amount, axisRange, type ChartInput, fanOf, fanWithin, monthName, withinSpan } from '../input';
import { monthlyRead, type ReadoutText } from '../readout';

/** Room above the chart for the month's tag. */
const HEAD = 20;
/** A name on the right takes at most this much. */
const MAX_GUTTER = 150;

/** What stands in the same column in the strip beneath, where there is one. */
function laneNames({ scenario, wording, theme, print }: ChartInput): TextLine[] {
  if (print) return [];
  const names = scenario.assumptions.events.map(({ name }) => wording.words(name));
  return [...names, wording.t('overview:strip.redemption'), wording.t('overview:strip.facility')].map((text) => ({
    text,
    colour: theme.text2,
  }));
}

/** Room for the names of the lines, or for where they end if that is outside the chart. */
function cashGutter(input: ChartInput): number {
  const series = input.result.series.cash;
  if (!series || input.compact) return RIGHT_GUTTER;
  const { range } = cashRange(input);
  const lines = fanEnds(fanOf(series.monthly, input.shown), input).map(({ value, line, outside }) => ({
    ...line,
    text: outside !== undefined && (value < range.min || value > range.max) ? outside : line.text,
  }));
  return Math.min(endGutter(input.theme, [...lines, ...laneNames(input)]), MAX_GUTTER);
}

/** Left and right gutters of the cash chart, which the strip beneath shares. */
function cashGutters(input: ChartInput): { readonly left: number; readonly right: number } {
  const { range } = cashRange(input);
  const text = axisMoney(range, input.wording.format, input.print);
  return { left: axisGutter({ range, text, theme: input.theme }), right: cashGutter(input) };
}

function opening({ scenario }: ChartInput): number | null {
  const { quantity } = scenario.assumptions.opening.cash;
  return isCertain(quantity) ? pointEstimate(quantity) : null;
}

function savedMedian({ saved, shown }: ChartInput): number[] | null {
  const medians = saved?.series.cash?.monthly.p50;
  return medians ? Array.from(medians.subarray(0, shown)) : null;
}

function cashRange(input: ChartInput) {
  const { scenario, result, shown } = input;
  const floor = pointEstimate(scenario.assumptions.opening.cashFloor.quantity);
  const start = opening(input);
  const monthly = result.series.cash?.monthly;
  const fan = monthly ? fanOf(monthly, shown) : { p5: [], p25: [], p50: [], p75: [], p95: [] };
  const { first } = input;
  const before = withinSpan(savedMedian(input) ?? [], input);
  const [low, high] = fanExtent(fanWithin(fan, input), [
    floor,
    ...(start === null || first > 0 ? [] : [start]),
    ...before,
  ]);
  const extent = [low, high, ...pathExtent(input)];
  return { fan, floor, start, range: axisRange(input, Math.min(...extent), Math.max(...extent), 6) };
}

function cashChart(input: ChartInput): ChartSpec {
  const { first, shown, wording, theme, print } = input;
  const { fan, floor, start, range } = cashRange(input);
  const covered = withPaths(fan, input);
  const medianAt = (month: number) => (month === 0 ? start : fan.p50[month - 1]);
  return {
    config: {
      type: 'line',
      data: { datasets: [...fanSets(fan, start, savedMedian(input), input), ...pathSets(input, start)] },
      options: chartOptions(
        {
          x: monthAxis({ span: input, labels: input.compact ? 4 : 6, text: (month) => monthName(input, month), theme }),
          y: valueAxis({ range, text: axisMoney(range, wording.format, print), theme }),
        },
        { top: print ? 8 : HEAD, right: cashGutter(input) },
      ),
    },
    under: [],
    over: [
      level(floor, theme.signal),
      crosshair(
        (month) => [medianAt(month)].filter((value) => typeof value === 'number'),
        (month) => monthName(input, month),
      ),
      eventLines(input),
      halfOutMark(input, covered, floor),
      ...(input.compact ? [] : [eventNotes(input, covered, floor)]),
      floorLabel(input, covered, floor),
      ...(input.compact ? [] : [lineEnds(fanEnds(fan, input))]),
      selectedMark(input),
    ],
    monthAt: (x) => Math.min(shown, Math.max(first, Math.round(x))),
  };
}

function cashTable(input: ChartInput, caption: string): ChartTable {
  const selected = input.paths?.selected;
  const path: Column[] = selected
    ? [
        {
          name: selected.name,
          value: (row) => selected.cash[row],
          text: (value) => amount(input, value),
          unit: millionsOf(input),
        },
      ]
    : [];
  return monthlyTable(input, 'cash', caption, path);
}

/** The error stands with the figure where there is room for it; and the path that is looked at, if there is one. */
function cashRead(input: ChartInput, month: number): ReadoutText {
  const read = monthlyRead(input, 'cash', month);
  const { t, format } = input.wording;
  const bands = input.result.series.cash?.monthly;
  const [median, error] = [bandValue(bands, 'p50', month - 1), bandError(bands, 'p50', month - 1)];
  const selected = input.paths?.selected;
  const cash = finite(selected?.cash[month - 1]);
  if (selected && cash !== null) {
    const detail = t('overview:read.path', { path: selected.name, amount: format.money(cash) });
    return { ...read, of: t('overview:read.median'), detail };
  }
  if (median === null || error === null) return read;
  const spread = moneyError(error, format.moneyScale(median).divisor, format);
  return { ...read, detail: `±${spread} ${read.detail}` };
}

export const cash = {
  id: 'cash',
  title: (input) => input.wording.t('overview:chart.cash', { currency: currencyName(input) }),
  offered: () => true,
  spec: cashChart,
  table: cashTable,
  finding: cashFinding,
  readout: cashRead,
  crosshair: { shared: true, least: 0 },
  histogram: {
    line: 'cash',
    counted: 'money',
    over: 'month',
    floor: ({ assumptions }) => pointEstimate(assumptions.opening.cashFloor.quantity),
  },
  brush: {
    along: 'y',
    address: ({ scenario }, month) => `cash@${monthAt(scenario, Math.max(1, month))}`,
    start: ({ result }, month) => bandValue(result.series.cash?.monthly, 'p50', Math.max(0, month - 1)) ?? 0,
    isWhole: false,
  },
  buttons: ['sample', 'worst'],
  strip: cashGutters,
  place: { area: 'cash', narrow: null, tier: 'lead', turn: null },
  inReport: { note: ({ wording }) => wording.t('report:chartNote.cash'), wide: true },
} as const satisfies ChartDescriptor;
