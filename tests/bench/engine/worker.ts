import { parentPort } from 'node:worker_threads';
import type { WorkerRequest } from '@shared/engine/run/messages';
import { createWorkerBody } from '@shared/engine/run/worker-body';

const answer = createWorkerBody();

parentPort?.on('message', (request: WorkerRequest) => {
  parentPort?.postMessage(answer(request));
});
