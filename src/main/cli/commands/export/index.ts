import { onlyOperand, readArguments } from '../../arguments';
import type { Command } from '../../command';
import { loadScenario } from '../../scenario';
import { readSettings } from '../simulate/options';
import { run } from '../simulate/run';
import { filesOf, OPTIONS, readPlan, refuseToReplace } from './options';
import { writePlan } from './write';

/** Simulates a file or a baseline and writes its tables as CSV files, as a workbook, or both. */
export const exportCommand: Command = async (args, console) => {
  const parsed = readArguments(args, OPTIONS);
  if (!parsed.ok) return parsed;
  const operand = onlyOperand(parsed.value, 'export', 'FILE|BASELINE');
  if (!operand.ok) return operand;
  const loaded = await loadScenario(operand.value);
  if (!loaded.ok) return loaded;
  const settings = readSettings(parsed.value, loaded.value, operand.value);
  if (!settings.ok) return settings;
  const { scenario } = settings.value;
  const plan = readPlan(parsed.value, scenario);
  if (!plan.ok) return plan;
  const free = parsed.value.flag('force') ? plan : await refuseToReplace(filesOf(plan.value));
  if (!free.ok) return free;
  const result = await run(settings.value, console);
  return result.ok ? writePlan(plan.value, { scenario, result: result.value }, console) : result;
};
