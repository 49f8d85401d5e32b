import os from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Scenario } from '@shared/scenario/schema';
import type { Task } from './sample';

/** Figures of every task, in their order. Each core takes the next task when it has done one. */
export async function sampleAll(scenario: Scenario, tasks: readonly Task[]): Promise<number[][][]> {
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
      worker.on('error', reject);
      worker.on('message', (figures: number[][]) => {
        results[current] = figures;
        take();
      });
      take();
    });
  const file = new URL('./worker.cjs', import.meta.url);
  const workers = os.cpus().map(() => new Worker(file, { workerData: scenario, execArgv: [] }));
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}
