import type { StudiedRun } from '@shared/analysis/questions';
import type { SeriesAt } from '@shared/engine/results';
import type { Runner } from '@shared/engine/runner';
import { ok, type Result } from '@shared/result';

/** Runs the same paths for series that the result has not kept: once for each result and what is asked of it. */
export function createSeriesRuns(runnerOf: () => Runner) {
  let known: { readonly base: StudiedRun; readonly key: string; readonly run: StudiedRun } | null = null;
  return async (base: StudiedRun, series: readonly SeriesAt[]): Promise<Result<StudiedRun>> => {
    if (series.length === 0) return ok(base);
    const key = JSON.stringify(series);
    if (known?.base === base && known.key === key) return ok(known.run);
    const { scenario, outcomes } = base;
    const again = await runnerOf().outcomes(scenario, { paths: outcomes.paths, series });
    if (!again.ok) return again;
    const run = { scenario, outcomes: again.value.outcomes, series };
    known = { base, key, run };
    return ok(run);
  };
}
