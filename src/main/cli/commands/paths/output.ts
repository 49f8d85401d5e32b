import { cellOf, isCalendar, type PathColumn } from '../../../../shared/analysis/path-table/columns';
import { pathTableAsCsv } from '../../../../shared/analysis/path-table/csv';
import type { PathRow } from '../../../../shared/engine/paths/rows';
import { ENGINE_VERSION } from '../../../../shared/engine-version';
import { ok, type Result } from '../../../../shared/result';
import { monthLabel } from '../../../../shared/scenario/calendar';
import type { Scenario } from '../../../../shared/scenario/schema';
import { inLanguage } from '../../../../shared/scenario/text';
import type { Console } from '../../command';
import { table } from '../../table';
import { writePieces } from '../../write-pieces';
import type { ListedPaths } from './listed';

/** Writes every path as a row of a CSV file, as it is run again, so that no more than a slice of them is held. */
export async function writePaths(file: string, listed: ListedPaths, console: Console): Promise<Result<string>> {
  const { scenario, columns, count, rows } = listed;
  const written = await writePieces(
    file,
    (onProgress) => pathTableAsCsv(scenario, columns, rows(count), (done) => onProgress({ done, total: count })),
    console,
  );
  if (!written.ok) return written;
  return ok(console.t('cli:paths.written', { count: console.format.number(listed.count), file }));
}

/**
 * One object: `columns`, each with its `id` and `unit`, and `rows`, each the number of a path and then a value for each
 * column. Money is in millions, shares and levels are from 0 to 1, months count from 1, the first after the balance date, and
 * are null for never.
 */
export function pathsAsJson({ id, scenario, columns, count, rows }: ListedPaths, most: number): string {
  const { simulation, title } = scenario;
  const head = {
    engine: ENGINE_VERSION,
    scenario: { id, title: inLanguage(title, 'en') },
    ...simulation,
    count,
    columns: columns.map(({ id, unit }) => ({ id, unit })),
  };
  const lines = Array.from(rows(most), (row) => JSON.stringify([row.path, ...columns.map((one) => cellOf(one, row))]));
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [\n    ${lines.join(',\n    ')}\n  ]\n}`;
}

function textCell(column: PathColumn, row: PathRow, scenario: Scenario, { t, format }: Console): string {
  const value = cellOf(column, row);
  if (value === null) return t('cli:path.never');
  const { unit } = column;
  const monthName = (index: number) => format.month(monthLabel(scenario.balanceDate, index));
  if (isCalendar(column)) return monthName(value);
  if (unit === 'money' || unit === 'moneyPerMonth' || unit === 'foreignMoney') return format.money(value);
  const context = {
    currency: scenario.currency,
    monthLabel: (index: number) => monthLabel(scenario.balanceDate, index),
  };
  return format.bare(unit === 'monthIndex' ? value : Number(value.toPrecision(4)), unit, context);
}

/** The first paths for a reader at a terminal, and how many there are. */
export function pathsAsText({ scenario, columns, count, rows }: ListedPaths, most: number, console: Console): string {
  const { t, format } = console;
  const lines = Array.from(rows(most), (row) => [
    String(row.path),
    ...columns.map((column) => textCell(column, row, scenario, console)),
  ]);
  const { paths } = scenario.simulation;
  const counts = { shown: format.number(lines.length), count: format.number(count), paths: format.number(paths) };
  return [t('cli:paths.title', counts), table(['path', ...columns.map(({ id }) => id)], lines, ['right'])].join('\n');
}
