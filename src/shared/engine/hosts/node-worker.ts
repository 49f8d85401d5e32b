import { parentPort } from 'node:worker_threads';
import type { WorkerRequest } from '../run/messages';
import { createWorkerBody } from '../run/worker-body';

const answer = createWorkerBody();

parentPort?.on('message', (request: WorkerRequest) => {
  parentPort?.postMessage(answer(request));
});
