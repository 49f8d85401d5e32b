/**
 * The half-year table: from revenue to the operating loss, then the bridge to cash burn. It shows means, because means
 * add up; the medians that the charts draw do not, so the burn's own stands below the bridge.
 */
import type { SimulationResult } from '../engine/results';
import { enabledCosts, enabledSegments } from '../scenario/enabled';
import { monthsIn, PERIOD_MONTHS, periodsOf } from '../scenario/periods';
import type { Scenario } from '../scenario/schema';
import { decimalsFor, errorText, roundedTo } from './precision';
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

export interface HalfYearTable {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** "CNY m", "人民幣億元". */
  readonly unit: string;
  /** The largest standard error of any figure, in that unit. */
  readonly error: string;
}

interface Draft {
  readonly id: string;
  readonly label: string;
  readonly role: TableRow['role'];
  readonly value: (index: number) => number | null;
  /** Its standard error. */
  readonly error: (index: number) => number | null;
}

/** What customers and suppliers owe and are owed moves cash apart from profit; this is the difference it makes. */
function workingCapital(scenario: Scenario, result: SimulationResult, index: number): number {
  const mean = (id: string) => periodMean(result, id, 'halfYear', index);
  const lines = enabledCosts(scenario.assumptions).reduce((sum, line) => sum + mean(`cost.${line.id}`), 0);
  const spent = mean('costOfSales') + mean('compute') + lines;
  const collected = mean('receipts') - (mean('revenue') - mean('creditLosses'));
  return collected + (spent - mean('payments'));
}

/** The error of a working capital figure, as if those of its parts had nothing to do with each other. */
function workingCapitalError(scenario: Scenario, result: SimulationResult, index: number): number {
  const lines = enabledCosts(scenario.assumptions).map((line) => `cost.${line.id}`);
  const parts = ['costOfSales', 'compute', ...lines, 'receipts', 'revenue', 'creditLosses', 'payments'];
  return combined(parts.map((id) => periodError(result, id, 'halfYear', index)));
}

function drafts(scenario: Scenario, result: SimulationResult, { t, words }: Wording): Draft[] {
  const segments = enabledSegments(scenario.assumptions);
  const costs = enabledCosts(scenario.assumptions);
  const line = (id: string, label: string, sign: 1 | -1): Draft => ({
    id,
    label,
    role: 'line',
    value: (index) => sign * periodMean(result, id, 'halfYear', index),
    error: (index) => periodError(result, id, 'halfYear', index),
  });
  const median = (id: 'burnMedian' | 'cashMedian', series: string, sign: 1 | -1): Draft => ({
    id,
    label: t(`report:row.${id}`),
    role: 'remark',
    value: (index) => {
      const value = bandValue(result.series[series]?.halfYear, 'p50', index);
      return value === null ? null : sign * value;
    },
    error: (index) => bandError(result.series[series]?.halfYear, 'p50', index),
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
      value: (index) => workingCapital(scenario, result, index),
      error: (index) => workingCapitalError(scenario, result, index),
    },
    line('capex', t('report:row.capex'), -1),
    line('leases', t('report:row.leases'), -1),
    line('interest', t('report:row.interest'), 1),
    { ...line('burn', t('report:row.burn'), -1), role: 'total' },
    median('burnMedian', 'burn', -1),
    median('cashMedian', 'cash', 1),
  ];
}

interface Scale {
  readonly divisor: number;
  readonly decimals: number;
  readonly key: 'billion' | 'million';
}

/** One unit for the whole table, so that its columns can be added by eye: the one that was chosen, or one that fits. */
function scaleFor(largest: number, { language, style: { moneyUnit } }: Wording['format']): Scale {
  if (moneyUnit === 'billion') return { divisor: language === 'en' ? 1000 : 100, decimals: 2, key: 'billion' };
  const isAutomatic = moneyUnit === 'automatic';
  if (language !== 'en') {
    if (largest >= 100 && isAutomatic) return { divisor: 100, decimals: largest >= 100_000 ? 0 : 2, key: 'billion' };
    return { divisor: 0.01, decimals: 0, key: 'million' };
  }
  if (largest >= 1_000_000 && isAutomatic) return { divisor: 1000, decimals: 0, key: 'billion' };
  if (largest >= 100) return { divisor: 1, decimals: 0, key: 'million' };
  return { divisor: 1, decimals: largest >= 10 ? 1 : 2, key: 'million' };
}

/** Parentheses for negatives, as is usual in print; nothing at all is a dash. No digit is beyond the figure's standard error. */
function cell(value: number | null, error: number | null, { divisor, ...scale }: Scale, { format }: Wording): string {
  if (value === null) return '–';
  const scaled = error === null ? null : error / divisor;
  const decimals = decimalsFor(scaled, scale.decimals);
  const rounded = Number(roundedTo(value / divisor, scaled).toFixed(decimals));
  if (rounded === 0) return value === 0 ? '–' : format.number(0, decimals);
  const text = format.number(Math.abs(rounded), decimals);
  return rounded < 0 ? format.negative(text, true) : text;
}

export function halfYearTable(scenario: Scenario, result: SimulationResult, wording: Wording): HalfYearTable {
  const periods = periodsOf('halfYear', scenario.balanceDate, result.months);
  const rows = drafts(scenario, result, wording).map((draft) => ({
    ...draft,
    values: periods.map(({ index }) => draft.value(index)),
    errors: periods.map(({ index }) => draft.error(index)),
  }));
  const largest = Math.max(0, ...rows.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0))));
  const scale = scaleFor(largest, wording.format);
  const { t, format } = wording;
  return {
    columns: periods.map((one) => {
      const [half, months] = [format.halfYear(one.label), monthsIn(one)];
      return months === PERIOD_MONTHS.halfYear ? half : t('report:partHalf', { half, months });
    }),
    rows: rows.map(({ id, label, role, values, errors }) => ({
      id,
      label,
      role,
      values,
      cells: values.map((value, index) => cell(value, errors[index] ?? null, scale, wording)),
    })),
    error: errorText(Math.max(0, ...rows.flatMap(({ errors }) => errors.map(Number))) / scale.divisor, format) ?? '',
    unit: t(`report:unit.${scale.key}`, { currency: format.currencyName(scenario.currency) }),
  };
}
