import { randomUUID } from 'node:crypto';
import { isBaselineId } from '../../../../shared/baselines';
import {
  chooseSheet,
  describeProblems,
  guessMapping,
  type Imported,
  importTable,
  readMapping,
  type Sheet,
  visiblePart,
} from '../../../../shared/exchange/import';
import { readTable } from '../../../../shared/exchange/import/read';
import { fail, ok, type Result } from '../../../../shared/result';
import type { Scenario } from '../../../../shared/scenario/schema';
import { readBytes, writeScenarioFile } from '../../../files';
import { readArguments } from '../../arguments';
import type { Command, Console } from '../../command';
import { loadScenario } from '../../scenario';
import { OPTIONS, type Order, readOrder } from './options';
import { changesAsText, notesOn } from './text';

/** A document of its own, where it begins as a built-in starting point. */
async function loadTarget({ into }: Order): Promise<Result<Scenario>> {
  const loaded = await loadScenario(into);
  return loaded.ok && isBaselineId(into) ? ok({ ...loaded.value, id: randomUUID() }) : loaded;
}

/** The cells to import, and what their reader should know of how they were found. */
interface Data {
  readonly sheet: Sheet;
  /** What messages call it: the file, and the sheet where there are several. */
  readonly name: string;
  readonly notes: readonly string[];
}

async function readData(
  { data, kind, encoding, sheet: name, takesHidden }: Order,
  console: Console,
): Promise<Result<Data>> {
  const bytes = await readBytes(data);
  if (!bytes.ok) return bytes;
  const table = await readTable(bytes.value, kind, encoding);
  if (!table.ok) return table;
  const chosen = chooseSheet(table.value, name);
  if (!chosen.ok) return chosen;
  return ok({
    sheet: takesHidden ? chosen.value.sheet : visiblePart(chosen.value),
    name: table.value.sheets.length > 1 ? `${data}: ${chosen.value.name}` : data,
    notes: notesOn(table.value, chosen.value, { isAsked: name !== undefined, takesHidden }, console),
  });
}

function importSheet({ as, columns, unit }: Order, sheet: Sheet, scenario: Scenario): Result<Imported> {
  const mapping = columns.length > 0 ? readMapping(sheet, columns, as) : guessMapping(sheet, as);
  if (!mapping.ok) return mapping;
  if (unit && mapping.value.as === 'assumptions')
    return fail('command.invalidOption', { option: '--unit', value: unit, expectedCode: 'besideReported' });
  return ok(importTable(scenario, sheet, mapping.value, unit));
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
  const read = await readData(order.value, console);
  if (!read.ok) return fail(read.error.code, { path: data, ...read.error.params });
  const { sheet, name: path, notes } = read.value;
  const result = importSheet(order.value, sheet, target.value);
  if (!result.ok) return fail(result.error.code, { path, ...result.error.params });
  if (!result.value.ok) {
    const { problems } = result.value;
    for (const line of [...notes, ...describeProblems(problems, console.t)]) console.complain(line);
    return fail('import.cells', { path, count: problems.length });
  }
  const { scenario, changes } = result.value.value;
  const written = output ? await writeScenarioFile(output, scenario) : ok(true);
  if (!written.ok) return written;
  return ok([...notes, changesAsText(changes, order.value, console)].join('\n'));
};
