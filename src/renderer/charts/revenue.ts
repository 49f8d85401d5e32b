/** Revenue by half-year: means by segment, which add up, with whiskers over 90% of the paths, and what was reported. */
import { halfYears, type Period } from '@shared/report/periods';
import { bandValue, halfYearMean } from '@shared/report/values';
import { axisMoney, chartOptions, HALF_YEAR_LABELS, halfYearAxis, valueAxis } from './base/axes';
import { blockSize, crisp, horizontal, LINE_HEIGHT, vertical, writeBlock } from './base/draw';
import { firstFree } from './base/labels';
import type { Layer } from './base/layers';
import { endGutter, halfYearLabels, type LineEnd, lineEnds } from './base/marks';
import { niceRange } from './base/range';
import type { ChartSpec, DataSet } from './base/spec';
import { seriesColour } from './base/theme';
import type { ChartInput } from './input';

/** Reported half-years at most. */
const REPORTED = 3;
/** Share of the width that names may take. */
const MOST_GUTTER = 0.32;

export function reportedBars({
  scenario,
  result,
}: ChartInput): { readonly period: string; readonly revenue: number }[] {
  const first = halfYears(scenario, result, 1)[0]?.label ?? '';
  return scenario.reported
    .filter(({ period }) => period < first)
    .sort((a, b) => a.period.localeCompare(b.period))
    .slice(-REPORTED);
}

interface Whisker {
  readonly low: number;
  readonly high: number;
}

function whiskersOf({ result }: ChartInput, periods: readonly Period[]): (Whisker | null)[] {
  const bands = result.series.revenue?.halfYear;
  return periods.map(({ index }) => {
    const low = bandValue(bands, 'p5', index);
    const high = bandValue(bands, 'p95', index);
    return low === null || high === null ? null : { low, high };
  });
}

function whiskerLayer(whiskers: readonly (Whisker | null)[], offset: number): Layer {
  return ({ ctx, area, x, y }, theme) => {
    for (const [index, whisker] of whiskers.entries()) {
      if (!whisker || whisker.high <= whisker.low) continue;
      const middle = x(index + offset);
      const [top, bottom] = [y(whisker.high), y(whisker.low)];
      vertical(ctx, middle, Math.max(top, area.top), bottom, { colour: theme.text });
      const cap = (at: number) => horizontal(ctx, at, crisp(middle) - 3, crisp(middle) + 3, { colour: theme.text });
      cap(bottom);
      // A whisker that leaves the chart has no cap.
      if (top >= area.top - 1) cap(top);
    }
  };
}

function barNotes(
  input: ChartInput,
  reported: readonly { revenue: number }[],
  periods: readonly Period[],
  tops: readonly number[],
): Layer {
  const { t } = input.wording;
  const notes = [
    // Over the last two bars, so that the word is read as theirs together.
    ...(reported.length > 0
      ? [
          {
            at: (reported.length - 1) / 2,
            value: Math.max(...reported.map(({ revenue }) => revenue)),
            text: t('overview:label.reported'),
          },
        ]
      : []),
    ...periods.flatMap(({ months }, index) =>
      months === 6
        ? []
        : [{ at: index + reported.length, value: tops[index] ?? 0, text: t('overview:label.months', { months }) }],
    ),
  ];
  return (drawing, theme) => {
    const { area } = drawing;
    const inside = { x: area.left, y: area.top - 4, width: area.right - area.left, height: area.bottom - area.top };
    for (const { at, value, text } of notes) {
      const line = { text, colour: theme.text2 };
      const size = blockSize(drawing, theme, [line]);
      const x = drawing.x(0) + (drawing.x(1) - drawing.x(0)) * at - size.width / 2;
      const y = Math.max(drawing.y(value) - LINE_HEIGHT - 2, area.top);
      const places = [Math.max(x, area.left), Math.min(x, area.right - size.width)].map((left) => ({
        x: left,
        y,
        ...size,
      }));
      const box = firstFree(places, drawing.taken, inside);
      if (box) writeBlock(drawing, theme, [line], box);
    }
  };
}

function segmentEnds({ scenario, result, wording, theme }: ChartInput, last: Period | undefined): LineEnd[] {
  if (!last) return [];
  let below = 0;
  return scenario.assumptions.segments.map((segment, index) => {
    const mean = halfYearMean(result, `revenue.${segment.id}`, last.index);
    const value = below + mean / 2;
    below += mean;
    const text = wording.words(segment.name);
    return { value, line: { text, colour: theme.text2, strong: false }, priority: -index };
  });
}

export function revenueChart(input: ChartInput): ChartSpec {
  const { scenario, result, shown, wording, theme, print } = input;
  const reported = reportedBars(input);
  const periods = halfYears(scenario, result, shown);
  const labels = [...reported.map(({ period }) => period), ...periods.map(({ label }) => label)];
  const bars = { categoryPercentage: 1, barPercentage: 0.76, stack: 'revenue' } as const;
  const blank = reported.map(() => null);
  const datasets: DataSet[] = [
    {
      ...bars,
      type: 'bar',
      data: [...reported.map(({ revenue }) => revenue), ...periods.map(() => null)],
      backgroundColor: theme.reported,
    },
    ...scenario.assumptions.segments.map(
      (segment, index): DataSet => ({
        ...bars,
        type: 'bar',
        data: [...blank, ...periods.map((period) => halfYearMean(result, `revenue.${segment.id}`, period.index))],
        backgroundColor: seriesColour(theme, index),
        borderColor: theme.bg,
        borderWidth: index === 0 ? 0 : { bottom: 1, top: 0, left: 0, right: 0 },
        borderSkipped: false,
      }),
    ),
  ];
  const whiskers = whiskersOf(input, periods);
  const means = periods.map(({ index }) => halfYearMean(result, 'revenue', index));
  const tallest = Math.max(0, ...means, ...reported.map(({ revenue }) => revenue));
  const highest = Math.max(tallest, ...whiskers.map((whisker) => whisker?.high ?? 0));
  // A very long whisker may leave the chart rather than flatten the bars.
  const range = niceRange(0, Math.min(highest, tallest * 2.5), 4);
  const ends = segmentEnds(input, periods[periods.length - 1]);
  const tops = whiskers.map((whisker, index) => whisker?.high ?? means[index] ?? 0);
  const marks = labels.map((label, index) => {
    const period = periods[index - reported.length];
    return { label, holds: (month: number) => period !== undefined && month >= period.from && month <= period.to };
  });
  return {
    config: {
      type: 'bar',
      data: { labels, datasets },
      options: chartOptions(
        {
          x: halfYearAxis(theme),
          y: { ...valueAxis({ range, text: axisMoney(range, wording.format, print), theme }), stacked: true },
        },
        {
          top: 12,
          bottom: HALF_YEAR_LABELS,
          right: endGutter(
            theme,
            ends.map(({ line }) => line),
          ),
          mostRight: MOST_GUTTER,
        },
      ),
    },
    under: [],
    over: [
      whiskerLayer(whiskers, reported.length),
      barNotes(input, reported, periods, tops),
      halfYearLabels(marks, [wording.t('overview:label.half1'), wording.t('overview:label.half2')]),
      lineEnds(ends, 2),
    ],
    monthAt: (x) => {
      const period = periods[Math.max(0, Math.round(x) - reported.length)];
      return Math.min(shown, period?.to ?? shown);
    },
  };
}
