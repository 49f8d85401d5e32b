import { parentPort } from 'node:worker_threads';
import type { WorkerRequest } from '../run/worker';
import { createWorker } from '../run/worker';

const answer = createWorker();

parentPort?.on('message', (request: WorkerRequest) => {
  parentPort?.postMessage(answer(request));
});
