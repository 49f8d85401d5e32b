import type { AnswerTo, Question, QuestionKind, QuestionOf, StudiedRun } from '@shared/analysis/questions';
import { createAsk } from '@shared/engine/hosts/web-questions';
import type { Analyst } from '../state/analyst';

/** What the worker is asked: the run comes with the first question about it. */
export interface Asking {
  readonly run: StudiedRun | null;
  readonly question: Question;
}

export type Answer = AnswerTo<QuestionKind>;

const startWorker = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** Asks a worker. */
export function createWorkerAnalyst(): Analyst {
  let known: StudiedRun | undefined;
  const ask = createAsk<Asking, Answer>(startWorker, () => {
    known = undefined;
  });
  return {
    ask<Kind extends QuestionKind>(run: StudiedRun, question: QuestionOf<Kind>) {
      const answer = ask({ run: run === known ? null : run, question });
      known = run;
      return answer as Promise<AnswerTo<Kind> | null>;
    },
  };
}
