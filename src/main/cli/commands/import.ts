import { randomUUID } from 'node:crypto';
import { isBaselineId } from '../../../shared/baselines';
import {
  describeProblems,
  guessMapping,
  type Imported,
  importAssumptions,
  importReported,
  readMapping,
  readSheet,
} from '../../../shared/exchange/import';
import { fail, ok, type Result } from '../../../shared/result';
import type { Scenario } from '../../../shared/scenario/schema';
import { readBytes, writeScenarioFile } from '../../files';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { OPTIONS, type Order, readOrder } from '../import/options';
import { changesAsText } from '../import/text';
import { loadScenario } from '../scenario';

/** A document of its own, where it begins as a built-in starting point. */
async function loadTarget({ into }: Order): Promise<Result<Scenario>> {
  const loaded = await loadScenario(into);
  return loaded.ok && isBaselineId(into) ? ok({ ...loaded.value, id: randomUUID() }) : loaded;
}

async function importTable(order: Order, scenario: Scenario): Promise<Result<Imported>> {
  const { data, kind, sheet: name, as, columns, unit } = order;
  const bytes = await readBytes(data);
  if (!bytes.ok) return bytes;
  const sheet = await readSheet(bytes.value, kind, name);
  if (!sheet.ok) return sheet;
  const mapping = columns.length > 0 ? readMapping(sheet.value, columns, as) : guessMapping(sheet.value, as);
  if (!mapping.ok) return mapping;
  if (mapping.value.as === 'reported') return ok(importReported(scenario, sheet.value, mapping.value, unit));
  if (unit) return fail('command.invalidOption', { option: '--unit', value: unit, expectedCode: 'besideReported' });
  return ok(importAssumptions(scenario, sheet.value, mapping.value));
}

/** Takes assumptions or reported history from a table into a scenario; every cell that cannot be used is a line on stderr. */
export const importCommand: Command = async (args, console) => {
  const parsed = readArguments(args, OPTIONS);
  if (!parsed.ok) return parsed;
  const order = await readOrder(parsed.value);
  if (!order.ok) return order;
  const { data, output } = order.value;
  const target = await loadTarget(order.value);
  if (!target.ok) return target;
  const result = await importTable(order.value, target.value);
  if (!result.ok) return fail(result.error.code, { path: data, ...result.error.params });
  if (!result.value.ok) {
    const { problems } = result.value;
    for (const line of describeProblems(problems, console.t)) process.stderr.write(`${line}\n`);
    return fail('import.cells', { path: data, count: problems.length });
  }
  const { scenario, changes } = result.value.value;
  const written = output ? await writeScenarioFile(output, scenario) : ok(true);
  return written.ok ? ok(changesAsText(changes, order.value, console)) : written;
};
