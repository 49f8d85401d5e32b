/** Columns of the tables of charts: every figure with its standard error, and no digit beyond it. */
import type { Bands, Statistic } from '../engine/results';
import { moneyError, shareError, shareWithin } from '../report/precision';
import { bandError } from '../report/values';
import { type ChartTable, type Column, tableOf } from './base/table';
import { amountWithin, type ChartInput, monthName } from './input';

const BAND_COLUMNS = ['p5', 'p25', 'p50', 'p75', 'p95', 'mean'] as const satisfies readonly Statistic[];

/** Amounts are kept in millions, which a file of bare numbers has to say. */
export function millionsOf({ scenario, wording }: ChartInput): string {
  return wording.t('overview:table.millions', { currency: wording.format.currencyName(scenario.currency) });
}

/** How an amount and its error are written. */
export function moneyText(input: ChartInput): Pick<Column, 'text' | 'errorText' | 'unit'> {
  const { format } = input.wording;
  return {
    unit: millionsOf(input),
    text: (value, error) => amountWithin(input, value, error),
    errorText: (error, value) => moneyError(error, format.moneyScale(value).divisor, format),
  };
}

export function shareText({ wording: { format } }: ChartInput): Pick<Column, 'text' | 'errorText'> {
  return {
    text: (value, error) => shareWithin(value, error, 1, format),
    errorText: (error) => shareError(error, format),
  };
}

export function bandColumn(input: ChartInput, bands: Bands | undefined, statistic: Statistic, name: string): Column {
  return {
    name,
    value: (row) => bands?.[statistic][row],
    error: (row) => bandError(bands, statistic, row),
    ...moneyText(input),
  };
}

export function bandColumns(input: ChartInput, bands: Bands | undefined): Column[] {
  return BAND_COLUMNS.map((statistic) =>
    bandColumn(input, bands, statistic, input.wording.t(`overview:table.${statistic}`)),
  );
}

/** The column without its first rows. */
export function fromRow(column: Column, from: number): Column {
  const { value, error } = column;
  return { ...column, value: (row) => value(row + from), ...(error && { error: (row) => error(row + from) }) };
}

/** Months shown, each with its month end. */
export function monthLabels(input: ChartInput): { readonly from: number; readonly labels: readonly string[] } {
  const from = Math.max(0, input.first - 1);
  return { from, labels: Array.from({ length: input.shown - from }, (_, row) => monthName(input, from + row + 1)) };
}

/** The bands of amounts by month, with the saved version's median. */
export function monthlyTable(input: ChartInput, id: string, caption: string, more: readonly Column[] = []): ChartTable {
  const { result, saved, wording } = input;
  const { from, labels } = monthLabels(input);
  const before = saved?.series[id]?.monthly;
  const columns = [
    ...bandColumns(input, result.series[id]?.monthly),
    ...(before ? [bandColumn(input, before, 'p50', wording.t('overview:table.saved'))] : []),
    ...more,
  ];
  return tableOf(
    caption,
    wording.t('overview:table.month'),
    labels,
    columns.map((column) => fromRow(column, from)),
  );
}
