/** The chance that more money is needed than an amount. */
import type { SimulationResult } from '../../engine/results';
import { needErrors } from '../../report/curve-errors';
import { type About, monthWords, spokenAmount } from '../../report/findings';
import { finite } from '../../report/values';
import { blockSize, dot, type Point, type TextLine, vertical, write, writeBlock } from '../base/draw';
import { exceedance, exceedanceOptions, exceedanceRange } from '../base/exceedance';
import { type Box, firstFree } from '../base/labels';
import type { Drawing, Layer } from '../base/layers';
import { lineSet, type XY } from '../base/lines';
import { pointMark } from '../base/marks';
import type { ChartSpec } from '../base/spec';
import { type ChartTable, type Column, tableOf } from '../base/table';
import type { ChartTheme } from '../base/theme';
import { moneyText } from '../columns';
import { type ChartDescriptor, currencyName } from '../descriptor';
import { amountWithin, type ChartInput, monthName } from '../input';
import type { ReadoutText } from '../readout';

/** Percentiles whose standard error is known. */
const KNOWN_NEEDS = { 50: 'p50', 80: 'p80', 90: 'p90', 95: 'p95' } as const;

/** What is enough in so many percent of the paths. */
function needAt({ headline, error, fundingNeed }: SimulationResult, confidence: number) {
  const key = KNOWN_NEEDS[confidence as keyof typeof KNOWN_NEEDS];
  if (key) return { value: headline.fundingNeed[key], error: finite(error.fundingNeed[key]) };
  return { value: fundingNeed[confidence - 1] ?? 0, error: null };
}

const MARKS = [
  { key: 'p50', chance: 0.5 },
  { key: 'p80', chance: 0.2 },
  { key: 'p95', chance: 0.05 },
] as const;

function markLines(
  input: ChartInput,
  chance: number,
  { value, error }: { readonly value: number; readonly error: number | null },
  isFirst: boolean,
  theme: ChartTheme,
): TextLine[] {
  const { t, format } = input.wording;
  const percent = format.percent(chance);
  const figure: TextLine = { text: amountWithin(input, value, error), colour: theme.text, strong: true };
  // The first says it in full; the others follow its pattern.
  if (isFirst) return [{ text: t('overview:label.needMore', { percent }), colour: theme.text2 }, figure];
  return [{ ...figure, text: t('overview:label.needShort', { percent }) + figure.text }];
}

/** The ground that the curve covers, so that no label stands on it. */
function ground({ x, y }: Drawing, points: readonly XY[]): Box[] {
  return points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    const [left, top] = [x(before.x), y(before.y)];
    return { x: left, y: top, width: Math.max(1, x(point.x) - left), height: Math.max(1, y(point.y) - top) };
  });
}

/** To the right of the point and ever higher; where the chart ends too soon, flush with its edge, then to the left. */
function labelPlace(drawing: Drawing, at: Point, size: Omit<Box, 'x' | 'y'>, curve: readonly Box[]): Box | null {
  const { area, taken } = drawing;
  const inside: Box = {
    x: area.left,
    y: area.top - 6,
    width: area.right - area.left + 12,
    height: area.bottom - area.top + 6,
  };
  const columns = [at.x + 8, area.right + 10 - size.width, at.x - size.width - 8];
  const rises = [-5, 4, 12, 20].map((rise) => at.y - size.height - rise);
  const places = columns.flatMap((x) => [...rises, at.y + 2].map((y) => ({ x, y, ...size })));
  return firstFree(places, [...taken, ...curve], inside);
}

function marks(input: ChartInput): Layer {
  return (drawing, theme) => {
    const { ctx, area } = drawing;
    const curve = ground(drawing, exceedance(input.result.fundingNeed, 0));
    const before = input.saved ? ground(drawing, exceedance(input.saved.fundingNeed, 0)) : [];
    for (const [index, { key, chance }] of MARKS.entries()) {
      const value = input.result.headline.fundingNeed[key];
      if (!(value > 0)) continue;
      const at = { x: drawing.x(value), y: drawing.y(chance) };
      vertical(ctx, at.x, at.y, area.bottom, { colour: theme.axis, dash: [2, 2] });
      pointMark(ctx, theme, at);
      const lines = markLines(
        input,
        chance,
        { value, error: finite(input.result.error.fundingNeed[key]) },
        index === 0,
        theme,
      );
      const size = blockSize(theme, lines);
      const box = labelPlace(drawing, at, size, [...curve, ...before]) ?? labelPlace(drawing, at, size, curve);
      if (box) writeBlock(drawing, theme, lines, box);
    }
  };
}

function nothingNeeded({ wording }: ChartInput): Layer {
  return (drawing, theme) => {
    const { area } = drawing;
    const middle = { x: (area.left + area.right) / 2, y: (area.top + area.bottom) / 2 };
    write(drawing, theme, { text: wording.t('overview:label.needNothing'), colour: theme.text2 }, middle, 'center');
  };
}

/** The confidence that is being read, which title and readout name: its amount, under the curve. */
function confidenceMark({ result }: ChartInput): Layer {
  return (drawing, theme) => {
    const { ctx, area, month: confidence } = drawing;
    if (confidence === null) return;
    const value = needAt(result, confidence).value;
    const at = { x: drawing.x(value), y: drawing.y(1 - confidence / 100) };
    if (!(value > 0) || at.x < area.left - 1 || at.x > area.right + 1) return;
    vertical(ctx, at.x, at.y, area.bottom, { colour: theme.accent });
    dot(ctx, at, theme.accent, theme.bg, 4.5);
  };
}

/** The percentile whose amount is nearest. */
function nearestConfidence(need: Float64Array, amount: number): number {
  let nearest = 1;
  for (let p = 2; p <= need.length; p++) {
    if (Math.abs((need[p - 1] ?? 0) - amount) < Math.abs((need[nearest - 1] ?? 0) - amount)) nearest = p;
  }
  return nearest;
}

function needChart(input: ChartInput): ChartSpec {
  const { result, saved, theme } = input;
  const need = result.fundingNeed;
  const least = need[0] ?? 0;
  const most = need[need.length - 1] ?? 0;
  const before = saved?.fundingNeed ?? null;
  const range = exceedanceRange(least, Math.max(most, before?.[before.length - 1] ?? 0));
  const start = range.min;
  return {
    config: {
      type: 'line',
      data: {
        datasets: [
          ...(before
            ? [
                lineSet(exceedance(before, Math.min(start, before[0] ?? 0)), {
                  colour: theme.saved,
                  width: 1.25,
                  dash: [4, 3],
                  order: 1,
                }),
              ]
            : []),
          lineSet(exceedance(need, start), { colour: theme.median }),
        ],
      },
      options: exceedanceOptions(range, most > 0, input, 12),
    },
    under: [],
    over: most > 0 ? [marks(input), confidenceMark(input)] : [nothingNeeded(input)],
    ...(most > 0 && { monthAt: (amount: number) => nearestConfidence(need, amount) }),
  };
}

function needTable(input: ChartInput, caption: string): ChartTable {
  const { result, saved, wording } = input;
  const { t, format } = wording;
  const column = (name: string, of: ChartInput['result']): Column => {
    const errorAt = needErrors(of);
    return { name, value: (row) => of.fundingNeed[row], error: (row) => errorAt(row + 1), ...moneyText(input) };
  };
  const labels = Array.from(result.fundingNeed, (_, index) => format.percent(1 - (index + 1) / 100));
  return tableOf(caption, t('overview:table.chance'), labels, [
    column(t('overview:table.amount'), result),
    ...(saved ? [column(t('overview:table.lastsSaved'), saved)] : []),
  ]);
}

export function needFinding(about: About, confidence = 80): string {
  const { result, wording } = about;
  const month = monthWords(about, result.months);
  const need = needAt(result, confidence);
  if (need.value > 0)
    return wording.t('overview:finding.need', {
      amount: spokenAmount(about, need.value, need.error),
      month,
      share: wording.format.percent(confidence / 100),
    });
  const without = result.fundingNeed.reduce((count, need) => count + (need > 0 ? 0 : 1), 0) / result.fundingNeed.length;
  // Percentiles say nothing of the last hundredth; the mean of the worst does.
  if (without >= 1 && result.headline.fundingNeed.es95 <= 0) return wording.t('overview:finding.needNone', { month });
  const share = without >= 1 ? wording.format.above(wording.format.percent(0.99)) : wording.format.percent(without);
  return wording.t('overview:finding.needSome', { share, month });
}

/** What is enough with the confidence that is being read. */
function needRead(input: ChartInput, confidence: number): ReadoutText | null {
  if ((input.result.fundingNeed.at(-1) ?? 0) <= 0) return null;
  const { value, error } = needAt(input.result, confidence);
  return { when: input.wording.format.percent(confidence / 100), value: amountWithin(input, value, error), detail: '' };
}

export const need = {
  id: 'need',
  title: (input) => input.wording.t('overview:chart.need', { currency: currencyName(input) }),
  offered: () => true,
  spec: needChart,
  table: needTable,
  finding: needFinding,
  readout: needRead,
  crosshair: { shared: false, least: 1, most: 99, start: 80, name: ({ t }) => t('overview:action.confidence') },
  histogram: null,
  brush: {
    along: 'x',
    address: () => 'fundingNeed',
    start: ({ result }, confidence) => needAt(result, confidence).value,
    isWhole: false,
  },
  buttons: ['worst'],
  strip: null,
  place: { area: 'need', narrow: null, tier: 'answer', turn: null },
  inReport: {
    note: (input) => input.wording.t('report:chartNote.need', { end: monthName(input, input.result.months) }),
    wide: false,
  },
} as const satisfies ChartDescriptor;
