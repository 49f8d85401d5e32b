import { MOST_SIDES, type Side } from '../../../../shared/analysis/comparison/side';
import { fail, ok, type Result } from '../../../../shared/result';
import { type Arguments, readArguments } from '../../arguments';
import type { Command } from '../../command';
import { loadScenario } from '../../scenario';
import { readSettings, SCENARIO_OPTIONS } from '../simulate/options';
import { compareAll } from './compared';
import { comparedAsJson } from './json';
import { comparedAsText } from './text';

const { set: _, correlate: __, change: ___, ...RUN } = SCENARIO_OPTIONS;

/** Two to four operands, each a scenario. */
async function readSides({ operands }: Arguments): Promise<Result<readonly [Side, ...Side[]]>> {
  const [first, second] = operands;
  if (!first || !second) return fail('command.missingArgument', { command: 'compare', argument: 'FILE|BASELINE' });
  if (operands.length > MOST_SIDES) return fail('compare.tooMany', { count: operands.length, most: MOST_SIDES });
  const sides: Side[] = [];
  for (const name of operands) {
    const loaded = await loadScenario(name);
    if (!loaded.ok) return loaded;
    sides.push({ name, scenario: loaded.value });
  }
  return ok(sides as [Side, ...Side[]]);
}

/** Sets scenarios side by side on the same draws, with what differs and what each difference does. */
export const compareCommand: Command = async (args, console) => {
  const parsed = readArguments(args, { ...RUN, 'no-effects': 'flag', json: 'flag' });
  if (!parsed.ok) return parsed;
  const sides = await readSides(parsed.value);
  if (!sides.ok) return sides;
  const [first] = sides.value;
  const settings = readSettings(parsed.value, first.scenario, first.name);
  if (!settings.ok) return settings;
  const { scenario: terms, workers, json } = settings.value;
  const withEffects = !parsed.value.flag('no-effects');
  const compared = await compareAll(sides.value, { terms, workers, withEffects }, console);
  if (!compared.ok) return compared;
  return ok(json ? comparedAsJson(compared.value) : comparedAsText(compared.value, console));
};
