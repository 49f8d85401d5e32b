/** From a table of somebody's own, in a CSV file or an Excel workbook, to a scenario: read, map, check, apply. */
import { fail, type Result } from '../../result';
import { LIMITS, tooMuch } from './limits';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import type { Sheet } from './sheet';

export { importAssumptions } from './assumptions';
export { describeProblem, type Imported, type ImportedChange, type Problem } from './imported';
export { guessMapping, IMPORTS, type ImportKind, type Mapping, type Role, readMapping } from './mapping';
export { AMOUNT_UNITS, type AmountUnit } from './numbers';
export { importReported } from './reported';
export { cellName, columnName, type Sheet } from './sheet';

export const SHEET_KINDS = ['csv', 'xlsx'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** Reads the cells of a file; of a workbook, those of the sheet named, or of the first. */
export async function readSheet(bytes: Uint8Array, kind: SheetKind, name?: string): Promise<Result<Sheet>> {
  if (bytes.length > LIMITS.bytes) return tooMuch('bytes');
  const sheet = kind === 'csv' ? readCsv(bytes) : await readXlsx(bytes, name);
  return sheet.ok && sheet.value.length === 0 ? fail('import.empty') : sheet;
}
