import type { Command } from '../../command';
import { readAsked } from '../simulate/asked';
import { run } from '../simulate/run';
import { filesOf, OPTIONS, readPlan, refuseToReplace } from './options';
import { writePlan } from './write';

/** Simulates a file or a baseline and writes its tables as CSV files, as a workbook, or both. */
export const exportCommand: Command = async (args, console) => {
  const asked = await readAsked(args, 'export', OPTIONS);
  if (!asked.ok) return asked;
  const { settings, args: given } = asked.value;
  const { scenario } = settings;
  const plan = readPlan(given, scenario);
  if (!plan.ok) return plan;
  const free = given.flag('force') ? plan : await refuseToReplace(filesOf(plan.value));
  if (!free.ok) return free;
  const result = await run(settings, console);
  return result.ok ? writePlan(plan.value, { scenario, result: result.value }, console) : result;
};
