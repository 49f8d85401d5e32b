import { parentPort } from 'node:worker_threads';
import type { WorkerRequest } from '@shared/engine/run/worker';
import { createWorker } from '@shared/engine/run/worker';

const answer = createWorker();

parentPort?.on('message', (request: WorkerRequest) => {
  parentPort?.postMessage(answer(request));
});
