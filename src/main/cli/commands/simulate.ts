import { availableParallelism } from 'node:os';
import { isBaselineId } from '../../../shared/baselines';
import { createInProcessRunner } from '../../../shared/engine/hosts/in-process';
import { createNodeRunner } from '../../../shared/engine/hosts/node';
import type { Runner } from '../../../shared/engine/runner';
import { fail, ok, type Result } from '../../../shared/result';
import { LIMITS, type Scenario } from '../../../shared/scenario/schema';
import { type Arguments, readArguments, wholeNumber } from '../arguments';
import type { Command } from '../command';
import { resultAsJson } from '../json';
import { applyWhatIfs, loadScenario } from '../scenario';
import { resultAsText } from '../summary';

const OPTIONS = {
  paths: 'value',
  seed: 'value',
  months: 'value',
  workers: 'value',
  set: 'values',
  json: 'flag',
} as const;

const MAX_WORKERS = 64;

interface Settings {
  readonly scenario: Scenario;
  readonly workers: number;
}

/** The scenario with the options' paths, seed and horizon in the place of its own. */
function readSettings(args: Arguments, scenario: Scenario): Result<Settings> {
  const paths = wholeNumber(args, 'paths', LIMITS.minPaths, LIMITS.maxPaths);
  if (!paths.ok) return paths;
  const seed = wholeNumber(args, 'seed', 0, 0xffffffff);
  if (!seed.ok) return seed;
  const months = wholeNumber(args, 'months', LIMITS.minHorizon, LIMITS.maxHorizon);
  if (!months.ok) return months;
  const workers = wholeNumber(args, 'workers', 0, MAX_WORKERS);
  if (!workers.ok) return workers;
  const { simulation } = scenario;
  return ok({
    workers: workers.value ?? availableParallelism(),
    scenario: {
      ...scenario,
      horizon: months.value ?? scenario.horizon,
      simulation: {
        ...simulation,
        paths: paths.value ?? simulation.paths,
        seed: seed.value ?? simulation.seed,
      },
    },
  });
}

/** No workers means this thread. */
function createRunner(workers: number): Runner {
  return workers === 0 ? createInProcessRunner() : createNodeRunner(workers);
}

/** Simulates a file or a baseline and prints its figures. */
export const simulateCommand: Command = async (args, console) => {
  const parsed = readArguments(args, OPTIONS);
  if (!parsed.ok) return parsed;
  const [operand] = parsed.value.operands;
  if (!operand) return fail('command.missingArgument', { command: 'simulate', argument: 'FILE|BASELINE' });
  const loaded = await loadScenario(operand);
  if (!loaded.ok) return loaded;
  const changed = applyWhatIfs(loaded.value, parsed.value.values('set'), operand);
  if (!changed.ok) return changed;
  const settings = readSettings(parsed.value, changed.value);
  if (!settings.ok) return settings;
  const { scenario, workers } = settings.value;

  const runner = createRunner(workers);
  try {
    const result = await runner.run(scenario);
    if (!result.ok) return result;
    const id = isBaselineId(operand) ? operand : scenario.id;
    return ok(
      parsed.value.flag('json')
        ? resultAsJson(scenario, result.value, id)
        : resultAsText(scenario, result.value, console),
    );
  } finally {
    runner.dispose();
  }
};
