import { createRunner } from '../run/create-runner';
import { createWorkerCrew, type WorkerPort } from '../run/worker-crew';
import type { Runner } from '../runner';
import { watchLife } from './web-life';

function createPort(): WorkerPort {
  const worker = new Worker(new URL('./web-worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (request) => worker.postMessage(request),
    onReply: (listener) => {
      worker.onmessage = (event) => listener(event.data);
    },
    onCrash: (listener) => {
      worker.onerror = (event) => listener(event.message);
      worker.onmessageerror = () => listener(null);
      watchLife(worker, () => listener(null));
    },
    terminate: () => worker.terminate(),
  };
}

/** Runs simulations in Web Workers, by default as many as there are cores. The page must be cross-origin isolated. */
export function createWebRunner(workers: number = navigator.hardwareConcurrency): Runner {
  return createRunner(() => createWorkerCrew(Math.max(1, workers), createPort));
}
