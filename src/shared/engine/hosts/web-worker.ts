import type { WorkerRequest } from '../run/worker';
import { createWorker } from '../run/worker';
import { tellLife } from './web-life';

tellLife();
const answer = createWorker();

self.onmessage = (event: MessageEvent<WorkerRequest>) => {
  self.postMessage(answer(event.data));
};
