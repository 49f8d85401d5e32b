import os from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Scenario } from '@shared/scenario/schema';
import type { Task } from './sample';

/** Figures of every task, in their order. */
export type SampleAll = (tasks: readonly Task[]) => Promise<number[][][]>;

/** Each worker takes the next task when it has done one. */
async function sampleWith(workers: readonly Worker[], tasks: readonly Task[]): Promise<number[][][]> {
  const results: number[][][] = [];
  let next = 0;
  const work = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      let current = 0;
      const take = () => {
        current = next;
        next += 1;
        if (current < tasks.length) worker.postMessage(tasks[current]);
        else resolve();
      };
      worker.removeAllListeners();
      worker.on('error', reject);
      worker.on('message', (figures: number[][]) => {
        results[current] = figures;
        take();
      });
      take();
    });
  await Promise.all(workers.map(work));
  return results;
}

/** Lends a worker for each core: one takes a second to start, and many tasks not a tenth of that. */
export async function withPool<T>(scenario: Scenario, use: (sampleAll: SampleAll) => Promise<T>): Promise<T> {
  const file = new URL('./worker.cjs', import.meta.url);
  const workers = os.cpus().map(() => new Worker(file, { workerData: scenario, execArgv: [] }));
  try {
    return await use((tasks) => sampleWith(workers, tasks));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
