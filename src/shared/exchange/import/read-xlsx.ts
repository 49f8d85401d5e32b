import readWorkbook from 'read-excel-file/universal';
import { fail, ok, type Result } from '../../result';
import type { Cell } from '../csv';
import { type ArchivedFile, readArchive, storedArchive } from './archive';
import { checkMarkup } from './check-markup';
import { LIMITS, tooMuch } from './limits';
import { type NamedSheet, type Sheet, type SheetCell, sheetOf, type TableFile } from './sheet';
import { readFacts, type SheetFacts, type WorkbookFacts } from './workbook-facts';

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

interface ReadSheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[] | undefined;
}

/** The last calculated value of a formula, a day for a date, and text for everything else that is not a number. */
function plain(cell: unknown): Cell {
  if (cell === null || cell === undefined || typeof cell === 'number') return cell ?? null;
  // A time of day is left out: nothing that is imported has one.
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

async function readSheets(files: readonly ArchivedFile[]): Promise<Result<ReadSheet[]>> {
  try {
    return ok(await readWorkbook(await storedArchive(files).arrayBuffer()));
  } catch {
    return fail('import.notWorkbook');
  }
}

/** Rows and columns of the sheet that are hidden although they have something in them. */
function hiddenOf(sheet: Sheet, { rows, columns }: SheetFacts): Pick<NamedSheet, 'hiddenRows' | 'hiddenColumns'> {
  const filledRows = [...sheet.keys()].filter((row) => sheet[row]?.some((cell) => cell !== null));
  const filledColumns = [...(sheet[0] ?? []).keys()].filter((column) => sheet.some((row) => row[column] !== null));
  return {
    hiddenRows: filledRows.filter((row) => rows.has(row)),
    hiddenColumns: filledColumns.filter((column) => columns.has(column)),
  };
}

/** The cells as they were read, with what is wrong with some of them in the place of a value that they do not have. */
function withFaults(data: readonly (readonly unknown[])[], { faults }: SheetFacts): SheetCell[][] {
  const cells: SheetCell[][] = data.map((row) => row.map(plain));
  for (const [name, fault] of faults) {
    const [, letters = '', row = ''] = ADDRESS.exec(name) ?? [];
    // A formula without a value counts as empty for the reader, which drops empty rows at the end.
    while (cells.length < Number(row)) cells.push([]);
    const target = cells[Number(row) - 1];
    if (!target) continue;
    while (target.length < columnNumber(letters)) target.push(null);
    target[columnNumber(letters) - 1] = fault;
  }
  return cells;
}

function factsOf(files: readonly ArchivedFile[]): Result<WorkbookFacts> {
  try {
    return ok(readFacts(files));
  } catch {
    return fail('import.notWorkbook');
  }
}

/** The sheet in front, if it can be seen and has something in it; otherwise the first of which that is true. */
function shownOf(sheets: readonly NamedSheet[], front: NamedSheet | undefined): string {
  const inOrder = front ? [front, ...sheets] : sheets;
  const filled = inOrder.filter(({ sheet }) => sheet.length > 0);
  return (filled.find(({ isHidden }) => !isHidden) ?? filled[0] ?? inOrder[0])?.name ?? '';
}

/** The cells of every sheet of an Excel workbook, and the sheet that whoever opens it sees. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<TableFile>> {
  const files = await readArchive(bytes, (file) => /\.xml(\.rels)?$/.test(file));
  if (!files.ok) return files;
  const checked = checkSheets(files.value);
  if (!checked.ok) return checked;
  const facts = factsOf(files.value);
  if (!facts.ok) return facts;
  const read = await readSheets(files.value);
  if (!read.ok) return read;
  const sheets: NamedSheet[] = [];
  let front: NamedSheet | undefined;
  for (const [index, { sheet: name, data }] of read.value.entries()) {
    const about = facts.value.sheets[index];
    // A chart has a sheet to itself, without cells.
    if (!about || !data) continue;
    const sheet = sheetOf(withFaults(data, about));
    if (!sheet.ok) return sheet;
    const named = { name, sheet: sheet.value, isHidden: about.isHidden, ...hiddenOf(sheet.value, about) };
    sheets.push(named);
    if (index === facts.value.active) front = named;
  }
  return ok({ sheets, shown: shownOf(sheets, front), encoding: null });
}
