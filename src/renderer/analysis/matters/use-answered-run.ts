import type { Outcome } from '@shared/analysis/outcome/outcome';
import type { StudiedRun } from '@shared/analysis/questions';
import type { AppError } from '@shared/result';
import { useEffect, useState } from 'react';
import { useStudyRunner } from '../use-study-runner';

type Again = { readonly run: StudiedRun } | { readonly error: AppError };

/**
 * A run with what an outcome reads of it: a series was not kept of each path, so its paths are run again. Null until that
 * is done.
 */
export function useAnsweredRun(run: StudiedRun | null, outcome: Outcome | null): Again | null {
  const runner = useStudyRunner();
  const [again, setAgain] = useState<{ readonly of: unknown; readonly came: Again } | null>(null);
  const at = outcome?.value.kind === 'series' ? outcome.value.at : null;
  useEffect(() => {
    if (!run || !at) return;
    const leave = new AbortController();
    const { scenario, outcomes } = run;
    const series = [at];
    void runner()
      .outcomes(scenario, { paths: outcomes.paths, series, signal: leave.signal })
      .then((result) => {
        if (leave.signal.aborted) return;
        const came = result.ok ? { run: { scenario, outcomes: result.value.outcomes, series } } : result;
        setAgain({ of: at, came });
      });
    return () => leave.abort();
  }, [run, at, runner]);
  if (!run) return null;
  if (!at) return { run };
  return again?.of === at ? again.came : null;
}
