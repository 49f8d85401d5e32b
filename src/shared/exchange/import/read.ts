/** The cells of a file, or of what was copied in a spreadsheet. */
import { ok, type Result } from '../../result';
import type { Encoding } from './encoding';
import { visiblePart } from './hidden';
import { isText, type SheetKind } from './kinds';
import { LIMITS, tooMuch } from './limits';
import { readTextFile } from './read-text';
import { readXlsx } from './read-xlsx';
import { chooseSheet, type Sheet, type TableFile } from './sheet';

export { readPasted } from './read-text';

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
