import readWorkbook from 'read-excel-file/universal';
import { fail, ok, type Result } from '../../result';
import type { Cell } from '../csv';
import { type ArchivedFile, readArchive, storedArchive } from './archive';
import { checkMarkup } from './check-markup';
import { LIMITS, tooMuch } from './limits';
import { type NamedSheet, sheetOf } from './sheet';

/** A row or a cell says where it is; the reader fills the gap before it, however wide. */
const PLACE = /(?<![\w.-])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ADDRESS = /^([A-Z]{0,3})(\d{1,10})$/;
/** What the prefix `r` stands for is declared in the same form. */
const NAMESPACE = /^https?:/;
const ROW = /<(?:[\w.-]+:)?row[\s/>]/g;

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Refuses a sheet whose rows or cells are, or say that they are, beyond what is read. */
function checkPlaces(xml: string): Result<true> {
  let rows = 0;
  for (const _ of xml.matchAll(ROW)) if (++rows > LIMITS.rows) return tooMuch('rows');
  for (const [, double, single] of xml.matchAll(PLACE)) {
    const place = double ?? single ?? '';
    if (NAMESPACE.test(place)) continue;
    const [, letters = '', row] = ADDRESS.exec(place) ?? [];
    if (row === undefined) return fail('import.notWorkbook');
    if (Number(row) > LIMITS.rows) return tooMuch('rows');
    if (columnNumber(letters) > LIMITS.columns) return tooMuch('columns');
  }
  return ok(true);
}

function checkSheets(files: readonly ArchivedFile[]): Result<true> {
  const texts = files.map(({ bytes }) => new TextDecoder().decode(bytes));
  for (const xml of texts) {
    const checked = xml.includes('sheetData') ? checkPlaces(xml) : ok(true as const);
    if (!checked.ok) return checked;
  }
  return checkMarkup(texts);
}

/** The last calculated value of a formula, a day for a date, and text for everything else that is not a number. */
function plain(cell: unknown): Cell {
  if (cell === null || cell === undefined || typeof cell === 'number') return cell ?? null;
  // A time of day is left out: nothing that is imported has one.
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

async function readSheets(files: readonly ArchivedFile[]): Promise<Result<{ sheet: string; data: unknown[][] }[]>> {
  try {
    return ok(await readWorkbook(await storedArchive(files).arrayBuffer()));
  } catch {
    return fail('import.notWorkbook');
  }
}

/** The cells of every sheet of an Excel workbook. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<NamedSheet[]>> {
  const files = await readArchive(bytes, (file) => /\.xml(\.rels)?$/.test(file));
  if (!files.ok) return files;
  const checked = checkSheets(files.value);
  if (!checked.ok) return checked;
  const sheets = await readSheets(files.value);
  if (!sheets.ok) return sheets;
  const named: NamedSheet[] = [];
  for (const { sheet: name, data } of sheets.value) {
    const sheet = sheetOf(data.map((row) => row.map(plain)));
    if (!sheet.ok) return sheet;
    named.push({ name, sheet: sheet.value });
  }
  return ok(named);
}
