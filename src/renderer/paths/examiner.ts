import type { ExaminedPath, PathsQuestion, WorstPaths, WorstQuestion } from '@shared/analysis/worst/examine';
import type { ValuesQuestion } from '@shared/analysis/worst/values';
import { watchLife } from '@shared/engine/hosts/web-life';
import type { PathValues } from '@shared/engine/paths/values';
import type { Examiner } from '../state/examiner';

export type Question =
  | { readonly kind: 'worst'; readonly about: WorstQuestion }
  | { readonly kind: 'paths'; readonly about: PathsQuestion }
  | { readonly kind: 'values'; readonly about: ValuesQuestion };

export type Answer = WorstPaths | readonly ExaminedPath[] | PathValues;

/** Asks a worker, which is started with the first question. */
export function createWorkerExaminer(): Examiner {
  let worker: Worker | undefined;
  let last = 0;
  const waiting = new Map<number, (answer: Answer | null) => void>();

  function settle(id: number, answer: Answer | null): void {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  }

  function started(): Worker {
    const created = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const lost = () => {
      for (const id of [...waiting.keys()]) settle(id, null);
      worker = undefined;
    };
    watchLife(created, lost);
    created.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly answer: Answer | null }>) =>
      settle(data.id, data.answer);
    created.onerror = lost;
    created.onmessageerror = lost;
    return created;
  }

  function ask(question: Question): Promise<Answer | null> {
    worker ??= started();
    last += 1;
    const id = last;
    const answer = new Promise<Answer | null>((resolve) => waiting.set(id, resolve));
    worker.postMessage({ id, question });
    return answer;
  }

  return {
    worst: (about) => ask({ kind: 'worst', about }) as Promise<WorstPaths | null>,
    paths: (about) => ask({ kind: 'paths', about }) as Promise<readonly ExaminedPath[] | null>,
    values: (about) => ask({ kind: 'values', about }) as Promise<PathValues | null>,
  };
}
