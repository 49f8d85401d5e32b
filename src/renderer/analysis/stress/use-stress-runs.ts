import type { LaidAll } from '@shared/analysis/stress/lay-all';
import type { Mark } from '@shared/analysis/stress/mark';
import { measureStress } from '@shared/analysis/stress/measure';
import { reverseAll } from '@shared/analysis/stress/reverse-all';
import type { Progress } from '@shared/engine/results';
import type { Runner } from '@shared/engine/runner';
import { type AppError, ok, type Result } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';
import { useEffect, useRef, useState } from 'react';
import type { Stressing } from '../../state/stressing';
import { useStudyRunner } from '../use-study-runner';

export type RunState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly progress: Progress | null }
  | { readonly phase: 'failed'; readonly error: AppError };

/** What is asked; with a mark it is the other way round. */
export interface StressQuestion {
  readonly scenario: Scenario;
  readonly laid: LaidAll;
  readonly mark: Mark | null;
}

type Answer = Partial<Pick<Stressing, 'does' | 'reverse'>>;

const IDLE: RunState = { phase: 'idle' };

async function answer(
  { scenario, laid, mark }: StressQuestion,
  runner: Runner,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Promise<Result<Answer>> {
  if (mark) {
    const reversed = await reverseAll(runner, scenario, laid, mark, options);
    return reversed.ok ? ok({ reverse: { scenario, laid, mark, reversed: reversed.value } }) : reversed;
  }
  const table = await measureStress(runner, scenario, laid.asked, options);
  return table.ok ? ok({ does: { scenario, laid, table: table.value } }) : table;
}

/** Runs shocks until there is an answer, somebody cancels, or nobody looks any more. */
export function useStressRuns(onAnswer: (answer: Answer) => void, createRunner?: () => Runner) {
  const runnerOf = useStudyRunner(createRunner);
  const underWay = useRef<AbortController | null>(null);
  const [state, setState] = useState<RunState>(IDLE);
  useEffect(() => () => underWay.current?.abort(), []);

  function leave(): AbortSignal {
    underWay.current?.abort();
    underWay.current = new AbortController();
    return underWay.current.signal;
  }

  async function start(question: StressQuestion): Promise<void> {
    const signal = leave();
    const show = (progress: Progress | null) => !signal.aborted && setState({ phase: 'running', progress });
    show(null);
    const found = await answer(question, runnerOf(), { signal, onProgress: show });
    if (signal.aborted) return;
    setState(found.ok ? IDLE : { phase: 'failed', error: found.error });
    if (found.ok) onAnswer(found.value);
  }

  function cancel(): void {
    leave();
    setState(IDLE);
  }

  return { state, start: (question: StressQuestion) => void start(question), cancel };
}
