import type { SimulationResult } from '../../../../shared/engine/results';
import { exportTables } from '../../../../shared/exchange/export';
import { pathsAsCsv } from '../../../../shared/exchange/export/paths';
import type { Table } from '../../../../shared/exchange/export/table';
import { workbookOf } from '../../../../shared/exchange/export/workbook';
import { createWording } from '../../../../shared/report/wording';
import { ok, type Result } from '../../../../shared/result';
import type { Scenario } from '../../../../shared/scenario/schema';
import { writeFileSafely } from '../../../files';
import { csvPath, writeTables } from '../../../files/table-files';
import type { Console } from '../../command';
import { writePieces } from '../../write-pieces';
import { filesOf, PATHS, type Plan } from './options';

/** A run whose figures are to be written. */
export interface Run {
  readonly scenario: Scenario;
  readonly result: SimulationResult;
}

async function writeFolder(
  folder: string,
  { tables, series }: Plan,
  run: Run,
  all: readonly Table[],
  console: Console,
): Promise<Result<true>> {
  const written = await writeTables(
    folder,
    all.filter(({ id }) => tables.includes(id)),
  );
  if (!written.ok || series.length === 0) return written;
  const { scenario, result } = run;
  const made = createWording(console.language);
  return writePieces(
    csvPath(folder, PATHS),
    (onProgress) => pathsAsCsv(scenario, result.paths, series, made, onProgress),
    console,
  );
}

/** Writes what was planned, and says what was written. */
export async function writePlan(plan: Plan, run: Run, console: Console): Promise<Result<string>> {
  const { t } = console;
  const { folder, workbook } = plan;
  // As in the file, and not as at the terminal: another program may want all of it.
  const all = exportTables(run.scenario, run.result, createWording(console.language));
  // Made before anything is written: what a workbook cannot hold leaves no half of an export behind.
  const made = workbook ? await workbookOf(all) : undefined;
  if (made && !made.ok) return made;
  const lines: string[] = [];
  if (folder) {
    const written = await writeFolder(folder, plan, run, all, console);
    if (!written.ok) return written;
    lines.push(t('export:written.tables', { count: filesOf({ ...plan, workbook: undefined }).length, folder }));
  }
  if (workbook && made) {
    const written = await writeFileSafely(workbook, made.value);
    if (!written.ok) return written;
    lines.push(t('export:written.workbook', { file: workbook }));
  }
  return ok(lines.join('\n'));
}
