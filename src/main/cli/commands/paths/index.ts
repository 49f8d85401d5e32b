import { select } from '../../../../shared/analysis/selection/selection';
import { ok, type Result } from '../../../../shared/result';
import type { Command, Console } from '../../command';
import { study } from '../explain/study';
import { refuseToReplace } from '../export/options';
import { readAsked } from '../simulate/asked';
import type { Settings } from '../simulate/options';
import { listedPaths } from './listed';
import { OPTIONS, type Plan, readPlan } from './options';
import { pathsAsJson, pathsAsText, writePaths } from './output';

function numbered(paths: number): Uint32Array {
  return new Uint32Array(paths).map((_, path) => path);
}

/** The numbers of the paths that meet the condition, or of all. */
async function chosenPaths(
  settings: Settings,
  condition: Plan['condition'],
  console: Console,
): Promise<Result<Uint32Array>> {
  const all = numbered(settings.scenario.simulation.paths);
  if (condition === null) return ok(all);
  const studied = await study(settings, condition, 'named', console);
  if (!studied.ok) return studied;
  const selection = select(condition, studied.value.numbers);
  if (selection.ok) return ok(all.filter((path) => (selection.value.weights[path] as number) > 0));
  // That all of them meet it leaves nothing to explain, but all to be listed.
  return selection.error.code === 'selection.all' ? ok(all) : selection;
}

/** Lists the paths of a run: what was drawn, which events happened and when, and what became of it. */
export const pathsCommand: Command = async (args, console) => {
  const asked = await readAsked(args, 'paths', OPTIONS);
  if (!asked.ok) return asked;
  const { settings, args: given, id } = asked.value;
  const { scenario } = settings;
  const plan = readPlan(scenario, given);
  if (!plan.ok) return plan;
  const { csv, json } = plan.value;
  const free = csv && !given.flag('force') ? await refuseToReplace([csv]) : ok(true);
  if (!free.ok) return free;
  const numbers = await chosenPaths(settings, plan.value.condition, console);
  if (!numbers.ok) return numbers;
  const listed = listedPaths({ id, scenario }, numbers.value, plan.value);
  if (!listed.ok) return listed;
  if (csv) return writePaths(csv, listed.value, console);
  return ok(json ? pathsAsJson(listed.value, plan.value.rows) : pathsAsText(listed.value, plan.value.rows, console));
};
