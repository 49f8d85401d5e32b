import { examineWorst } from '../../../../shared/analysis/worst/examine';
import { tracePaths } from '../../../../shared/engine/paths/trace';
import type { SimulationResult } from '../../../../shared/engine/results';
import { ok, type Result } from '../../../../shared/result';
import type { Command } from '../../command';
import { readAsked } from './asked';
import { simulatedAsJson } from './json';
import { OPTIONS, readPaths, type Settings } from './options';
import { run } from './run';
import type { Simulated } from './simulated';
import { simulatedAsText } from './text';

/** Runs again, one by one, the paths that are asked about. */
function examine(settings: Settings, result: SimulationResult, id: string): Result<Simulated> {
  const { scenario, worst } = settings;
  // How many paths there are is known only now where the run went on until a figure was known.
  const paths = readPaths(settings.paths.map(String), result.paths);
  if (!paths.ok) return paths;
  return ok({
    id,
    scenario,
    result,
    worst: worst === undefined ? null : examineWorst({ scenario, result, listed: worst }),
    traces: tracePaths(scenario, paths.value, result.paths),
  });
}

/** Simulates a file or a baseline and prints its figures. */
export const simulateCommand: Command = async (args, console) => {
  const asked = await readAsked(args, 'simulate', OPTIONS);
  if (!asked.ok) return asked;
  const { settings, id } = asked.value;
  const result = await run(settings, console);
  if (!result.ok) return result;
  const simulated = examine(settings, result.value, id);
  if (!simulated.ok) return simulated;
  const { json, ledger } = settings;
  return ok(json ? simulatedAsJson(simulated.value) : simulatedAsText(simulated.value, ledger, console));
};
