import { availableParallelism } from 'node:os';

/** Up to here a run in this thread is over before workers have started, and takes half of what they take. */
const FEW_PATHS = 4096;

/** How many workers run so many paths; none where this thread is faster. */
export function usualWorkers(paths: number): number {
  return paths <= FEW_PATHS ? 0 : availableParallelism();
}
