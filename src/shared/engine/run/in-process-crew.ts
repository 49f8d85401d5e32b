import type { Crew } from './crew';
import { Job } from './job';

/** How long to work before letting the host handle events, such as an abort. */
const SLICE_MS = 20;

/** Repeats a step until it finds nothing to do, giving way to the host now and then. */
async function repeat(step: () => boolean): Promise<void> {
  let sliceEnd = performance.now() + SLICE_MS;
  while (step()) {
    if (performance.now() < sliceEnd) continue;
    await new Promise((resolve) => setTimeout(resolve));
    sliceEnd = performance.now() + SLICE_MS;
  }
}

/** Works in the calling thread: for tests, scripts and hosts without workers. */
export function createInProcessCrew(): Crew {
  let job: Job | undefined;
  const current = () => {
    if (!job) throw new Error('the crew has not been started');
    return job;
  };
  return {
    async start(scenario, store) {
      job = new Job(scenario, store);
    },
    simulate: (paths) => repeat(() => current().simulateChunk(paths)),
    async summarise(paths) {
      await repeat(() => current().summariseNext(paths));
      return current().summariseOutcomes(paths);
    },
    dispose() {
      job = undefined;
    },
  };
}
