// What must hold for any bytes that claim to be a table.
import { describeProblems, guessMapping, importTable, type SheetKind } from '../../src/shared/exchange/import';
import { readSheet } from '../../src/shared/exchange/import/read';
import { createTranslate } from '../../src/shared/language';
import { describeError } from '../../src/shared/language/errors';
import type { Scenario } from '../../src/shared/scenario/schema';

/** More than this is not read by anybody. */
const MAX_LINES = 101;
const MAX_LINE = 5000;

const t = createTranslate('en');

/** Reads and imports a table as the program does, as far as what it says of what is wrong. */
async function told(bytes: Uint8Array, kind: SheetKind, scenario: Scenario): Promise<readonly string[]> {
  const sheet = await readSheet(bytes, kind);
  if (!sheet.ok) return [describeError(sheet.error, t)];
  const mapping = guessMapping(sheet.value);
  if (!mapping.ok) return [describeError(mapping.error, t)];
  const outcome = importTable(scenario, sheet.value, mapping.value);
  return outcome.ok ? [] : describeProblems(outcome.problems, t);
}

/** Whether anything is imported. Throws where what is said of it is more than anybody reads, or is not in words. */
export async function checkTable(
  bytes: Uint8Array,
  kind: SheetKind,
  scenario: Scenario,
): Promise<'imported' | 'refused'> {
  const lines = await told(bytes, kind, scenario);
  if (lines.length > MAX_LINES) throw new Error(`${lines.length} lines`);
  const unclear = lines.find((line) => line.length > MAX_LINE || /\{\{|undefined|errors:/.test(line));
  if (unclear !== undefined) throw new Error(`unclear: ${unclear.slice(0, 300)}`);
  return lines.length > 0 ? 'refused' : 'imported';
}
