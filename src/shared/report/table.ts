/**
 * The table by half-years or years: from revenue to the operating loss, then the bridge to cash burn. It shows means, because means
 * add up; the medians that the charts draw do not, so the burn's own stands below the bridge.
 */
import type { SimulationResult } from '../engine/results';
import { enabledCosts, enabledSegments } from '../scenario/enabled';
import { monthsIn, PERIOD_MONTHS, periodsOf } from '../scenario/periods';
import type { Scenario } from '../scenario/schema';
import { errorText } from './precision';
import { cell, scaleFor, unitOf } from './table-scale';
import { bandError, bandValue, combined, periodError, periodMean } from './values';
import type { Wording } from './wording';

export interface TableRow {
  readonly id: string;
  readonly label: string;
  /** A total stands under a rule; a remark is not part of the sum. */
  readonly role: 'line' | 'total' | 'remark';
  /** In millions, positive where cash comes in; null where the result has no such figure. */
  readonly values: readonly (number | null)[];
  readonly cells: readonly string[];
}

export interface PeriodTable {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** "CNY m", "人民幣億元". */
  readonly unit: string;
  /** The largest standard error of any figure, in that unit. */
  readonly error: string;
}

/** What months are added up to. */
export type TableKind = 'halfYear' | 'year';

interface Draft {
  readonly id: string;
  readonly label: string;
  readonly role: TableRow['role'];
  readonly value: (index: number) => number | null;
  /** Its standard error. */
  readonly error: (index: number) => number | null;
}

/** What customers and suppliers owe and are owed moves cash apart from profit; this is the difference it makes. */
function workingCapital(scenario: Scenario, result: SimulationResult, kind: TableKind, index: number): number {
  const mean = (id: string) => periodMean(result, id, kind, index);
  const lines = enabledCosts(scenario.assumptions).reduce((sum, line) => sum + mean(`cost.${line.id}`), 0);
  const spent = mean('costOfSales') + mean('compute') + lines;
  const collected = mean('receipts') - (mean('revenue') - mean('creditLosses'));
  return collected + (spent - mean('payments'));
}

/** The error of a working capital figure, as if those of its parts had nothing to do with each other. */
function workingCapitalError(scenario: Scenario, result: SimulationResult, kind: TableKind, index: number): number {
  const lines = enabledCosts(scenario.assumptions).map((line) => `cost.${line.id}`);
  const parts = ['costOfSales', 'compute', ...lines, 'receipts', 'revenue', 'creditLosses', 'payments'];
  return combined(parts.map((id) => periodError(result, id, kind, index)));
}

function drafts(scenario: Scenario, result: SimulationResult, kind: TableKind, { t, words }: Wording): Draft[] {
  const segments = enabledSegments(scenario.assumptions);
  const costs = enabledCosts(scenario.assumptions);
  const line = (id: string, label: string, sign: 1 | -1): Draft => ({
    id,
    label,
    role: 'line',
    value: (index) => sign * periodMean(result, id, kind, index),
    error: (index) => periodError(result, id, kind, index),
  });
  const median = (id: 'burnMedian' | 'cashMedian', series: string, sign: 1 | -1): Draft => ({
    id,
    label: t(`report:row.${id}`),
    role: 'remark',
    value: (index) => {
      const value = bandValue(result.series[series]?.[kind], 'p50', index);
      return value === null ? null : sign * value;
    },
    error: (index) => bandError(result.series[series]?.[kind], 'p50', index),
  });
  return [
    ...segments.map((segment) =>
      line(`revenue.${segment.id}`, t('report:row.revenue', { segment: words(segment.name) }), 1),
    ),
    line('costOfSales', t('report:row.costOfSales'), -1),
    line('compute', t('report:row.compute'), -1),
    ...costs.map((cost) => line(`cost.${cost.id}`, words(cost.name), -1)),
    { ...line('operatingProfit', t('report:row.operatingProfit'), 1), role: 'total' },
    line('creditLosses', t('report:row.creditLosses'), -1),
    {
      id: 'workingCapital',
      label: t('report:row.workingCapital'),
      role: 'line',
      value: (index) => workingCapital(scenario, result, kind, index),
      error: (index) => workingCapitalError(scenario, result, kind, index),
    },
    line('capex', t('report:row.capex'), -1),
    line('leases', t('report:row.leases'), -1),
    line('interest', t('report:row.interest'), 1),
    { ...line('burn', t('report:row.burn'), -1), role: 'total' },
    median('burnMedian', 'burn', -1),
    median('cashMedian', 'cash', 1),
  ];
}

/** The heads of columns; a period of which the projection holds only a part is marked. */
export function periodHeads(scenario: Scenario, months: number, kind: TableKind, { t, format }: Wording): string[] {
  return periodsOf(kind, scenario.balanceDate, months).map((one) => {
    const name = format.period(one.label);
    return monthsIn(one) === PERIOD_MONTHS[kind] ? name : t('report:partPeriod', { name });
  });
}

export function periodTable(
  scenario: Scenario,
  result: SimulationResult,
  kind: TableKind,
  wording: Wording,
): PeriodTable {
  const columns = periodHeads(scenario, result.months, kind, wording);
  const rows = drafts(scenario, result, kind, wording).map((draft) => ({
    ...draft,
    values: columns.map((_, index) => draft.value(index)),
    errors: columns.map((_, index) => draft.error(index)),
  }));
  const largest = Math.max(0, ...rows.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0))));
  const scale = scaleFor(largest, wording.format);
  return {
    columns,
    rows: rows.map(({ id, label, role, values, errors }) => ({
      id,
      label,
      role,
      values,
      cells: values.map((value, index) => cell(value, errors[index] ?? null, scale, wording)),
    })),
    error:
      errorText(Math.max(0, ...rows.flatMap(({ errors }) => errors.map(Number))) / scale.divisor, wording.format) ?? '',
    unit: unitOf(scale, scenario.currency, wording),
  };
}
