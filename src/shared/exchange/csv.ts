/** The one way to write CSV: what spreadsheets open without a question, and programs read without loss. */
import Papa from 'papaparse';

/** Text, a number as it is, or nothing. */
export type Cell = string | number | null;

/** Characters that a cell of a spreadsheet holds: Excel takes a workbook with a longer text for a damaged one. */
export const MAX_CELL_TEXT = 32_767;

/** Spreadsheets read UTF-8 only when a byte order mark says so; it stands at the beginning of a file, once. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * Text that a spreadsheet would take for a formula; words come from files of other people. The full-width signs count as
 * well: a Chinese or Japanese spreadsheet reads them as the others. Apostrophes in front of them count too: whoever reads
 * the text takes one away, and must find those that are its own.
 */
export const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/u;

/**
 * Rows as RFC 4180 has them, each ended by CRLF: numbers in full, with a point and no grouping; an apostrophe before text
 * that begins like a formula. A number is never touched, so that −5 stays a number.
 */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  return `${Papa.unparse(rows as Cell[][], { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}

/** Rows as spreadsheets take them from the clipboard: parted by tabs, with no mark of bytes at the beginning. */
export function pastedRows(rows: readonly (readonly Cell[])[]): string {
  return Papa.unparse(rows as Cell[][], { delimiter: '\t', escapeFormulae: FORMULA, newline: '\r\n' });
}

/** A whole file: its header and its rows. */
export function csvFile(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + csvRows([header, ...rows]);
}
