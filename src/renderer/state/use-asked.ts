import type { AnswerTo, QuestionKind, QuestionOf, StudiedRun } from '@shared/analysis/questions';
import type { SimulationResult } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';
import { useEffect, useMemo, useState } from 'react';
import { useSimulation, useStores } from './stores';

/** The result on the screen as a run that can be asked about; null until there is one. */
export function useStudiedRun(): StudiedRun | null {
  const result = useSimulation((state) => state.result);
  const scenario = useSimulation((state) => state.scenario);
  return useMemo(() => (result && scenario ? studiedRun(result, scenario) : null), [result, scenario]);
}

/** The same, but for the first paths of a run that goes on: what follows from few of them would come and go. */
export function useFinishedRun(): StudiedRun | null {
  const run = useStudiedRun();
  const goesOn = useSimulation((state) => state.phase === 'preview');
  const [finished, setFinished] = useState(goesOn ? null : run);
  if (!goesOn && finished !== run) setFinished(run);
  return goesOn ? finished : run;
}

const runs = new WeakMap<SimulationResult, StudiedRun>();

/** The same for the same result, so that its answers need not be prepared again. */
function studiedRun(result: SimulationResult, scenario: Scenario): StudiedRun {
  const run = runs.get(result) ?? { scenario, outcomes: result.outcomes, series: [] };
  runs.set(result, run);
  return run;
}

export interface Asked<Kind extends QuestionKind> {
  /** The last answer stays until the next has come; null until there is a first. */
  readonly answer: AnswerTo<Kind> | null;
  readonly failed: boolean;
  /** True while the answer is not yet that of the question and the run at hand. */
  readonly waiting: boolean;
}

interface Settled<Kind extends QuestionKind> {
  readonly run: StudiedRun;
  readonly question: QuestionOf<Kind>;
  readonly answer: AnswerTo<Kind> | null;
}

/** Asks about a run, anew with each run. `question` must be the same object until something else is asked; null asks nothing. */
export function useAsked<Kind extends QuestionKind>(
  run: StudiedRun | null,
  question: QuestionOf<Kind> | null,
): Asked<Kind> {
  const { analyst } = useStores();
  const [settled, setSettled] = useState<Settled<Kind> | null>(null);
  useEffect(() => {
    if (!run || !question) return;
    let current = true;
    void analyst.ask(run, question).then((answer) => {
      if (current) setSettled({ run, question, answer });
    });
    return () => {
      current = false;
    };
  }, [run, question, analyst]);
  const isCurrent = settled?.run === run && settled?.question === question;
  return {
    answer: settled?.answer ?? null,
    failed: isCurrent && settled?.answer === null,
    waiting: question !== null && !isCurrent,
  };
}
