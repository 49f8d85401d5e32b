import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { createRunner } from '@shared/engine/run/create-runner';
import { createWorkerCrew, type WorkerPort } from '@shared/engine/run/worker-crew';
import type { Runner } from '@shared/engine/runner';

/** A thread that runs the bundled worker, which lies beside this file in the bundle. */
function createPort(): WorkerPort {
  const worker = new Worker(fileURLToPath(new URL('./worker.mjs', import.meta.url)));
  let onCrash: (message: string) => void = () => undefined;
  worker.on('error', (error) => onCrash(String(error)));
  return {
    post: (request) => worker.postMessage(request),
    onReply: (listener) => {
      worker.removeAllListeners('message');
      worker.once('message', listener);
    },
    onCrash: (listener) => {
      onCrash = listener;
    },
    terminate: () => void worker.terminate(),
  };
}

export function createBundledRunner(workers: number): Runner {
  return createRunner(() => createWorkerCrew(workers, createPort));
}
