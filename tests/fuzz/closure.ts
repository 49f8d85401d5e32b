// Export and import close: what a valid scenario is written as comes back as it was, or is refused by name.
import { actualsTable, assumptionTable, reportedTable } from '../../src/shared/exchange/export/inputs';
import { type Table, tableAsCsv } from '../../src/shared/exchange/export/table';
import { workbookOf } from '../../src/shared/exchange/export/workbook';
import { guessMapping, importTable, type SheetKind } from '../../src/shared/exchange/import';
import { readSheet } from '../../src/shared/exchange/import/read';
import { createWording } from '../../src/shared/report/wording';
import type { ErrorCode } from '../../src/shared/result';
import type { Scenario } from '../../src/shared/scenario/schema';

export type Closure = 'closed' | 'refused';

const english = createWording('en');

/** Texts longer than a cell, files larger than are read, and half-years that the file itself has twice. */
const REFUSALS: readonly ErrorCode[] = ['export.longText', 'import.tooMuch', 'import.repeated'];

function refused(code: ErrorCode): Closure {
  if (REFUSALS.includes(code)) return 'refused';
  throw new Error(`exported, and refused when it came back: ${code}`);
}

async function bytesOf(table: Table, kind: SheetKind) {
  if (kind === 'csv') return { ok: true, value: new TextEncoder().encode(tableAsCsv(table)) } as const;
  return workbookOf([table]);
}

/** Does a step of it, and may look at how long it takes. */
export type Step = <T>(name: string, work: () => Promise<T>) => Promise<T>;

const untimed: Step = (_, work) => work();

async function takesBack(scenario: Scenario, bytes: Uint8Array, kind: SheetKind): Promise<Closure> {
  const sheet = await readSheet(bytes, kind);
  if (!sheet.ok) return refused(sheet.error.code);
  const mapping = guessMapping(sheet.value);
  if (!mapping.ok) return refused(mapping.error.code);
  const outcome = importTable(scenario, sheet.value, mapping.value);
  if (!outcome.ok) {
    for (const { error } of outcome.problems) refused(error.code);
    return 'refused';
  }
  const [change] = outcome.value.changes;
  if (change) throw new Error(`changed by exporting and importing: ${JSON.stringify(change)}`);
  return 'closed';
}

/** Exports the assumptions and what was reported as CSV and as a workbook, and imports them again. */
export async function checkClosure(scenario: Scenario, wording = english, step: Step = untimed): Promise<Closure> {
  const tables = [assumptionTable, reportedTable, actualsTable].map((tableOf) => tableOf(scenario, wording));
  const closures: Closure[] = [];
  for (const table of tables.filter(({ rows }) => rows.length > 0)) {
    for (const kind of ['csv', 'xlsx'] as const) {
      const bytes = await step(`exporting ${table.id} as ${kind}`, () => bytesOf(table, kind));
      closures.push(
        bytes.ok
          ? await step(`importing ${table.id} as ${kind}`, () => takesBack(scenario, bytes.value, kind))
          : refused(bytes.error.code),
      );
    }
  }
  return closures.includes('refused') ? 'refused' : 'closed';
}
