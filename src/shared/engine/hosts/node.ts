import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { createRunner } from '../run/create-runner';
import { createWorkerCrew, type WorkerPort } from '../run/worker-crew';
import type { Runner } from '../runner';
import type { StoreLimits } from '../store/shape';

function createPort(): WorkerPort {
  const worker = new Worker(fileURLToPath(new URL('./node-worker.cjs', import.meta.url)), { execArgv: [] });
  // An idle pool must not keep a command from ending.
  worker.unref();
  return portOf(worker);
}

/** A thread as the crew sees it. */
export function portOf(worker: Worker): WorkerPort {
  return {
    post: (request) => {
      worker.ref();
      worker.postMessage(request);
    },
    onReply: (listener) => {
      worker.removeAllListeners('message');
      worker.once('message', (reply) => {
        worker.unref();
        listener(reply);
      });
    },
    onCrash: (listener) => {
      worker.on('error', (error) => listener(String(error)));
      worker.on('messageerror', () => listener(null));
      worker.on('exit', () => listener(null));
    },
    terminate: () => void worker.terminate(),
  };
}

/** Runs simulations in worker threads of Node. */
export function createNodeRunner(workers: number, limits?: Partial<StoreLimits>): Runner {
  return createRunner(() => createWorkerCrew(Math.max(1, workers), createPort), limits);
}
