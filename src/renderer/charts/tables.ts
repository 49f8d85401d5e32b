/** What each chart shows, as a table: every figure with its standard error, and no digit beyond it. */
import type { Bands, Statistic } from '@shared/engine/results';
import { compositionItems } from '@shared/report/composition';
import { needErrors, survivalErrors } from '@shared/report/curve-errors';
import { chanceWithin, moneyError, shareError, shareWithin } from '@shared/report/precision';
import { bandError, combined, periodError, periodMean } from '@shared/report/values';
import { enabledSegments } from '@shared/scenario/enabled';
import { type ChartTable, type Column, tableOf } from './base/table';
import { amount, amountWithin, type ChartInput, monthName } from './input';
import { shownPeriods } from './periods';
import { reportedBars } from './reported';

const BAND_COLUMNS = ['p5', 'p25', 'p50', 'p75', 'p95', 'mean'] as const satisfies readonly Statistic[];

/** How an amount and its error are written. */
function moneyText(input: ChartInput): Pick<Column, 'text' | 'errorText'> {
  const { format } = input.wording;
  return {
    text: (value, error) => amountWithin(input, value, error),
    errorText: (error, value) => moneyError(error, format.moneyScale(value).divisor, format),
  };
}

function shareText({ wording: { format } }: ChartInput): Pick<Column, 'text' | 'errorText'> {
  return {
    text: (value, error) => shareWithin(value, error, 1, format),
    errorText: (error) => shareError(error, format),
  };
}

function bandColumn(input: ChartInput, bands: Bands | undefined, statistic: Statistic, name: string): Column {
  return {
    name,
    value: (row) => bands?.[statistic][row],
    error: (row) => bandError(bands, statistic, row),
    ...moneyText(input),
  };
}

function bandColumns(input: ChartInput, bands: Bands | undefined): Column[] {
  return BAND_COLUMNS.map((statistic) =>
    bandColumn(input, bands, statistic, input.wording.t(`overview:table.${statistic}`)),
  );
}

/** Amounts are kept in millions, which a file of bare numbers has to say. */
function inMillions(table: ChartTable, { scenario, wording }: ChartInput): ChartTable {
  const currency = wording.format.currencyName(scenario.currency);
  return { ...table, unit: wording.t('overview:table.millions', { currency }) };
}

/** The column without its first rows. */
function fromRow(column: Column, from: number): Column {
  const { value, error } = column;
  return { ...column, value: (row) => value(row + from), ...(error && { error: (row) => error(row + from) }) };
}

function monthlyTable(input: ChartInput, id: 'cash' | 'burn', caption: string, more: readonly Column[] = []) {
  const { result, saved, first, shown, wording } = input;
  const from = Math.max(0, first - 1);
  const labels = Array.from({ length: shown - from }, (_, row) => monthName(input, from + row + 1));
  const before = saved?.series[id]?.monthly;
  const table = tableOf(caption, wording.t('overview:table.month'), labels, [
    ...[
      ...bandColumns(input, result.series[id]?.monthly),
      ...(before ? [bandColumn(input, before, 'p50', wording.t('overview:table.saved'))] : []),
      ...more,
    ].map((column) => fromRow(column, from)),
  ]);
  return inMillions(table, input);
}

export function cashTable(input: ChartInput, caption: string): ChartTable {
  const selected = input.paths?.selected;
  const path: Column[] = selected
    ? [{ name: selected.name, value: (row) => selected.cash[row], text: (value) => amount(input, value) }]
    : [];
  return monthlyTable(input, 'cash', caption, path);
}

export function burnTable(input: ChartInput, caption: string): ChartTable {
  return monthlyTable(input, 'burn', caption);
}

/** Of shares by month, the same columns as of amounts. */
export function marketTable(input: ChartInput, caption: string): ChartTable {
  const { result, first, shown, wording } = input;
  const from = Math.max(0, first - 1);
  const labels = Array.from({ length: shown - from }, (_, row) => monthName(input, from + row + 1));
  const columns = bandColumns(input, result.series.impliedShare?.monthly);
  return tableOf(
    caption,
    wording.t('overview:table.month'),
    labels,
    columns.map((column) => fromRow({ ...column, ...shareText(input) }, from)),
  );
}

export function survivalTable(input: ChartInput, caption: string): ChartTable {
  const { result, saved, first, shown, wording } = input;
  const { t } = wording;
  const column = (name: string, of: ChartInput['result']): Column =>
    fromRow(
      {
        name,
        value: (row) => of.survival[row],
        error: survivalErrors(of),
        ...shareText(input),
        text: (value, error) => chanceWithin(value, error, 1, wording.format),
      },
      first,
    );
  const labels = Array.from({ length: shown - first + 1 }, (_, row) => monthName(input, first + row));
  return tableOf(caption, t('overview:table.month'), labels, [
    column(t('overview:table.lasts'), result),
    ...(saved ? [column(t('overview:table.lastsSaved'), saved)] : []),
  ]);
}

export function needTable(input: ChartInput, caption: string): ChartTable {
  const { result, saved, wording } = input;
  const { t, format } = wording;
  const column = (name: string, of: ChartInput['result']): Column => {
    const errorAt = needErrors(of);
    return { name, value: (row) => of.fundingNeed[row], error: (row) => errorAt(row + 1), ...moneyText(input) };
  };
  const labels = Array.from(result.fundingNeed, (_, index) => format.percent(1 - (index + 1) / 100));
  const table = tableOf(caption, t('overview:table.chance'), labels, [
    column(t('overview:table.amount'), result),
    ...(saved ? [column(t('overview:table.lastsSaved'), saved)] : []),
  ]);
  return inMillions(table, input);
}

export function revenueTable(input: ChartInput, caption: string): ChartTable {
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
  };
  const columns = [...segments, ...bandColumns(input, result.series.revenue?.[period])].map(projected);
  const table = tableOf(
    caption,
    t(`overview:table.period.${period}`),
    [...reported, ...periods].map(({ label }) => format.period(label)),
    reported.length > 0 ? [published, ...columns] : columns,
  );
  return inMillions(table, input);
}

export function costTable(input: ChartInput, caption: string): ChartTable {
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
