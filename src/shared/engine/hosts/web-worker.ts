import type { WorkerRequest } from '../run/messages';
import { createWorkerBody } from '../run/worker-body';
import { tellLife } from './web-life';

tellLife();
const answer = createWorkerBody();

self.onmessage = (event: MessageEvent<WorkerRequest>) => {
  self.postMessage(answer(event.data));
};
