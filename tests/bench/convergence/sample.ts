import { compile } from '@shared/engine/model/compile';
import { LINE } from '@shared/engine/model/lines';
import { runPath } from '@shared/engine/model/path';
import { createPathState } from '@shared/engine/model/state';
import type { SamplingMethod, Scenario } from '@shared/scenario/schema';
import { FIGURES, type PathOutcomes } from './figures';

/** One run, of which figures are taken after so many paths. */
export interface Task {
  readonly sampling: SamplingMethod;
  readonly seed: number;
  /** Rising. A Latin hypercube is cut to the size of the run, so it can have one only. */
  readonly sizes: readonly number[];
}

export function withSampling(scenario: Scenario, sampling: SamplingMethod, seed = scenario.simulation.seed): Scenario {
  return { ...scenario, simulation: { ...scenario.simulation, sampling, seed } };
}

function simulate(scenario: Scenario, paths: number): PathOutcomes {
  const model = compile(scenario, paths);
  const state = createPathState(model);
  const last = (LINE.cash + 1) * model.months - 1;
  const outcomes = {
    finalCash: new Float64Array(paths),
    cashOutMonth: new Float64Array(paths),
    fundingNeed: new Float64Array(paths),
  };
  for (let path = 0; path < paths; path++) {
    runPath(state, path);
    outcomes.finalCash[path] = state.ledger[last] as number;
    outcomes.cashOutMonth[path] = state.outcome.cashOutMonth;
    outcomes.fundingNeed[path] = state.outcome.fundingNeed;
  }
  return outcomes;
}

/** By size, the figures in their order. */
export function sample(scenario: Scenario, { sampling, seed, sizes }: Task): number[][] {
  if (sampling === 'lhs' && sizes.length > 1) throw new Error('a Latin hypercube is cut to one size');
  const { finalCash, cashOutMonth, fundingNeed } = simulate(withSampling(scenario, sampling, seed), Math.max(...sizes));
  return sizes.map((size) => {
    const first = {
      finalCash: finalCash.subarray(0, size),
      cashOutMonth: cashOutMonth.subarray(0, size),
      fundingNeed: fundingNeed.subarray(0, size),
    };
    return FIGURES.map((figure) => figure.of(first, scenario.horizon));
  });
}
