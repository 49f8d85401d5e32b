import type { Crew } from './crew';
import { Job } from './job';

/** How long to work before letting the host handle events, such as an abort. */
const SLICE_MS = 20;

/** Repeats a step until it finds nothing to do, giving way to the host now and then; phases may be shorter than that. */
function createRepeater(): (step: () => boolean) => Promise<void> {
  let sliceEnd = performance.now() + SLICE_MS;
  return async (step) => {
    while (step()) {
      if (performance.now() < sliceEnd) continue;
      await new Promise((resolve) => setTimeout(resolve));
      sliceEnd = performance.now() + SLICE_MS;
    }
  };
}

/** Works in the calling thread: for tests, scripts and hosts without workers. */
export function createInProcessCrew(): Crew {
  const repeat = createRepeater();
  let job: Job | undefined;
  const current = () => {
    if (!job) throw new Error('the crew has not been started');
    return job;
  };
  return {
    size: 1,
    async start(scenario, store, paths, asked) {
      job = new Job(scenario, store, 0, paths, asked);
    },
    simulate: (paths) => repeat(() => current().simulateChunk(paths)),
    tally: (from, to) => repeat(() => current().tallyNext(from, to)),
    async summarise(paths, errors) {
      await repeat(() => current().summariseNext(paths, errors));
      return current().summariseOutcomes(paths);
    },
    dispose() {
      job = undefined;
    },
  };
}
