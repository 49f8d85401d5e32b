/** What of a sheet cannot be seen, and the sheet without it. */
import type { Translate } from '../../language/index';
import { columnName, type NamedSheet, type Sheet } from './sheet';

/** What is seen of a sheet: hidden rows and columns are empty, and all cells keep their names. */
export function visiblePart({ sheet, hiddenRows, hiddenColumns }: NamedSheet): Sheet {
  if (hiddenRows.length + hiddenColumns.length === 0) return sheet;
  const [rows, columns] = [new Set(hiddenRows), new Set(hiddenColumns)];
  return sheet.map((cells, row) => cells.map((cell, column) => (rows.has(row) || columns.has(column) ? null : cell)));
}

const MAX_RUNS = 4;

/** `2, 5–7`: the names of rows or columns, of which several that follow each other are one; the first few. */
function runsOf(indices: readonly number[], nameOf: (index: number) => string): string {
  const runs: [first: number, last: number][] = [];
  for (const index of indices) {
    const run = runs.at(-1);
    if (run && index === run[1] + 1) run[1] = index;
    else runs.push([index, index]);
  }
  const named = runs
    .slice(0, MAX_RUNS)
    .map(([first, last]) => (first === last ? nameOf(first) : `${nameOf(first)}–${nameOf(last)}`));
  return [...named, ...(runs.length > MAX_RUNS ? ['…'] : [])].join(', ');
}

/** `3 rows (5–7) and 1 column (C)`; empty where nothing is hidden. */
export function describeHidden({ hiddenRows, hiddenColumns }: NamedSheet, t: Translate): string {
  const rows = { count: hiddenRows.length, names: runsOf(hiddenRows, (row) => String(row + 1)) };
  const columns = { count: hiddenColumns.length, names: runsOf(hiddenColumns, columnName) };
  return [
    ...(rows.count > 0 ? [t('import:hidden.rows', rows)] : []),
    ...(columns.count > 0 ? [t('import:hidden.columns', columns)] : []),
  ].join(t('importing:and'));
}
