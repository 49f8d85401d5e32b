import { fail, ok, type Result } from '../../../../shared/result';
import type { Scenario } from '../../../../shared/scenario/schema';
import { type Arguments, type OptionKind, onlyOperand, readArguments } from '../../arguments';
import type { Command, Console } from '../../command';
import { idOf, loadScenario } from '../../scenario';
import { readSettings, SCENARIO_OPTIONS } from '../simulate/options';
import { addActuals } from './add';
import { actualsAsJson } from './json';
import { type Asked, readUpdate } from './options';
import { actualsAsText } from './text';
import { weigh } from './weigh';

const OPTIONS = {
  ...SCENARIO_OPTIONS,
  against: 'value',
  update: 'flag',
  on: 'values',
  tolerance: 'value',
  json: 'flag',
} as const satisfies Record<string, OptionKind>;

/** The other scenario on the draws of the first; null where none is asked for. */
async function loadOther(args: Arguments, { currency, simulation }: Scenario): Promise<Result<Asked['other']>> {
  const operand = args.value('against');
  if (operand === undefined) return ok(null);
  const loaded = await loadScenario(operand);
  if (!loaded.ok) return loaded;
  const { value } = loaded;
  if (value.currency !== currency) return fail('compare.currency', { here: currency, there: value.currency });
  return ok({ name: operand, id: idOf(operand, value), scenario: { ...value, simulation } });
}

async function readAsked(args: Arguments): Promise<Result<Asked>> {
  const operand = onlyOperand(args, 'actuals', 'FILE|BASELINE');
  if (!operand.ok) return operand;
  const loaded = await loadScenario(operand.value);
  if (!loaded.ok) return loaded;
  const settings = readSettings(args, loaded.value, operand.value);
  if (!settings.ok) return settings;
  const { scenario, workers, json } = settings.value;
  const update = readUpdate(args);
  if (!update.ok) return update;
  const other = await loadOther(args, scenario);
  if (!other.ok) return other;
  const id = idOf(operand.value, loaded.value);
  return ok({ name: operand.value, id, scenario, workers, json, update: update.value, other: other.value });
}

async function tellActuals(args: readonly string[], console: Console): Promise<Result<string>> {
  const parsed = readArguments(args, OPTIONS);
  if (!parsed.ok) return parsed;
  const asked = await readAsked(parsed.value);
  if (!asked.ok) return asked;
  const weighed = await weigh(asked.value, console);
  if (!weighed.ok) return weighed;
  return ok(asked.value.json ? actualsAsJson(weighed.value) : actualsAsText(weighed.value, console));
}

/** Says where what was reported lies in a projection, and what follows from it; `actuals add` adds to it. */
export const actualsCommand: Command = ([first, ...others], console) => {
  if (first === 'add') return addActuals(others, console);
  return tellActuals(first === undefined ? [] : [first, ...others], console);
};
