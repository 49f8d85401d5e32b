import type { SimulationResult } from '../../shared/engine/results';
import type { Result } from '../../shared/result';
import type { Scenario } from '../../shared/scenario/schema';
import type { Console } from './command';
import { run } from './commands/simulate/run';
import { usualWorkers } from './commands/simulate/workers';

/** A run of as many paths as the author's, which a rule to stop may have made more or fewer than the scenario says. */
export function simulateAsSaved(scenario: Scenario, console: Console): Promise<Result<SimulationResult>> {
  const paths = scenario.results?.paths ?? scenario.simulation.paths;
  const asSaved = { ...scenario, simulation: { ...scenario.simulation, paths } };
  return run({ scenario: asSaved, workers: usualWorkers(paths), until: undefined }, console);
}
