/** The charts of the window as they stand in a report: the same objects, drawn in the colours of the document. */

import type { RanSide } from '../../analysis/comparison/side';
import type { ChartSpec } from '../../charts/base/spec';
import type { ChartTheme } from '../../charts/base/theme';
import type { ComparedChart, ComparedInput } from '../../charts/compared/input';
import type { ChartDescriptor } from '../../charts/descriptor';
import { chartMarkup, svgMarkup } from '../../charts/drawing/drawing';
import { widthOf } from '../../charts/drawing/measure';
import type { ChartInput } from '../../charts/input';
import type { SimulationResult } from '../../engine/results';
import type { Plot } from './blocks/charts';
import type { ReportContext } from './context';

/** Colours of the document's style sheet (`html/style.ts`), which go with the light; beside them those of paper. */
const THEME: ChartTheme = {
  font: 'inherit',
  widthOf,
  bg: 'var(--bg,#fff)',
  text: 'var(--text,#15181c)',
  text2: 'var(--text-2,#4a525c)',
  text3: 'var(--text-3,#616a75)',
  accent: 'var(--accent,#1a5fa6)',
  signal: 'var(--signal,#b0410c)',
  outer: 'var(--c-outer,#d3e3f3)',
  inner: 'var(--c-inner,#89b2db)',
  median: 'var(--c-median,#0e4a87)',
  grid: 'var(--c-grid,#eaedf0)',
  axis: 'var(--c-axis,#b4bbc4)',
  saved: 'var(--c-saved,#616a75)',
  reported: 'var(--c-reported,#a9b1ba)',
  series: ['#2c72b5', '#a3c4e4', '#78828c', '#949da6', '#aeb6bd', '#c8ced4', '#e0e4e8'],
};

const LENGTHS = [12, 24, 36, 48, 60, 84, 120];

/** Months that the charts show: far enough for nearly all paths to have run out, or the whole horizon. */
function monthsShown(result: SimulationResult): number {
  const last = result.headline.runwayMonths.p95 ?? result.months;
  return Math.min(result.months, LENGTHS.find((length) => length >= last) ?? result.months);
}

/** `low` and `small` leave room for all that stands on one page. */
const SIZES = {
  wide: { width: 680, height: 200 },
  low: { width: 680, height: 130 },
  half: { width: 330, height: 190 },
  small: { width: 330, height: 112 },
} as const;

export interface PlotOptions {
  readonly size: keyof typeof SIZES;
  /** A name that no other chart of the report has. */
  readonly name: string;
}

/** What a chart draws and says, on paper. */
interface Drawn extends Pick<Plot, 'title' | 'finding' | 'note'> {
  readonly spec: ChartSpec;
}

function plotFrom({ title, finding, note, spec }: Drawn, { size, name }: PlotOptions): Plot {
  const contents = chartMarkup(spec, THEME, { ...SIZES[size], name });
  return {
    title,
    finding,
    note,
    picture: svgMarkup({ ...SIZES[size], title, description: finding, contents, font: THEME.font }),
  };
}

export function plotOf(
  chart: ChartDescriptor,
  { input: { scenario, result }, wording }: ReportContext,
  options: PlotOptions,
): Plot {
  const input: ChartInput = {
    scenario,
    result,
    saved: null,
    first: 0,
    shown: monthsShown(result),
    period: 'halfYear',
    log: false,
    wording,
    theme: THEME,
    print: true,
  };
  const [title, finding, note] = [chart.title(input), chart.finding(input), chart.inReport?.note(input) ?? ''];
  return plotFrom({ title, finding, note, spec: chart.spec(input) }, options);
}

export interface ComparedPlotOptions extends Pick<PlotOptions, 'name'>, Pick<ComparedInput, 'looked'> {}

/** A chart of several scenarios; null where there is nothing that can be drawn together. */
export function comparedPlot(
  chart: ComparedChart,
  sides: readonly RanSide[],
  { wording }: ReportContext,
  { name, looked }: ComparedPlotOptions,
): Plot | null {
  const shown = Math.max(...sides.map(({ result }) => monthsShown(result)));
  const input: ComparedInput = { sides, looked, first: 0, shown, wording, theme: THEME, print: true };
  if (!chart.offered(input)) return null;
  const [title, finding] = [chart.title(input), chart.finding(input)];
  return plotFrom({ title, finding, note: '', spec: chart.spec(input) }, { size: 'half', name });
}
