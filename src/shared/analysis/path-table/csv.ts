import type { PathRow } from '../../engine/paths/rows';
import { BYTE_ORDER_MARK, type Cell, csvRows } from '../../exchange/csv';
import { monthLabel } from '../../scenario/calendar';
import type { Scenario } from '../../scenario/schema';
import { cellOf, isCalendar, type PathColumn } from './columns';

/** Rows that are written at a time. */
const SLICE = 1024;

/** In a spreadsheet a month is one of the calendar, and nothing where it never comes. */
function csvCell(column: PathColumn, row: PathRow, { balanceDate }: Scenario): Cell {
  const value = cellOf(column, row);
  return value !== null && isCalendar(column) ? monthLabel(balanceDate, value) : value;
}

/** The pieces of a CSV file with a row for each path; `onDone` hears how many there are so far. */
export function* pathTableAsCsv(
  scenario: Scenario,
  columns: readonly PathColumn[],
  rows: Iterable<PathRow>,
  onDone: (rows: number) => void = () => undefined,
): Generator<string> {
  yield BYTE_ORDER_MARK + csvRows([['path', ...columns.map(({ id }) => id)]]);
  let slice: Cell[][] = [];
  let done = 0;
  for (const row of rows) {
    slice.push([row.path, ...columns.map((column) => csvCell(column, row, scenario))]);
    if (slice.length < SLICE) continue;
    yield csvRows(slice);
    done += slice.length;
    slice = [];
    onDone(done);
  }
  yield csvRows(slice);
}
