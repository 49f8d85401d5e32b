import { Job } from './job';
import type { WorkerReply, WorkerRequest } from './messages';

/** What a worker does with a request, whatever kind of worker it is. */
export function createWorkerBody(): (request: WorkerRequest) => WorkerReply {
  let job: Job | undefined;

  function answer(request: WorkerRequest): WorkerReply {
    if (request.kind === 'start') {
      job = new Job(request.scenario, request.store);
      return { kind: 'done', summary: null };
    }
    if (!job) throw new Error('the worker has not been started');
    if (request.kind === 'simulate') {
      while (job.simulateChunk(request.paths));
      return { kind: 'done', summary: null };
    }
    const summary = request.outcomes ? job.summariseOutcomes(request.paths) : null;
    while (job.summariseNext(request.paths));
    return { kind: 'done', summary };
  }

  return (request) => {
    try {
      return answer(request);
    } catch (error) {
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  };
}
