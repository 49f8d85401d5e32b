import type { ExaminedPath, PathsQuestion, WorstPaths, WorstQuestion } from '@shared/analysis/worst/examine';
import type { ValuesQuestion } from '@shared/analysis/worst/values';
import { createAsk } from '@shared/engine/hosts/web-questions';
import type { PathValues } from '@shared/engine/paths/values';
import type { Examiner } from '../state/examiner';

export type Question =
  | { readonly kind: 'worst'; readonly about: WorstQuestion }
  | { readonly kind: 'paths'; readonly about: PathsQuestion }
  | { readonly kind: 'values'; readonly about: ValuesQuestion };

export type Answer = WorstPaths | readonly ExaminedPath[] | PathValues;

const startWorker = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** Asks a worker. */
export function createWorkerExaminer(): Examiner {
  const ask = createAsk<Question, Answer>(startWorker);
  return {
    worst: (about) => ask({ kind: 'worst', about }) as Promise<WorstPaths | null>,
    paths: (about) => ask({ kind: 'paths', about }) as Promise<readonly ExaminedPath[] | null>,
    values: (about) => ask({ kind: 'values', about }) as Promise<PathValues | null>,
  };
}
