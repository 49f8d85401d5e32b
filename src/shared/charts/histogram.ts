/** How many of the paths end up where, in one month or period. */
import type { Histogram } from '../report/histogram';
import { amountAxis, axisMoney, chartOptions, valueAxis } from './base/axes';
import { blockSize, type TextLine, vertical, writeBlock } from './base/draw';
import { firstFree } from './base/labels';
import type { Layer } from './base/layers';
import { type AxisRange, niceRange } from './base/range';
import type { ChartSpec, DataSet } from './base/spec';
import { type ChartTable, tableOf } from './base/table';
import { amount, type ChartInput } from './input';

/** What is counted: amounts of money, or shares such as 0.05 for 5%. */
export type Counted = 'money' | 'share';

/** Digits after the point that keep the edges of bars apart. */
const SHARE_DIGITS = 1;

function wordsOf(input: ChartInput, counted: Counted): (value: number) => string {
  return counted === 'money'
    ? (value) => amount(input, value)
    : (value) => input.wording.format.percent(value, SHARE_DIGITS);
}

interface Upright {
  readonly value: number;
  readonly line: TextLine;
  readonly dash?: readonly number[];
  readonly side: 'left' | 'right';
}

const ROW = 15;
/** Rows of words over the bars. */
const ROWS = 3;

/** Upright lines with their names over the bars, each in the lowest row that is free, on either side of its line. */
function uprights(lines: readonly Upright[]): Layer {
  return (drawing, theme) => {
    const { ctx, area, taken } = drawing;
    const inside = { x: 2, y: 0, width: drawing.width - 4, height: area.top };
    const named = lines.flatMap((one) => {
      const x = drawing.x(one.value);
      if (x < area.left - 1 || x > area.right + 1) return [];
      const size = blockSize(theme, [one.line]);
      const [left, right] = [x - 5 - size.width, x + 5];
      const places = Array.from({ length: ROWS }, (_, row) => area.top - 2 - (row + 1) * ROW).flatMap((y) =>
        (one.side === 'left' ? [left, right] : [right, left]).map((at) => ({ x: at, y, ...size })),
      );
      const box = firstFree(places, taken, inside);
      if (box) taken.push(box);
      return [{ ...one, x, box }];
    });
    for (const { x, line, dash = [], box } of named) {
      vertical(ctx, x, box ? box.y + 2 : area.top, area.bottom, { colour: line.colour, dash });
    }
    // A line may run through the name of another.
    for (const { line, box } of named) if (box) writeBlock(drawing, theme, [line], box, { ground: true });
  };
}

/** One closed shape: bars that touch, as the values do. */
function outline({ edges, shares }: Histogram): { x: number; y: number }[] {
  return [
    { x: edges[0] ?? 0, y: 0 },
    ...shares.flatMap((y, bar) => [
      { x: edges[bar] ?? 0, y },
      { x: edges[bar + 1] ?? 0, y },
    ]),
    { x: edges.at(-1) ?? 0, y: 0 },
  ];
}

/** Steps of the axis: every so many bars that the labels keep apart. */
function rangeOf({ edges }: Histogram): AxisRange {
  const [min, max] = [edges[0] ?? 0, edges.at(-1) ?? 1];
  return { min, max, step: niceRange(min, max, 5).step };
}

export interface HistogramLook {
  readonly histogram: Histogram;
  readonly counted: Counted;
  /** The figures of the result, with the digits that their errors allow: the paths of a histogram are no better than these. */
  readonly figures: Readonly<Record<'p5' | 'p50' | 'p95', string>>;
  /** Where the company is out of cash; null where that is not what is counted. */
  readonly floor: number | null;
}

export function histogramChart(input: ChartInput, { histogram, counted, figures, floor }: HistogramLook): ChartSpec {
  const { wording, theme, print } = input;
  const { t, format } = wording;
  const range = rangeOf(histogram);
  const tallest = Math.max(...histogram.shares);
  const shares = niceRange(0, tallest, 4);
  const words = wordsOf(input, counted);
  const { p5, p50, p95 } = histogram.percentiles;
  const set: DataSet = {
    type: 'line',
    data: outline(histogram),
    backgroundColor: theme.inner,
    borderColor: theme.median,
    borderWidth: 1,
    fill: 'origin',
  };
  const named = (id: 'p5' | 'p50' | 'p95'): TextLine => ({
    text: `${t(`overview:histogram.${id}`)} ${figures[id]}`,
    colour: id === 'p50' ? theme.text : theme.text2,
    strong: id === 'p50',
  });
  const floorLine = (value: number): Upright => ({
    value,
    line: { text: t('overview:histogram.floor'), colour: theme.signal, strong: true },
    side: 'left',
  });
  return {
    config: {
      type: 'line',
      data: { datasets: [set] },
      options: chartOptions(
        {
          x: amountAxis({ range, text: counted === 'money' ? axisMoney(range, format, print) : words, theme }),
          y: valueAxis({
            range: shares,
            text: (value) => format.percent(value, shares.step < 0.01 ? 1 : 0),
            theme,
          }),
        },
        { top: ROWS * ROW + 6 },
      ),
    },
    under: [],
    over: [
      uprights([
        { value: p50, line: named('p50'), side: 'right' },
        { value: p5, line: named('p5'), dash: [4, 3], side: 'left' },
        { value: p95, line: named('p95'), dash: [4, 3], side: 'right' },
        ...(floor === null ? [] : [floorLine(floor)]),
      ]),
    ],
  };
}

export function histogramTable(input: ChartInput, { histogram, counted }: HistogramLook, caption: string): ChartTable {
  const { t, format } = input.wording;
  const words = wordsOf(input, counted);
  const { edges, shares, below, above } = histogram;
  const first = edges[0] ?? 0;
  const last = edges.at(-1) ?? 0;
  const labels = [
    t('overview:histogram.below', { value: words(first) }),
    ...shares.map((_, bar) =>
      t('overview:histogram.between', { low: words(edges[bar] ?? 0), high: words(edges[bar + 1] ?? 0) }),
    ),
    t('overview:histogram.above', { value: words(last) }),
  ];
  const all = [below, ...shares, above];
  return tableOf(caption, t('overview:histogram.range'), labels, [
    {
      name: t('overview:histogram.share'),
      value: (row) => all[row],
      text: (value) => format.percent(value, 2),
    },
  ]);
}
