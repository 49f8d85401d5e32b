/** How many months longer one scenario lasts than the first, path by path; what is only known from below is drawn hollow. */
import { gapRows, shareInWords } from '../../analysis/comparison/describe';
import { type RunwayGap, runwayGap } from '../../analysis/comparison/runway-gap';
import type { RanSide } from '../../analysis/comparison/side';
import { winsOf } from '../../analysis/comparison/wins';
import { amountAxis, chartOptions, valueAxis } from '../base/axes';
import { vertical, write } from '../base/draw';
import type { Layer } from '../base/layers';
import { type AxisRange, niceRange } from '../base/range';
import type { ChartSpec, DataSet } from '../base/spec';
import { type ChartTable, tableOf } from '../base/table';
import type { ChartTheme } from '../base/theme';
import { type ComparedChart, type ComparedInput, firstOf } from './input';

/** More would be narrower than a few pixels in half a page. */
const MOST_BARS = 32;

function lookedAt(input: ComparedInput): RanSide {
  return (input.sides[input.looked] ?? input.sides[1]) as RanSide;
}

function gapOf(input: ComparedInput): RunwayGap {
  return runwayGap(lookedAt(input), firstOf(input), MOST_BARS);
}

/** Half a month: a bar has its months in its middle, and none begins at the line of no difference. */
const HALF = 0.5;

/** One closed shape of bars that touch, on top of what stands below them. */
function outline({ width, bars }: RunwayGap, heightOf: (bar: RunwayGap['bars'][number]) => number) {
  const points = bars.flatMap((bar) => [
    { x: bar.from - HALF, y: heightOf(bar) },
    { x: bar.from + width - HALF, y: heightOf(bar) },
  ]);
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return [];
  return [{ x: first.from - HALF, y: 0 }, ...points, { x: last.from + width - HALF, y: 0 }];
}

function shape(data: { x: number; y: number }[], colour: string, ground: string | null, order: number): DataSet {
  return {
    type: 'line',
    data,
    borderColor: colour,
    borderWidth: 1,
    ...(ground ? { backgroundColor: ground, fill: 'origin' } : { borderDash: [3, 2], fill: false }),
    order,
  };
}

/** The line of no difference, with what lies on either side of it. */
function sidesOfZero(input: ComparedInput): Layer {
  const { t } = input.wording;
  return (drawing, theme) => {
    const { ctx, area } = drawing;
    const x = drawing.x(0);
    if (x >= area.left - 1 && x <= area.right + 1)
      vertical(ctx, x, area.top - 12, area.bottom, { colour: theme.text2 });
    const y = area.top - 8;
    const say = (text: string, at: number, align: 'left' | 'right') =>
      write(drawing, theme, { text, colour: theme.text2 }, { x: at, y }, align);
    const isRoomy = area.right - x > 70;
    if (isRoomy) say(t('compare:gap.longer'), Math.max(area.left, x) + 5, 'left');
    if (x - area.left > 70) say(t('compare:gap.shorter'), Math.min(area.right, x) - 5, 'right');
  };
}

/** Whether enough is only known from below to be seen. */
function isBounded({ bars }: RunwayGap): boolean {
  return bars.reduce((sum, { atLeast }) => sum + atLeast, 0) >= 0.001;
}

function axisOf({ width, bars }: RunwayGap): AxisRange {
  const [low, high] = [Math.min(0, bars[0]?.from ?? 0) - HALF, Math.max(0, (bars.at(-1)?.from ?? 0) + width) + HALF];
  const step = [1, 2, 3, 6, 12, 24, 60].find((months) => (high - low) / months <= 8) ?? 120;
  return { min: low, max: high, step };
}

function sets(gap: RunwayGap, theme: ChartTheme): DataSet[] {
  const all = outline(gap, ({ exact, atLeast }) => exact + atLeast);
  return [
    shape(
      outline(gap, ({ exact }) => exact),
      theme.median,
      theme.inner,
      0,
    ),
    ...(isBounded(gap) ? [shape(all, theme.text2, null, 1)] : []),
  ];
}

function spec(input: ComparedInput): ChartSpec {
  const { wording, theme } = input;
  const gap = gapOf(input);
  const tallest = Math.max(0.01, ...gap.bars.map(({ exact, atLeast }) => exact + atLeast));
  const shares = niceRange(0, tallest, 4);
  return {
    config: {
      type: 'line',
      data: { datasets: sets(gap, theme) },
      options: chartOptions(
        {
          x: amountAxis({ range: axisOf(gap), text: (months) => wording.format.change(months, 0), theme }),
          y: valueAxis({
            range: shares,
            text: (value) => wording.format.percent(value, shares.step < 0.01 ? 1 : 0),
            theme,
          }),
        },
        { top: 22 },
      ),
    },
    under: [],
    over: [sidesOfZero(input)],
  };
}

function table(input: ComparedInput, caption: string): ChartTable {
  const { t, format } = input.wording;
  const gap = gapOf(input);
  const rows = gapRows(gap, input.wording);
  const share = (name: string, of: (row: number) => number | undefined) => ({
    name,
    value: of,
    text: (value: number) => format.percent(value, 1),
  });
  const neither = rows.length;
  return tableOf(
    caption,
    t('compare:gap.months', { first: firstOf(input).name }),
    [...rows.map(({ months }) => months), t('compare:gap.unknown')],
    [
      share(t('compare:gap.exact'), (row) => (row === neither ? gap.neither : rows[row]?.exact)),
      share(t('compare:gap.atLeast'), (row) => rows[row]?.atLeast),
    ],
  );
}

function finding(input: ComparedInput): string {
  const { t } = input.wording;
  const [now, first] = [lookedAt(input), firstOf(input)];
  const wins = winsOf('runway', now, first);
  if (!wins) return '';
  const { better, worse } = wins;
  const shares = { better: shareInWords(better, input.wording), worse: shareInWords(worse, input.wording) };
  return t(isBounded(gapOf(input)) ? 'compare:finding.gapDashed' : 'compare:finding.gap', shares);
}

export const gap: ComparedChart = {
  id: 'gap',
  title: (input) => input.wording.t('compare:chart.gap', { name: lookedAt(input).name, first: firstOf(input).name }),
  finding,
  offered: ({ sides }) => sides.length > 1,
  spec,
  table,
};
