/** Tables as files, for the window and the command line alike: no Electron here. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { checkTexts, type Table, tableAsCsv } from '../../shared/exchange/export/table';
import { ok, type Result } from '../../shared/result';
import { writeFileSafely } from './';

/** The CSV file of a table in a folder. */
export function csvPath(folder: string, name: string): string {
  return path.join(folder, `${name}.csv`);
}

/** Makes the folder if it is not there. What keeps it from being made keeps files from being written, which says why. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => undefined);
}

/** Writes a CSV file for each table; the first that cannot be written ends it. */
export async function writeTables(folder: string, tables: readonly Table[]): Promise<Result<true>> {
  const checked = checkTexts(tables);
  if (!checked.ok) return checked;
  await makeFolder(folder);
  for (const table of tables) {
    const written = await writeFileSafely(csvPath(folder, table.id), tableAsCsv(table));
    if (!written.ok) return written;
  }
  return ok(true);
}
