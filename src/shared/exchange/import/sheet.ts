/** A table of cells as it was read, and the names that its cells go by. */
import { type AppError, fail, ok, type Result } from '../../result';
import type { Cell } from '../csv';
import type { ChosenEncoding } from './encoding';
import { LIMITS, tooMuch } from './limits';

/** A cell of a workbook that has no value to take: an error, or a formula that nobody has calculated yet. */
export interface Fault {
  readonly fault: 'error' | 'uncalculated';
  /** What the cell has in place of a value: `#REF!`, or `=B2*12`. */
  readonly shown: string;
}

export type SheetCell = Cell | Fault;

/** Rows of equal length; an empty cell is null. */
export type Sheet = readonly (readonly SheetCell[])[];

/** One sheet of a file; that of a text file has no name. */
export interface NamedSheet {
  readonly name: string;
  readonly sheet: Sheet;
  /** Why its cells were not read; null where they were. */
  readonly refused: AppError | null;
  /** Whoever opens the workbook does not see it. */
  readonly isHidden: boolean;
  /** Rows and columns with something in them that are hidden or filtered away, counted from 0. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** What was read from a file. */
export interface TableFile {
  readonly sheets: readonly NamedSheet[];
  /** The name of the sheet that whoever opens the file sees. */
  readonly shown: string;
  /** Of a text file. */
  readonly encoding: ChosenEncoding | null;
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

/** The number of a column by its letters, counted from 1. */
export function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Where a cell is by its name, both counted from 0; undefined where it is none that is read. */
export function cellPlace(name: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters = '', digits] = /^([A-Z]{1,3})(\d{1,5})$/.exec(name) ?? [];
  const [row, column] = [Number(digits) - 1, columnNumber(letters) - 1];
  return row >= 0 && row < LIMITS.rows && column < LIMITS.columns ? { row, column } : undefined;
}

export function isFault(cell: SheetCell | undefined): cell is Fault {
  return typeof cell === 'object' && cell !== null;
}

/** What a cell says, without the blanks around it; a number with all its digits. */
export function cellText(sheet: Sheet, row: number, column: number | undefined): string {
  const cell = column === undefined ? null : sheet[row]?.[column];
  if (isFault(cell)) return cell.shown;
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

/** Rows of any lengths as a sheet, if they are within the limits. */
export function sheetOf(rows: readonly (readonly SheetCell[])[]): Result<Sheet> {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length > LIMITS.rows) return tooMuch('rows');
  if (columns > LIMITS.columns) return tooMuch('columns');
  if (rows.some((row) => row.some((cell) => typeof cell === 'string' && cell.length > LIMITS.cell))) {
    return tooMuch('cell');
  }
  return ok(rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null)));
}

/** The sheet with that name, or the one that is in front. */
export function chooseSheet({ sheets, shown }: TableFile, name = shown): Result<NamedSheet> {
  const chosen = sheets.find((each) => each.name === name);
  if (!chosen) return fail('import.noSheet', { sheet: name, known: sheets.map((each) => each.name).join(', ') });
  if (chosen.refused) return { ok: false, error: chosen.refused };
  return chosen.sheet.length === 0 ? fail('import.empty') : ok(chosen);
}
