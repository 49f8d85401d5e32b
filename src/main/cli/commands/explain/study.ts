import { type Condition, inputsOfCondition, seriesOfCondition } from '../../../../shared/analysis/selection/condition';
import { numbersOf, type PathNumbers } from '../../../../shared/analysis/selection/studied';
import { drawnInputs } from '../../../../shared/engine/paths/levels';
import type { OutcomesResult } from '../../../../shared/engine/results';
import { ok, type Result } from '../../../../shared/result';
import type { Console } from '../../command';
import type { Settings } from '../simulate/options';
import { withRunner } from '../simulate/run';

/** A run whose paths are held against a condition. */
export interface StudiedRun {
  readonly run: OutcomesResult;
  readonly numbers: PathNumbers;
}

/** Runs a scenario and draws its inputs again: all of them, or those alone that the condition names. */
export async function study(
  { scenario, workers }: Pick<Settings, 'scenario' | 'workers'>,
  condition: Condition,
  inputs: 'all' | 'named',
  console: Console,
): Promise<Result<StudiedRun>> {
  const series = seriesOfCondition(condition);
  const run = await withRunner(workers, console, (runner, options) =>
    runner.outcomes(scenario, { ...options, series }),
  );
  if (!run.ok) return run;
  const { outcomes } = run.value;
  const ids = inputs === 'all' ? undefined : inputsOfCondition(condition);
  const drawn = drawnInputs(scenario, { count: outcomes.paths, paths: outcomes.paths, ids });
  return ok({ run: run.value, numbers: numbersOf({ scenario, outcomes, series, drawn }) });
}
