import Papa from 'papaparse';
import { fail, ok, type Result } from '../../result';
import { FORMULA } from '../csv';
import { type ChosenEncoding, decodeText, type Encoding } from './encoding';
import { LIMITS, tooMuch } from './limits';
import { sheetOf, type TableFile } from './sheet';

/** The apostrophe that keeps a spreadsheet from taking text for a formula is not part of the text. */
function plain(cell: string): string | null {
  const text = cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
  return text === '' ? null : text;
}

/** Enough for fifty rows of any table, and little of what is no table at all. */
const SAMPLE = 200_000;

/** The delimiter that divides the first rows most evenly; empty lines, such as the last, have none. */
function delimiterOf(text: string): string {
  return Papa.parse(text.slice(0, SAMPLE), { preview: 50, skipEmptyLines: true, delimitersToGuess: [',', ';', '\t'] })
    .meta.delimiter;
}

/** The cells of a text, as one sheet without a name. */
function tableOf(text: string, delimiter: string, encoding: ChosenEncoding | null): Result<TableFile> {
  // One row more than may be: enough to see that there are too many.
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview: LIMITS.rows + 1 });
  const [error] = errors;
  if (error) return fail('import.badQuotes', { row: (error.row ?? 0) + 1 });
  const sheet = sheetOf(data.map((row) => row.map(plain)));
  if (!sheet.ok) return sheet;
  const named = { name: '', sheet: sheet.value, refused: null, isHidden: false, hiddenRows: [], hiddenColumns: [] };
  return ok({ sheets: [named], shown: '', encoding });
}

/** The cells of a text file, as text; commas, semicolons or tabs between them, unless the delimiter is known. */
export function readTextFile(bytes: Uint8Array, encoding?: Encoding, delimiter?: string): Result<TableFile> {
  const decoded = decodeText(bytes, encoding);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  return tableOf(text, delimiter ?? delimiterOf(text), decoded.value.encoding);
}

/** What a spreadsheet has put on the clipboard: tabs between its cells. */
export function readPasted(text: string): Result<TableFile> {
  if (text.length > LIMITS.bytes) return tooMuch('bytes');
  return tableOf(text, text.includes('\t') ? '\t' : delimiterOf(text), null);
}
