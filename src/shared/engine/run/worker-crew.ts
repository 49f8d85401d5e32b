import type { Crew } from './crew';
import type { Phase, Start, WorkerReply, WorkerRequest } from './messages';
import type { Store } from './store';

/** One worker as the crew sees it; a host wraps its own kind (`hosts/`). */
export interface WorkerPort {
  post(request: WorkerRequest): void;
  /** At most one listener of each: the crew asks one thing at a time. */
  onReply(listener: (reply: WorkerReply) => void): void;
  onCrash(listener: (message: string) => void): void;
  terminate(): void;
}

function ask(port: WorkerPort, request: WorkerRequest, unanswered: Set<(reason: Error) => void>) {
  return new Promise<WorkerReply & { kind: 'done' }>((resolve, reject) => {
    unanswered.add(reject);
    port.onCrash((message) => reject(new Error(message)));
    port.onReply((reply) => {
      unanswered.delete(reject);
      if (reply.kind === 'done') resolve(reply);
      else reject(new Error(reply.message));
    });
    port.post(request);
  });
}

/** A pool that stays warm between runs. */
export function createWorkerCrew(size: number, createPort: () => WorkerPort): Crew {
  const ports = Array.from({ length: size }, createPort);
  const unanswered = new Set<(reason: Error) => void>();
  let posted: Store | undefined;
  /** The start of a run of which the workers have not been told yet. */
  let start: (Start & { readonly store: Store }) | null = null;
  function askAll(phaseOf: (worker: number) => Phase) {
    const news = start && { ...start, store: start.store === posted ? null : start.store };
    posted = start?.store ?? posted;
    start = null;
    return Promise.all(ports.map((port, worker) => ask(port, { ...phaseOf(worker), worker, start: news }, unanswered)));
  }
  return {
    size,
    async start(scenario, store, paths) {
      start = { scenario, store, paths };
    },
    async simulate(paths) {
      await askAll(() => ({ kind: 'simulate', paths }));
    },
    async tally(from, to) {
      await askAll(() => ({ kind: 'tally', from, to }));
    },
    async summarise(paths, errors) {
      const replies = await askAll((index) => ({ kind: 'summarise', paths, errors, outcomes: index === 0 }));
      const summary = replies[0]?.summary;
      if (!summary) throw new Error('no worker summarised the outcomes');
      return summary;
    },
    dispose() {
      for (const port of ports) port.terminate();
      // A worker that has ended answers nothing: whoever waits for it is told.
      for (const reject of unanswered) reject(new Error('the workers were ended'));
    },
  };
}
