import { explainCondition } from '../../../../shared/analysis/selection/explain';
import { parseCondition } from '../../../../shared/analysis/selection/parse';
import { fail, ok } from '../../../../shared/result';
import type { OptionKind } from '../../arguments';
import type { Command } from '../../command';
import { readAsked } from '../simulate/asked';
import { SCENARIO_OPTIONS } from '../simulate/options';
import type { Explained } from './explained';
import { explainedAsJson } from './json';
import { study } from './study';
import { explainedAsText } from './text';

const OPTIONS = { ...SCENARIO_OPTIONS, where: 'value', json: 'flag' } as const satisfies Record<string, OptionKind>;

/** Says on how many paths a condition is met, and what these have in common. */
export const explainCommand: Command = async (args, console) => {
  const asked = await readAsked(args, 'explain', OPTIONS);
  if (!asked.ok) return asked;
  const { settings, args: given, id } = asked.value;
  const where = given.value('where');
  if (where === undefined)
    return fail('command.missingArgument', { command: 'explain', argument: '--where "CONDITION"' });
  const { scenario, json } = settings;
  const condition = parseCondition(scenario, where);
  if (!condition.ok) return condition;
  const studied = await study(settings, condition.value, 'all', console);
  if (!studied.ok) return studied;
  const explanation = explainCondition(condition.value, studied.value.numbers);
  if (!explanation.ok) return explanation;
  const explained: Explained = {
    id,
    scenario,
    condition: condition.value,
    run: studied.value.run,
    explanation: explanation.value,
  };
  return ok(json ? explainedAsJson(explained) : explainedAsText(explained, console));
};
