/** How far the lines that matter spread in each half-year or year: their 5th, 50th and 95th percentiles. */
import type { SimulationResult } from '../engine/results';
import type { Scenario } from '../scenario/schema';
import { errorText } from './precision';
import { type PeriodTable, periodHeads, type TableKind, type TableRow } from './table';
import { cell, scaleFor, unitOf } from './table-scale';
import { bandError, bandValue } from './values';
import type { Wording } from './wording';

const LINES = [
  { id: 'revenue', sign: 1 },
  { id: 'operatingProfit', sign: 1 },
  { id: 'burn', sign: -1 },
  { id: 'cash', sign: 1 },
] as const;
const LEVELS = ['p5', 'p50', 'p95'] as const;

export interface BandLine {
  readonly id: (typeof LINES)[number]['id'];
  readonly label: string;
  readonly rows: readonly TableRow[];
}

export interface BandTable extends Pick<PeriodTable, 'columns' | 'unit' | 'error'> {
  readonly lines: readonly BandLine[];
}

/** Of what is paid out the percentiles change their ends: what 5% of the paths exceed is below 5% of what is told. */
function levelAt(level: (typeof LEVELS)[number], sign: 1 | -1): (typeof LEVELS)[number] {
  if (sign === 1 || level === 'p50') return level;
  return level === 'p5' ? 'p95' : 'p5';
}

export function bandTable(scenario: Scenario, result: SimulationResult, kind: TableKind, wording: Wording): BandTable {
  const { t } = wording;
  const columns = periodHeads(scenario, result.months, kind, wording);
  const drafts = LINES.map(({ id, sign }) => {
    const bands = result.series[id]?.[kind];
    const rows = LEVELS.map((level) => {
      const statistic = levelAt(level, sign);
      const values = columns.map((_, index) => {
        const value = bandValue(bands, statistic, index);
        return value === null ? null : sign * value;
      });
      return { level, values, errors: columns.map((_, index) => bandError(bands, statistic, index)) };
    });
    return { id, rows };
  });
  const all = drafts.flatMap(({ rows }) => rows);
  const scale = scaleFor(
    Math.max(0, ...all.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0)))),
    wording.format,
  );
  return {
    columns,
    unit: unitOf(scale, scenario.currency, wording),
    error:
      errorText(Math.max(0, ...all.flatMap(({ errors }) => errors.map(Number))) / scale.divisor, wording.format) ?? '',
    lines: drafts.map(({ id, rows }) => ({
      id,
      label: t(`report:band.${id}`),
      rows: rows.map(({ level, values, errors }) => ({
        id: `${id}.${level}`,
        label: t(`overview:table.${level}`),
        role: level === 'p50' ? 'line' : 'remark',
        values,
        cells: values.map((value, index) => cell(value, errors[index] ?? null, scale, wording)),
      })),
    })),
  };
}
