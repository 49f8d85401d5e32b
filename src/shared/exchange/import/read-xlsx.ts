import readWorkbook from 'read-excel-file/universal';
import { fail, ok, type Result } from '../../result';
import { formatNumber } from '../../scenario/parsing/format-quantity';
import type { Cell } from '../csv';
import { type ArchivedFile, readArchive, storedArchive } from './archive';
import { boundWorkbook } from './bound-workbook';
import { cellPlace, type NamedSheet, type Sheet, type SheetCell, sheetOf, type TableFile } from './sheet';
import { readFacts, type SheetFacts, type WorkbookFacts } from './workbook-facts';

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

/** A workbook has 0.5 where it shows 50%, and a number by itself would be taken for half a per cent. */
function showPercents(cells: SheetCell[][], percents: ReadonlySet<string>): void {
  for (const name of percents) {
    const { row = -1, column = -1 } = cellPlace(name) ?? {};
    const value = cells[row]?.[column];
    if (typeof value === 'number') cells[row]?.splice(column, 1, formatNumber(value, 'fraction', 'en'));
  }
}

/** The cells as they are shown, with what is wrong with some of them in the place of a value that they do not have. */
function cellsOf(data: readonly (readonly unknown[])[], { faults, percents }: SheetFacts): SheetCell[][] {
  const cells: SheetCell[][] = data.map((row) => row.map(plain));
  showPercents(cells, percents);
  for (const [name, fault] of faults) {
    const place = cellPlace(name);
    if (!place) continue;
    // A formula without a value counts as empty for the reader, which drops empty rows at the end.
    while (cells.length <= place.row) cells.push([]);
    const row = cells[place.row] ?? [];
    while (row.length <= place.column) row.push(null);
    row[place.column] = fault;
  }
  return cells;
}

function sheetFrom(name: string, read: Result<Sheet>, about: SheetFacts): NamedSheet {
  const sheet = read.ok ? read.value : [];
  const refused = read.ok ? null : read.error;
  return { name, sheet, refused, isHidden: about.isHidden, ...hiddenOf(sheet, about) };
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
  const filled = inOrder.filter(({ sheet, refused }) => sheet.length > 0 || refused);
  return (filled.find(({ isHidden }) => !isHidden) ?? filled[0] ?? inOrder[0])?.name ?? '';
}

/** The cells of every sheet of an Excel workbook, and the sheet that whoever opens it sees. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<TableFile>> {
  const files = await readArchive(bytes, (file) => /\.xml(\.rels)?$/.test(file));
  if (!files.ok) return files;
  const within = boundWorkbook(files.value);
  if (!within.ok) return within;
  const facts = factsOf(within.value.files);
  if (!facts.ok) return facts;
  const read = await readSheets(within.value.files);
  if (!read.ok) return read;
  const sheets: NamedSheet[] = [];
  let front: NamedSheet | undefined;
  for (const [index, { sheet: name, data }] of read.value.entries()) {
    const about = facts.value.sheets[index];
    // A chart has a sheet to itself, without cells.
    if (!about || !data) continue;
    const refused = within.value.refused.get(about.file);
    const named = sheetFrom(name, refused ? { ok: false, error: refused } : sheetOf(cellsOf(data, about)), about);
    sheets.push(named);
    if (index === facts.value.active) front = named;
  }
  return ok({ sheets, shown: shownOf(sheets, front), encoding: null });
}
