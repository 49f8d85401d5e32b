import { isBaselineId } from '../../../shared/baselines';
import { createInProcessRunner } from '../../../shared/engine/hosts/in-process';
import { createNodeRunner } from '../../../shared/engine/hosts/node';
import type { SimulationResult } from '../../../shared/engine/results';
import type { Runner } from '../../../shared/engine/runner';
import { tracePaths } from '../../../shared/engine/trace';
import { ok, type Result } from '../../../shared/result';
import { onlyOperand, readArguments } from '../arguments';
import type { Command, Console } from '../command';
import { loadScenario } from '../scenario';
import { simulatedAsJson } from '../simulate/json';
import { OPTIONS, readPaths, readSettings, type Settings } from '../simulate/options';
import { createProgressLine } from '../simulate/progress';
import type { Simulated } from '../simulate/simulated';
import { simulatedAsText } from '../simulate/text';
import { describeWorst } from '../simulate/worst';

/** No workers means this thread. */
function createRunner(workers: number): Runner {
  return workers === 0 ? createInProcessRunner() : createNodeRunner(workers);
}

/** Runs the scenario, with its progress at the terminal; Ctrl-C ends the run and frees the workers at once. */
async function run({ scenario, workers, until }: Settings, console: Console): Promise<Result<SimulationResult>> {
  const runner = createRunner(workers);
  const progress = createProgressLine(process.stderr, console);
  const abort = new AbortController();
  const interrupt = () => {
    abort.abort();
    runner.dispose();
  };
  process.once('SIGINT', interrupt);
  try {
    return await runner.run(scenario, {
      signal: abort.signal,
      onProgress: progress.show,
      ...(until && { until, paths: Math.min(scenario.simulation.paths, until.atMost) }),
    });
  } finally {
    process.off('SIGINT', interrupt);
    progress.end();
    runner.dispose();
  }
}

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
    worst: worst === undefined ? null : describeWorst(scenario, result, worst),
    traces: tracePaths(scenario, paths.value, result.paths),
  });
}

/** Simulates a file or a baseline and prints its figures. */
export const simulateCommand: Command = async (args, console) => {
  const parsed = readArguments(args, OPTIONS);
  if (!parsed.ok) return parsed;
  const operand = onlyOperand(parsed.value, 'simulate', 'FILE|BASELINE');
  if (!operand.ok) return operand;
  const subject = operand.value;
  const loaded = await loadScenario(subject);
  if (!loaded.ok) return loaded;
  const settings = readSettings(parsed.value, loaded.value, subject);
  if (!settings.ok) return settings;
  const result = await run(settings.value, console);
  if (!result.ok) return result;
  const simulated = examine(settings.value, result.value, isBaselineId(subject) ? subject : loaded.value.id);
  if (!simulated.ok) return simulated;
  const { json, ledger } = settings.value;
  return ok(json ? simulatedAsJson(simulated.value) : simulatedAsText(simulated.value, ledger, console));
};
