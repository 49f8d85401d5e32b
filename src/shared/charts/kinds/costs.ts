/** What is spent, as shares of the total of each period. */
import { compositionItems } from '../../report/composition';
import { type About, unseenFinding } from '../../report/findings';
import { combined, periodError, periodMean } from '../../report/values';
import { periodsOf, periodsWithin } from '../../scenario/periods';
import { chartOptions, PERIOD_LABELS, periodAxis, shareAxis } from '../base/axes';
import { textWidth, write } from '../base/draw';
import type { Layer } from '../base/layers';
import { endGutter, type LineEnd, lineEnds } from '../base/marks';
import { periodLabels } from '../base/period-labels';
import type { ChartSpec, DataSet } from '../base/spec';
import { type ChartTable, tableOf } from '../base/table';
import type { ChartTheme } from '../base/theme';
import { shareText } from '../columns';
import type { ChartDescriptor } from '../descriptor';
import type { ChartInput } from '../input';
import { periodAt, periodMark, shownPeriods } from '../periods';
import { NOTHING_READ, type ReadoutText } from '../readout';

/** More parts than this cannot be told apart; the smallest then stand together. */
const MAX_PARTS = 7;
/** Share of the width that names may take. */
const MAX_GUTTER = 0.42;
/** Share of its slot that a bar fills. */
const BAR = 0.84;

interface Part {
  readonly name: string;
  /** Share of the total in each period. */
  readonly shares: readonly number[];
}

function costParts(input: ChartInput): Part[] {
  const { scenario, result, period, wording } = input;
  const periods = shownPeriods(input);
  const amounts = compositionItems(scenario, wording).map(({ name, series }) => ({
    name,
    amounts: periods.map(({ index }) =>
      series.reduce((sum, id) => sum + Math.max(0, periodMean(result, id, period, index)), 0),
    ),
  }));
  const totals = periods.map((_, column) => amounts.reduce((sum, part) => sum + (part.amounts[column] ?? 0), 0));
  const parts = amounts.map((part) => ({
    name: part.name,
    shares: part.amounts.map((value, column) => (totals[column] ? value / totals[column] : 0)),
  }));
  return together(
    parts.filter(({ shares }) => shares.some((share) => share > 0)),
    wording.t('overview:label.otherCosts'),
  );
}

function together(parts: readonly Part[], otherName: string): Part[] {
  if (parts.length <= MAX_PARTS) return [...parts];
  const weight = ({ shares }: Part) => shares.reduce((sum, share) => sum + share, 0);
  const kept = new Set([...parts].sort((a, b) => weight(b) - weight(a)).slice(0, MAX_PARTS - 1));
  const rest = parts.filter((part) => !kept.has(part));
  const shares = (parts[0]?.shares ?? []).map((_, column) =>
    rest.reduce((sum, part) => sum + (part.shares[column] ?? 0), 0),
  );
  return [...parts.filter((part) => kept.has(part)), { name: otherName, shares }];
}

/** The first part in the accent's blue, the rest from dark to light grey. */
function partColour(theme: ChartTheme, index: number): string {
  const greys = theme.series.slice(2);
  const colour = index === 0 ? theme.series[0] : greys[Math.min(index - 1, greys.length - 1)];
  return colour ?? theme.reported;
}

function partEnds(parts: readonly Part[], theme: ChartTheme): LineEnd[] {
  let below = 0;
  return parts.map(({ name, shares }, index) => {
    const share = shares[shares.length - 1] ?? 0;
    const value = below + share / 2;
    below += share;
    const first = index === 0;
    return { value, line: { text: name, colour: first ? theme.text : theme.text2, strong: first }, priority: share };
  });
}

/** The first part's percentage inside its bars, where it fits. */
function percentages({ wording }: ChartInput, part: Part | undefined): Layer {
  return (drawing, theme) => {
    const { area } = drawing;
    const slot = (area.right - area.left) / Math.max(1, part?.shares.length ?? 1);
    for (const [index, share] of (part?.shares ?? []).entries()) {
      const line = { text: wording.format.percent(share), colour: theme.bg, strong: true };
      const tall = drawing.y(0) - drawing.y(share);
      if (tall < 18 || textWidth(theme, line) > slot * BAR) continue;
      write(drawing, theme, line, { x: drawing.x(index), y: drawing.y(share / 2) }, 'center', false);
    }
  };
}

function costChart(input: ChartInput): ChartSpec {
  const { shown, wording, theme } = input;
  const periods = shownPeriods(input);
  const parts = costParts(input);
  const ends = partEnds(parts, theme);
  const datasets = parts.map(
    ({ shares }, index): DataSet => ({
      type: 'bar',
      data: [...shares],
      stack: 'costs',
      categoryPercentage: 1,
      barPercentage: BAR,
      backgroundColor: partColour(theme, index),
      borderColor: theme.bg,
      borderWidth: index === 0 ? 0 : { bottom: 1, top: 0, left: 0, right: 0 },
      borderSkipped: false,
    }),
  );
  return {
    config: {
      type: 'bar',
      data: { labels: periods.map(({ label }) => label), datasets },
      options: chartOptions(
        { x: periodAxis(theme), y: { ...shareAxis(theme, wording.format), stacked: true } },
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
      percentages(input, parts[0]),
      periodLabels(periods.map((period) => periodMark(period, wording))),
      lineEnds(ends),
    ],
    monthAt: (x) => Math.min(shown, periods[Math.max(0, Math.round(x))]?.to ?? shown),
  };
}

function costTable(input: ChartInput, caption: string): ChartTable {
  const { scenario, result, period, wording } = input;
  const periods = shownPeriods(input);
  const items = compositionItems(scenario, wording);
  const all = items.flatMap(({ series }) => series);
  const at = (row: number) => periods[row]?.index ?? 0;
  const sum = (row: number, series: readonly string[]) =>
    series.reduce((total, id) => total + periodMean(result, id, period, at(row)), 0);
  const error = (row: number, series: readonly string[]) =>
    combined(series.map((id) => periodError(result, id, period, at(row))));
  const share = (row: number, series: readonly string[]) => sum(row, series) / sum(row, all);
  return tableOf(
    caption,
    wording.t(`overview:table.period.${period}`),
    periods.map(({ label }) => wording.format.period(label)),
    items.map(({ name, series }) => ({
      name,
      value: (row) => share(row, series),
      error: (row) => combined([error(row, series), share(row, series) * error(row, all)]) / sum(row, all),
      ...shareText(input),
    })),
  );
}

export function costFinding(about: About): string {
  const { scenario, result, period, wording } = about;
  const unseen = unseenFinding(about, 'compute');
  if (unseen !== null) return unseen;
  const periods = periodsWithin(periodsOf(period, scenario.balanceDate, result.months), about);
  const totals = compositionItems(scenario, wording).map((item) => ({
    name: item.name,
    amount: periods.reduce(
      (sum, { index }) => sum + item.series.reduce((part, id) => part + periodMean(result, id, period, index), 0),
      0,
    ),
  }));
  const all = totals.reduce((sum, item) => sum + item.amount, 0);
  const largest = totals.reduce((most, item) => (item.amount > most.amount ? item : most), { name: '', amount: 0 });
  if (all <= 0) return wording.t('overview:finding.costNone');
  return wording.t('overview:finding.cost', {
    share: wording.format.percent(largest.amount / all),
    name: largest.name,
  });
}

function costRead(input: ChartInput, month: number): ReadoutText {
  const period = periodAt(input, month);
  const largest = costParts(input)[0];
  const column = shownPeriods(input).findIndex(({ index }) => index === period?.index);
  const share = largest?.shares[column];
  if (!period || !largest || share === undefined) return NOTHING_READ;
  const { format } = input.wording;
  return { when: format.period(period.label), of: largest.name, value: format.percent(share), detail: '' };
}

export const costs = {
  id: 'costs',
  title: ({ wording }) => wording.t('overview:chart.costs'),
  offered: () => true,
  spec: costChart,
  table: costTable,
  finding: costFinding,
  readout: costRead,
  crosshair: { shared: true, least: 1 },
  histogram: null,
  brush: null,
  buttons: [],
  strip: null,
  place: { area: 'costs', narrow: null, tier: 'detail', turn: null },
  inReport: null,
} as const satisfies ChartDescriptor;
