/** From a table of somebody's own, in a CSV file or an Excel workbook, to a scenario: read, map, check, apply. */
import { fail, ok, type Result } from '../../result';
import { LIMITS, tooMuch } from './limits';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import type { NamedSheet, Sheet } from './sheet';

export { importAssumptions } from './assumptions';
export { describeProblems, type Imported, type ImportedChange, type Problem } from './imported';
export {
  guessMapping,
  IMPORTS,
  type ImportKind,
  type Mapping,
  REQUIRED,
  ROLES,
  type Role,
  readMapping,
} from './mapping';
export { AMOUNT_UNITS, type AmountUnit } from './numbers';
export { importReported } from './reported';
export { cellName, cellText, columnName, type NamedSheet, type Sheet } from './sheet';

export const SHEET_KINDS = ['csv', 'xlsx'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** Reads the cells of a file: of a workbook, those of all its sheets. */
export async function readSheets(bytes: Uint8Array, kind: SheetKind): Promise<Result<NamedSheet[]>> {
  if (bytes.length > LIMITS.bytes) return tooMuch('bytes');
  if (kind === 'xlsx') return readXlsx(bytes);
  const sheet = readCsv(bytes);
  return sheet.ok ? ok([{ name: '', sheet: sheet.value }]) : sheet;
}

/** Reads one sheet of a file: the one with that name, or the first. */
export async function readSheet(bytes: Uint8Array, kind: SheetKind, name?: string): Promise<Result<Sheet>> {
  const sheets = await readSheets(bytes, kind);
  return sheets.ok ? chooseSheet(sheets.value, name) : sheets;
}

/** The sheet with that name, or the first that there is. */
export function chooseSheet(sheets: readonly NamedSheet[], name?: string): Result<Sheet> {
  const chosen = name === undefined ? sheets[0] : sheets.find((each) => each.name === name);
  if (!chosen) {
    return fail('import.noSheet', { sheet: name ?? '', known: sheets.map((each) => each.name).join(', ') });
  }
  return chosen.sheet.length === 0 ? fail('import.empty') : ok(chosen.sheet);
}
