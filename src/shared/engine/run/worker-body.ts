import type { Store } from '../store/store';
import type { Summary } from '../summary/outcomes';
import { Job } from './job';
import type { Start, WorkerReply, WorkerRequest } from './messages';

/** What a worker does with a request, whatever kind of worker it is. */
export function createWorkerBody(): (request: WorkerRequest) => WorkerReply {
  let job: Job | undefined;
  let store: Store | null = null;

  function begin({ scenario, paths, ...news }: Start, worker: number): Job {
    store = news.store ?? store;
    if (!store) throw new Error('the worker has no store');
    return new Job(scenario, store, worker, paths);
  }

  function work(request: WorkerRequest): Summary | null {
    if (request.start) job = begin(request.start, request.worker);
    if (!job) throw new Error('the worker has not been started');
    if (request.kind === 'simulate') while (job.simulateChunk(request.paths));
    if (request.kind === 'tally') while (job.tallyNext(request.from, request.to));
    if (request.kind !== 'summarise') return null;
    const summary = request.outcomes ? job.summariseOutcomes(request.paths) : null;
    while (job.summariseNext(request.paths, request.errors));
    return summary;
  }

  return (request) => {
    try {
      return { kind: 'done', summary: work(request) };
    } catch (error) {
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  };
}
