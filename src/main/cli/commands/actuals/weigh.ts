import { chooseHeld, observe } from '../../../../shared/analysis/actuals/observe';
import { type Scores, scoreRun } from '../../../../shared/analysis/actuals/score';
import { type Held, type Standings, seriesHeld, standings } from '../../../../shared/analysis/actuals/standing';
import { explainUpdate, type Updated } from '../../../../shared/analysis/actuals/update';
import { scoresVersus, type Versus } from '../../../../shared/analysis/actuals/versus';
import { numbersOf } from '../../../../shared/analysis/selection/studied';
import { drawnInputs } from '../../../../shared/engine/paths/levels';
import type { OutcomesResult } from '../../../../shared/engine/results';
import type { Runner, RunOptions } from '../../../../shared/engine/runner';
import { fail, ok, type Result } from '../../../../shared/result';
import { LIMITS, type Scenario } from '../../../../shared/scenario/schema';
import type { Console } from '../../command';
import { withRunner } from '../simulate/run';
import type { Asked, UpdateAsked } from './options';

/** What follows from figures. */
export interface Follows extends UpdateAsked {
  readonly chosen: readonly Held[];
  readonly updated: Updated;
}

/** What `actuals` has found. */
export interface Weighed {
  readonly asked: Asked;
  readonly run: OutcomesResult;
  readonly scores: Scores;
  readonly follows: Follows | null;
  readonly versus: Versus | null;
}

type Watch = Required<Pick<RunOptions, 'signal' | 'onProgress'>>;

/** What figures say of the run that was asked for their series first. */
export function whatFollows(
  scenario: Scenario,
  stood: Standings,
  chosen: readonly Held[],
  { outcomes }: OutcomesResult,
  asked: UpdateAsked,
): Result<Follows> {
  const values = chosen.map((one) => outcomes.series[stood.held.indexOf(one)] as Float64Array);
  const observed = observe(chosen, values, asked.tolerance);
  if (!observed.ok) return observed;
  const { paths } = outcomes;
  const numbers = numbersOf({
    scenario,
    outcomes,
    series: seriesHeld(stood),
    drawn: drawnInputs(scenario, { count: paths, paths }),
  });
  const updated = explainUpdate(observed.value, numbers, LIMITS.maxPaths);
  return updated.ok ? ok({ ...asked, chosen, updated: updated.value }) : updated;
}

async function scoreOther(
  { scenario, other }: Asked,
  first: Scores,
  runner: Runner,
  watch: Watch,
): Promise<Result<Versus | null>> {
  if (!other) return ok(null);
  const stood = standings(other.scenario, scenario);
  const run = await runner.outcomes(other.scenario, { ...watch, series: seriesHeld(stood) });
  if (!run.ok) return run;
  return ok(scoresVersus(first.figures, scoreRun(stood, run.value.outcomes).figures));
}

/** Holds a projection against what was reported. */
export async function weigh(asked: Asked, console: Console): Promise<Result<Weighed>> {
  const { scenario, update, workers } = asked;
  if (scenario.actuals.length === 0) return fail('actuals.none');
  const stood = standings(scenario);
  // What cannot be chosen is said before anything is run.
  const chosen = update ? chooseHeld(stood, update.on) : ok([]);
  if (!chosen.ok) return chosen;
  return withRunner(workers, console, async (runner, watch): Promise<Result<Weighed>> => {
    const run = await runner.outcomes(scenario, { ...watch, series: seriesHeld(stood) });
    if (!run.ok) return run;
    const scores = scoreRun(stood, run.value.outcomes);
    const follows = update ? whatFollows(scenario, stood, chosen.value, run.value, update) : ok(null);
    if (!follows.ok) return follows;
    const versus = await scoreOther(asked, scores, runner, watch);
    return versus.ok ? ok({ asked, run: run.value, scores, follows: follows.value, versus: versus.value }) : versus;
  });
}
