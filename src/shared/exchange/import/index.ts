/** From a table of somebody's own, in a CSV file or an Excel workbook, to a scenario: read, map, check, apply. */
import { fail, ok, type Result } from '../../result';
import type { Encoding } from './encoding';
import { visiblePart } from './hidden';
import { isText, type SheetKind } from './kinds';
import { LIMITS, tooMuch } from './limits';
import { readTextFile } from './read-text';
import { readXlsx } from './read-xlsx';
import type { NamedSheet, Sheet, TableFile } from './sheet';

export { importAssumptions } from './assumptions';
export { ENCODING_NAMES, ENCODINGS, type Encoding, findEncoding } from './encoding';
export { describeHidden, visiblePart } from './hidden';
export { describeProblems, type Imported, type ImportedChange, type Problem } from './imported';
export { isText, SHEET_KINDS, type SheetKind, sheetKindOf } from './kinds';
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
export { readPasted } from './read-text';
export { importReported } from './reported';
export { cellName, cellText, columnName, type NamedSheet, type Sheet, type TableFile } from './sheet';

/** Reads the cells of a file: of a workbook, those of all its sheets. */
export async function readTable(bytes: Uint8Array, kind: SheetKind, encoding?: Encoding): Promise<Result<TableFile>> {
  if (bytes.length > LIMITS.bytes) return tooMuch('bytes');
  return isText(kind) ? readTextFile(bytes, encoding, kind === 'tsv' ? '\t' : undefined) : readXlsx(bytes);
}

/** Reads what is seen of one sheet of a file: of the one with that name, or of the one that is in front. */
export async function readSheet(bytes: Uint8Array, kind: SheetKind, name?: string): Promise<Result<Sheet>> {
  const table = await readTable(bytes, kind);
  const chosen = table.ok ? chooseSheet(table.value, name) : table;
  return chosen.ok ? ok(visiblePart(chosen.value)) : chosen;
}

/** The sheet with that name, or the one that is in front. */
export function chooseSheet({ sheets, shown }: TableFile, name = shown): Result<NamedSheet> {
  const chosen = sheets.find((each) => each.name === name);
  if (!chosen) return fail('import.noSheet', { sheet: name, known: sheets.map((each) => each.name).join(', ') });
  if (chosen.refused) return { ok: false, error: chosen.refused };
  return chosen.sheet.length === 0 ? fail('import.empty') : ok(chosen);
}
