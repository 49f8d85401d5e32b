import type { Scores } from '@shared/analysis/actuals/score';
import { type Standings, seriesHeld, standings } from '@shared/analysis/actuals/standing';
import type { QuestionOf, StudiedRun } from '@shared/analysis/questions';
import type { Runner } from '@shared/engine/runner';
import type { AppError } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useAsked, useFinishedRun } from '../../state/use-asked';
import { createSeriesRuns } from '../series-runs';

/** Figures with the run that they are held against, which was asked for their series. */
export interface HeldRun {
  readonly run: StudiedRun;
  readonly stood: Standings;
}

export interface Scored extends HeldRun {
  readonly scores: Scores;
}

export interface ScoresAsked {
  /** The last answer stays until the next has come. */
  readonly scored: Scored | null;
  readonly waiting: boolean;
  readonly error: AppError | null;
}

/** The paths on the screen, run again for what was reported. */
function useHeldRun(scenario: Scenario, runnerOf: () => Runner) {
  const runs = useRef(createSeriesRuns(runnerOf));
  const base = useFinishedRun();
  const { actuals, reported } = scenario;
  const stood = useMemo(() => base && standings(base.scenario, { actuals, reported }), [base, actuals, reported]);
  const [held, setHeld] = useState<HeldRun | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    if (!base || !stood) return;
    let current = true;
    void runs.current(base, seriesHeld(stood)).then((run) => {
      if (!current) return;
      setError(run.ok ? null : run.error);
      if (run.ok) setHeld({ run: run.value, stood });
    });
    return () => {
      current = false;
    };
  }, [base, stood]);
  return { held, error, waiting: held?.stood !== stood };
}

/** Where what was reported lies in the projection on the screen. */
export function useScores(scenario: Scenario, runnerOf: () => Runner): ScoresAsked {
  const { held, error, waiting } = useHeldRun(scenario, runnerOf);
  const question = useMemo(
    (): QuestionOf<'scores'> | null => held && { kind: 'scores', standings: held.stood },
    [held],
  );
  const { answer, waiting: isAsking } = useAsked(held?.run ?? null, question);
  const [scored, setScored] = useState<Scored | null>(null);
  if (held && answer && !isAsking && scored?.scores !== answer) setScored({ ...held, scores: answer });
  return { scored, error, waiting: waiting || isAsking };
}
