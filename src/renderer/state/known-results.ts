import type { SimulationResult } from '@shared/engine/results';
import type { RunOptions } from '@shared/engine/runner';
import type { Scenario } from '@shared/scenario/schema';

type Until = NonNullable<RunOptions['until']>;

/** Complete results, by the inputs they belong to: whoever undoes an edit does not wait for what was there before. */
export interface KnownResults {
  recall(scenario: Scenario, until?: Until | null): SimulationResult | undefined;
  remember(scenario: Scenario, result: SimulationResult, until?: Until | null): void;
}

function settingsKey({ horizon, balanceDate, simulation }: Scenario, paths: number, until: Until | null): string {
  return JSON.stringify([horizon, balanceDate, simulation.seed, simulation.sampling, paths, until]);
}

export function createKnownResults(): KnownResults {
  const known = new WeakMap<Scenario['assumptions'], Map<string, SimulationResult>>();
  return {
    recall: (scenario, until = null) =>
      known.get(scenario.assumptions)?.get(settingsKey(scenario, scenario.simulation.paths, until)),
    remember(scenario, result, until = null) {
      const results = known.get(scenario.assumptions) ?? new Map<string, SimulationResult>();
      results.set(settingsKey(scenario, scenario.simulation.paths, until), result);
      // However it came to an end, it is the result of as many paths as it has.
      results.set(settingsKey(scenario, result.paths, null), result);
      known.set(scenario.assumptions, results);
    },
  };
}
