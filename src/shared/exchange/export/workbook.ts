/** Tables as an Excel workbook, a sheet each. */
import writeWorkbook, { type Sheet, type Cell as SheetCell } from 'write-excel-file/universal';
import { ok, type Result } from '../../result';
import type { Cell } from '../csv';
import { type Column, type ColumnKind, checkTexts, type Table } from './table';
import { escapeXstring } from './xstring';

const FORMATS: Readonly<Record<ColumnKind, string>> = {
  // Text as Excel knows it: it stays text when somebody edits the cell, whatever it begins with.
  text: '@',
  whole: '0',
  number: '0.00##',
  share: '0.0%',
  money: '#,##0.00',
  mixed: '#,##0.00##',
};

const NARROWEST = 8;
const WIDEST = 60;

function cellOf(value: Cell, kind: ColumnKind): SheetCell {
  if (value === null) return null;
  if (typeof value === 'number') return { type: Number, value, format: FORMATS[kind] };
  return { type: String, value: escapeXstring(value), format: FORMATS.text };
}

/** Characters that a text takes: Chinese ones are twice as wide as the digits that Excel counts in. */
function breadth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u1100-\uffe6]/.test(character) ? 2 : 1), 0);
}

/** As wide as its texts, within reason; a number is shown with few digits, whatever it has. */
function widthOf({ name }: Column, cells: readonly Cell[]): number {
  const widest = cells.reduce<number>(
    (most, cell) => Math.max(most, typeof cell === 'string' ? breadth(cell) : 12),
    breadth(name),
  );
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
}

function sheetOf({ name, columns, rows }: Table): Sheet<Blob> {
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map((column, index) => ({
      width: widthOf(
        column,
        rows.map((row) => row[index] ?? null),
      ),
    })),
    data: [
      columns.map((column) => ({ type: String, value: column.name, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((cell, index) => cellOf(cell, columns[index]?.kind ?? 'text'))),
    ],
  };
}

/** The workbook as the bytes of its file. */
export async function workbookOf(tables: readonly Table[]): Promise<Result<Uint8Array>> {
  const checked = checkTexts(tables);
  if (!checked.ok) return checked;
  const blob = await writeWorkbook(tables.map(sheetOf)).toBlob();
  return ok(new Uint8Array(await blob.arrayBuffer()));
}
