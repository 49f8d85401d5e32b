import { ok, type Result } from '../../../../shared/result';
import type { Scenario } from '../../../../shared/scenario/schema';
import type { Arguments, OptionKind } from '../../arguments';
import type { Command, Console } from '../../command';
import { idOf, loadToCompare } from '../../scenario';
import { readAsked } from '../simulate/asked';
import { SCENARIO_OPTIONS } from '../simulate/options';
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
async function loadOther(args: Arguments, scenario: Scenario): Promise<Result<Asked['other']>> {
  const operand = args.value('against');
  if (operand === undefined) return ok(null);
  const loaded = await loadToCompare(operand, scenario);
  if (!loaded.ok) return loaded;
  const { simulation } = scenario;
  return ok({ name: operand, id: idOf(operand, loaded.value), scenario: { ...loaded.value, simulation } });
}

async function readActuals(args: readonly string[]): Promise<Result<Asked>> {
  const asked = await readAsked(args, 'actuals', OPTIONS);
  if (!asked.ok) return asked;
  const { args: given, settings, operand, id } = asked.value;
  const { scenario, workers, json } = settings;
  const update = readUpdate(given);
  if (!update.ok) return update;
  const other = await loadOther(given, scenario);
  if (!other.ok) return other;
  return ok({ name: operand, id, scenario, workers, json, update: update.value, other: other.value });
}

async function tellActuals(args: readonly string[], console: Console): Promise<Result<string>> {
  const asked = await readActuals(args);
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
