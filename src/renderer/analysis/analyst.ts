import type { AnswerTo, Question, QuestionKind, QuestionOf, StudiedRun } from '@shared/analysis/questions';
import { watchLife } from '@shared/engine/hosts/web-life';
import type { Analyst } from '../state/analyst';

/** What the page asks: the run comes with the first question about it. */
export interface Request {
  readonly id: number;
  readonly run: StudiedRun | null;
  readonly question: Question;
}

export interface Reply {
  readonly id: number;
  readonly answer: unknown;
}

/** Asks a worker, which is started with the first question. */
export function createWorkerAnalyst(): Analyst {
  let worker: Worker | undefined;
  let known: StudiedRun | undefined;
  let last = 0;
  const waiting = new Map<number, (answer: unknown) => void>();

  function settle(id: number, answer: unknown): void {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  }

  function started(): Worker {
    const created = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const lost = () => {
      for (const id of [...waiting.keys()]) settle(id, null);
      worker = undefined;
      known = undefined;
    };
    watchLife(created, lost);
    created.onmessage = ({ data }: MessageEvent<Reply>) => settle(data.id, data.answer);
    created.onerror = lost;
    created.onmessageerror = lost;
    return created;
  }

  return {
    ask<Kind extends QuestionKind>(run: StudiedRun, question: QuestionOf<Kind>) {
      worker ??= started();
      last += 1;
      const id = last;
      const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve));
      worker.postMessage({ id, run: run === known ? null : run, question } satisfies Request);
      known = run;
      return answer as Promise<AnswerTo<Kind> | null>;
    },
  };
}
