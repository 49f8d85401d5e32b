import type { Progress } from '../../engine/results';
import type { Redraw, Runner } from '../../engine/runner';
import { ok, type Result } from '../../result';
import type { Scenario } from '../../scenario/schema';
import { type Outcome, pathValues, seriesIn } from '../outcome/outcome';

export interface StudyOptions {
  /** At most; the scenario's own number unless given. */
  readonly paths?: number;
  readonly signal?: AbortSignal;
  /** In paths, over all runs. */
  readonly onProgress?: (progress: Progress) => void;
}

/** A question about one outcome of a scenario that takes many runs. */
export interface Study {
  readonly runner: Pick<Runner, 'outcomes'>;
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly signal: AbortSignal | undefined;
  /** Is told of paths that have been run. */
  readonly ran: (paths: number) => void;
}

/** `total` is about how many paths will be run in all: the bar may wait at its end, and never runs backwards. */
export function startStudy(
  runner: Study['runner'],
  scenario: Scenario,
  outcome: Outcome,
  { signal, onProgress }: StudyOptions,
  total: number,
): Study {
  let done = 0;
  const ran = (paths: number) => {
    done += paths;
    onProgress?.({ done: Math.min(done, total), total });
  };
  return { runner, scenario, outcome, signal, ran };
}

/** The outcome of each path, with a part of the draws made anew. */
export async function valuesOf(study: Study, paths: number, redraw?: Redraw): Promise<Result<Float64Array>> {
  const { runner, scenario, outcome, signal, ran } = study;
  const series = seriesIn([outcome.value]);
  const run = await runner.outcomes(scenario, {
    paths,
    series,
    ...(redraw && { redraw }),
    ...(signal && { signal }),
  });
  if (!run.ok) return run;
  ran(paths);
  return ok(pathValues(run.value.outcomes, series, outcome.value));
}
