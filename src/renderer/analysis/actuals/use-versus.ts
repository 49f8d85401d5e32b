import { type Standings, seriesHeld, standings } from '@shared/analysis/actuals/standing';
import { scoresVersus, type Versus } from '@shared/analysis/actuals/versus';
import type { QuestionOf, StudiedRun } from '@shared/analysis/questions';
import type { Runner } from '@shared/engine/runner';
import type { AppError } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';
import { useEffect, useMemo, useState } from 'react';
import { useDocument, useWindow } from '../../state/stores';
import { useAsked } from '../../state/use-asked';
import { useLocale } from '../../ui/locale';
import type { Scored } from './use-scores';

/** Another scenario and what it is called. */
export interface Other {
  readonly name: string;
  readonly scenario: Scenario;
}

/** What the window compares with, on the draws of the scenario; null where that is nothing else. */
export function useOther({ simulation, currency }: Scenario): Other | null {
  const { t, words } = useLocale();
  const against = useWindow((state) => state.against);
  const saved = useDocument((state) => state.saved);
  const current = useDocument((state) => state.scenario);
  return useMemo(() => {
    if (against.kind === 'nothing') return null;
    const other = against.kind === 'other' ? against.scenario : saved;
    if (!other || other === current || other.currency !== currency) return null;
    const name = against.kind === 'other' ? words(against.name) : t('analysis:actuals.view.saved');
    return { name, scenario: { ...other, simulation } };
  }, [against, saved, current, simulation, currency, t, words]);
}

interface HeldOther {
  readonly other: Other;
  readonly run: StudiedRun;
  readonly stood: Standings;
}

export interface VersusAsked {
  /** Null until it is known. */
  readonly versus: Versus | null;
  readonly error: AppError | null;
}

/** Both scored on what was reported to the first, on the same draws. */
export function useVersus({ run, scores }: Scored, other: Other, runnerOf: () => Runner): VersusAsked {
  const reported = run.scenario;
  const [held, setHeld] = useState<HeldOther | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    const leave = new AbortController();
    const stood = standings(other.scenario, reported);
    const series = seriesHeld(stood);
    void runnerOf()
      .outcomes(other.scenario, { series, paths: run.outcomes.paths, signal: leave.signal })
      .then((result) => {
        if (leave.signal.aborted) return;
        setError(result.ok ? null : result.error);
        if (!result.ok) return;
        const { outcomes } = result.value;
        setHeld({ other, stood, run: { scenario: other.scenario, outcomes, series } });
      });
    return () => leave.abort();
  }, [other, reported, run.outcomes.paths, runnerOf]);
  const isOfThis = held?.other === other;
  const question = useMemo(
    (): QuestionOf<'scores'> | null => held && { kind: 'scores', standings: held.stood },
    [held],
  );
  const { answer, waiting } = useAsked(held?.run ?? null, question);
  const versus = useMemo(
    () => (answer && !waiting && isOfThis ? scoresVersus(scores.figures, answer.figures) : null),
    [answer, waiting, isOfThis, scores],
  );
  return { versus, error };
}
