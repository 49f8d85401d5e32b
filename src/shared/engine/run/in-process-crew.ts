import type { Crew } from './crew';
import { Job } from './job';
import { createPieceRunner } from './trial';

/** How long to work before letting the host handle events, such as an abort. */
const SLICE_MS = 20;

/** Gives way to the host now and then, between steps that may be shorter than that. */
function createPause(): () => Promise<void> {
  let sliceEnd = performance.now() + SLICE_MS;
  return async () => {
    if (performance.now() < sliceEnd) return;
    await new Promise((resolve) => setTimeout(resolve));
    sliceEnd = performance.now() + SLICE_MS;
  };
}

/** Works in the calling thread: for tests, scripts and hosts without workers. */
export function createInProcessCrew(): Crew {
  const pause = createPause();
  const runPiece = createPieceRunner();
  /** Repeats a step until it finds nothing to do. */
  async function repeat(step: () => boolean): Promise<void> {
    while (step()) await pause();
  }
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
    async take(piece, signal) {
      await pause();
      return signal?.aborted ? null : runPiece(piece);
    },
    dispose() {
      job = undefined;
    },
  };
}
