import type { StudiedRun } from '@shared/analysis/questions';
import { type Condition, seriesOfCondition } from '@shared/analysis/selection/condition';
import { parseCondition } from '@shared/analysis/selection/parse';
import type { Runner } from '@shared/engine/runner';
import { useEffect, useMemo, useRef } from 'react';
import { useStores, useWindow } from '../../state/stores';
import { useStudiedRun } from '../../state/use-asked';
import type { WindowState } from '../../state/window';
import { createSeriesRuns } from '../series-runs';
import { useStudyRunner } from '../use-study-runner';
import { oneAtATime } from './one-at-a-time';

interface Asked {
  readonly run: StudiedRun;
  readonly typed: string;
  readonly condition: Condition;
}

/** Somebody looks at the paths that meet the condition, or is marking them. */
function isLookedAt({ analysis, marking }: WindowState): boolean {
  return marking || analysis === 'conditions';
}

/** While a condition is looked at, keeps what its paths have in common in the window's state, for all that show it. */
export function useOpenSelection(create?: () => Runner): void {
  const { window, analyst } = useStores();
  const runnerOf = useRef(useStudyRunner(create));
  const run = useStudiedRun();
  const isOpen = useWindow(isLookedAt);
  const typed = useWindow((state) => state.condition);

  const ask = useMemo(() => {
    const runWith = createSeriesRuns(() => runnerOf.current());
    return oneAtATime(async ({ run, typed, condition }: Asked) => {
      const studied = await runWith(run, seriesOfCondition(condition));
      const answer = studied.ok ? await analyst.ask(studied.value, { kind: 'explain', condition }) : studied;
      if (!isLookedAt(window.getState())) return;
      window.setState({ selection: { typed, condition, scenario: run.scenario, answer } });
    });
  }, [window, analyst]);

  useEffect(() => {
    const condition = isOpen && run && typed !== null ? parseCondition(run.scenario, typed) : null;
    // What it was about may have been removed, which is said under its field.
    if (!isOpen || condition?.ok === false) window.setState({ selection: null });
    if (run && typed !== null && condition?.ok) ask({ run, typed, condition: condition.value });
  }, [isOpen, run, typed, ask, window]);
}
