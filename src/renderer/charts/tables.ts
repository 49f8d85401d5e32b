/** What each chart shows, as a table. */
import type { Bands, Statistic } from '@shared/engine/results';
import { compositionItems } from '@shared/report/composition';
import { halfYears } from '@shared/report/periods';
import { halfYearMean } from '@shared/report/values';
import { type ChartTable, type Column, tableOf } from './base/table';
import { amount, type ChartInput, monthName } from './input';
import { reportedBars } from './revenue';

const BAND_COLUMNS = ['p5', 'p25', 'p50', 'p75', 'p95', 'mean'] as const satisfies readonly Statistic[];

function bandColumns(input: ChartInput, bands: Bands | undefined): Column[] {
  return BAND_COLUMNS.map((statistic) => ({
    name: input.wording.t(`overview:table.${statistic}`),
    value: (row) => bands?.[statistic][row],
    text: (value) => amount(input, value),
  }));
}

/** Amounts are kept in millions, which a file of bare numbers has to say. */
function inMillions(table: ChartTable, { scenario, wording }: ChartInput): ChartTable {
  const currency = wording.format.currencyName(scenario.currency);
  return { ...table, unit: wording.t('overview:table.millions', { currency }) };
}

function monthlyTable(input: ChartInput, id: 'cash' | 'burn', caption: string): ChartTable {
  const { result, saved, shown, wording } = input;
  const before = saved?.series[id]?.monthly.p50;
  const labels = Array.from({ length: shown }, (_, index) => monthName(input, index + 1));
  const columns = bandColumns(input, result.series[id]?.monthly);
  const savedColumn: Column = {
    name: wording.t('overview:table.saved'),
    value: (row) => before?.[row],
    text: (value) => amount(input, value),
  };
  const table = tableOf(
    caption,
    wording.t('overview:table.month'),
    labels,
    before ? [...columns, savedColumn] : columns,
  );
  return inMillions(table, input);
}

export function cashTable(input: ChartInput, caption: string): ChartTable {
  return monthlyTable(input, 'cash', caption);
}

export function burnTable(input: ChartInput, caption: string): ChartTable {
  return monthlyTable(input, 'burn', caption);
}

export function survivalTable(input: ChartInput, caption: string): ChartTable {
  const { result, saved, shown, wording } = input;
  const { t, format } = wording;
  const column = (name: string, survival: Float64Array): Column => ({
    name,
    value: (row) => survival[row],
    text: (value) => format.percent(value, 1),
  });
  const labels = Array.from({ length: shown + 1 }, (_, month) => monthName(input, month));
  return tableOf(caption, t('overview:table.month'), labels, [
    column(t('overview:table.lasts'), result.survival),
    ...(saved ? [column(t('overview:table.lastsSaved'), saved.survival)] : []),
  ]);
}

export function needTable(input: ChartInput, caption: string): ChartTable {
  const { result, saved, wording } = input;
  const { t, format } = wording;
  const column = (name: string, need: Float64Array): Column => ({
    name,
    value: (row) => need[row],
    text: (value) => amount(input, value),
  });
  const labels = Array.from(result.fundingNeed, (_, index) => format.percent(1 - (index + 1) / 100));
  const table = tableOf(caption, t('overview:table.chance'), labels, [
    column(t('overview:table.amount'), result.fundingNeed),
    ...(saved ? [column(t('overview:table.lastsSaved'), saved.fundingNeed)] : []),
  ]);
  return inMillions(table, input);
}

export function revenueTable(input: ChartInput, caption: string): ChartTable {
  const { scenario, result, shown, wording } = input;
  const { t, format, words } = wording;
  const reported = reportedBars(input);
  const periods = halfYears(scenario, result, shown);
  const labels = [...reported.map(({ period }) => period), ...periods.map(({ label }) => label)];
  const text = (value: number) => amount(input, value);
  const indexAt = (row: number) => periods[row - reported.length]?.index;
  const banded = bandColumns(input, result.series.revenue?.halfYear).map((column) => ({
    ...column,
    value: (row: number) => {
      const index = indexAt(row);
      return index === undefined ? null : column.value(index);
    },
  }));
  const segments = scenario.assumptions.segments.map((segment) => ({
    name: `${words(segment.name)} (${t('overview:read.mean')})`,
    value: (row: number) => {
      const index = indexAt(row);
      return index === undefined ? null : halfYearMean(result, `revenue.${segment.id}`, index);
    },
    text,
  }));
  const published: Column = { name: t('overview:table.reported'), value: (row) => reported[row]?.revenue, text };
  const table = tableOf(
    caption,
    t('overview:table.half'),
    labels.map((label) => format.halfYear(label)),
    reported.length > 0 ? [published, ...segments, ...banded] : [...segments, ...banded],
  );
  return inMillions(table, input);
}

export function costTable(input: ChartInput, caption: string): ChartTable {
  const { scenario, result, shown, wording } = input;
  const periods = halfYears(scenario, result, shown);
  const items = compositionItems(scenario, wording);
  const sum = (row: number, series: readonly string[]) =>
    series.reduce((total, id) => total + halfYearMean(result, id, periods[row]?.index ?? 0), 0);
  const total = (row: number) => items.reduce((all, { series }) => all + sum(row, series), 0);
  return tableOf(
    caption,
    wording.t('overview:table.half'),
    periods.map(({ label }) => wording.format.halfYear(label)),
    items.map(({ name, series }) => ({
      name,
      value: (row) => sum(row, series) / total(row),
      text: (value) => wording.format.percent(value, 1),
    })),
  );
}
