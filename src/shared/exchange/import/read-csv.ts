import Papa from 'papaparse';
import { fail, ok, type Result } from '../../result';
import { FORMULA } from '../csv';
import { LIMITS } from './limits';
import { type Sheet, sheetOf } from './sheet';

/** Not a lenient decoder: it would put other characters in the place of those it cannot read, and nobody would notice. */
function decode(bytes: Uint8Array): Result<string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 without its mark is valid UTF-8 full of zeros.
    return text.includes('\0') ? fail('import.notUtf8') : ok(text);
  } catch {
    return fail('import.notUtf8');
  }
}

/** The apostrophe that keeps a spreadsheet from taking text for a formula is not part of the text. */
function plain(cell: string): string | null {
  const text = cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
  return text === '' ? null : text;
}

/** The delimiter that divides the first rows most evenly; empty lines, such as the last, have none. */
function delimiterOf(text: string): string {
  return Papa.parse(text, { preview: 50, skipEmptyLines: true, delimitersToGuess: [',', ';', '\t'] }).meta.delimiter;
}

/** The cells of a CSV file, as text; commas, semicolons or tabs between them. */
export function readCsv(bytes: Uint8Array): Result<Sheet> {
  const text = decode(bytes);
  if (!text.ok) return text;
  // One row more than may be: enough to see that there are too many.
  const options = { delimiter: delimiterOf(text.value), preview: LIMITS.rows + 1 };
  const { data, errors } = Papa.parse<string[]>(text.value, options);
  const [error] = errors;
  if (error) return fail('import.badQuotes', { row: (error.row ?? 0) + 1 });
  return sheetOf(data.map((row) => row.map(plain)));
}
