import type { WorstPaths, WorstQuestion } from './examine';

/** Looks at the worst paths of a run; null where they could not be run again. */
export type Examiner = (question: WorstQuestion) => Promise<WorstPaths | null>;

/** Asks a worker, which is started with the first question. */
export function createWorkerExaminer(): Examiner {
  let worker: Worker | undefined;
  let last = 0;
  const waiting = new Map<number, (answer: WorstPaths | null) => void>();

  function settle(id: number, answer: WorstPaths | null): void {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  }

  function started(): Worker {
    const created = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    created.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly answer: WorstPaths | null }>) =>
      settle(data.id, data.answer);
    created.onerror = () => {
      for (const id of [...waiting.keys()]) settle(id, null);
      worker = undefined;
    };
    return created;
  }

  return (question) => {
    worker ??= started();
    last += 1;
    const id = last;
    const answer = new Promise<WorstPaths | null>((resolve) => waiting.set(id, resolve));
    worker.postMessage({ id, question });
    return answer;
  };
}
