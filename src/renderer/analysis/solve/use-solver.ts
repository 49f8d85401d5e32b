import type { Progress } from '@shared/engine/results';
import type { Runner } from '@shared/engine/runner';
import type { AppError } from '@shared/result';
import { useEffect, useRef, useState } from 'react';
import type { Answered, SolveQuestion } from '../../state/solving';
import { useStudyRunner } from '../use-study-runner';
import { runQuestion, type Step } from './run-question';

export type SolverState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly step: Step; readonly progress: Progress | null }
  | { readonly phase: 'failed'; readonly error: AppError };

/** A hundred steps are enough to watch. */
function percentOf(progress: Progress | null): number {
  return progress ? Math.floor((100 * progress.done) / progress.total) : 0;
}

const IDLE: SolverState = { phase: 'idle' };

/** Runs a question until it is answered, cancelled, or nobody looks any more. */
export function useSolver(onAnswer: (answered: Answered) => void, createRunner?: () => Runner) {
  const runnerOf = useStudyRunner(createRunner);
  const underWay = useRef<AbortController | null>(null);
  const [state, setState] = useState<SolverState>(IDLE);
  useEffect(() => () => underWay.current?.abort(), []);

  async function start(question: SolveQuestion): Promise<void> {
    underWay.current?.abort();
    const leave = new AbortController();
    underWay.current = leave;
    const { signal } = leave;
    let step: Step = 'lever';
    let shown = 0;
    const show = (progress: Progress | null) => {
      shown = percentOf(progress);
      if (!signal.aborted) setState({ phase: 'running', step, progress });
    };
    const onStep = (next: Step) => {
      step = next;
      show(null);
    };
    const onProgress = (progress: Progress) => {
      if (percentOf(progress) !== shown) show(progress);
    };
    const answer = await runQuestion(question, runnerOf(), { signal, onStep, onProgress });
    if (signal.aborted) return;
    setState(answer.ok ? IDLE : { phase: 'failed', error: answer.error });
    if (answer.ok) onAnswer({ question, answer: answer.value });
  }

  function cancel(): void {
    underWay.current?.abort();
    setState(IDLE);
  }

  return { state, start: (question: SolveQuestion) => void start(question), cancel };
}
