/** A table of cells as it was read, and the names that its cells go by. */
import { ok, type Result } from '../../result';
import type { Cell } from '../csv';
import { LIMITS, tooMuch } from './limits';

/** Rows of equal length; an empty cell is null. */
export type Sheet = readonly (readonly Cell[])[];

/** One sheet of a file; that of a text file has no name. */
export interface NamedSheet {
  readonly name: string;
  readonly sheet: Sheet;
}

/** `A`, `B`, … `Z`, `AA`: the name of a column, counted from 0. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** `B7`: the name of a cell, both counted from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** What a cell says, without the blanks around it; a number with all its digits. */
export function cellText(sheet: Sheet, row: number, column: number | undefined): string {
  const cell = column === undefined ? null : sheet[row]?.[column];
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

/** Rows of any lengths as a sheet, if they are within the limits. */
export function sheetOf(rows: readonly (readonly Cell[])[]): Result<Sheet> {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length > LIMITS.rows) return tooMuch('rows');
  if (columns > LIMITS.columns) return tooMuch('columns');
  if (rows.some((row) => row.some((cell) => typeof cell === 'string' && cell.length > LIMITS.cell))) {
    return tooMuch('cell');
  }
  return ok(rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null)));
}
