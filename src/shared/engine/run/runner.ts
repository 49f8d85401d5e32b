import { fail, ok, type Result } from '../../result';
import type { Scenario } from '../../scenario/schema';
import type { SimulationResult } from '../results';
import type { Runner, RunOptions } from '../runner';
import type { Crew } from './crew';
import { createResult } from './result';
import { CONTROL, createStore, type Store, sameShape, storeShape } from './store';

const PROGRESS_MS = 50;

/** Keeps the memory of the last run for the next of the same shape: pages that are warm cost nothing. */
function createStoreKeeper(): (scenario: Scenario, capacity: number) => Store {
  let kept: Store | undefined;
  return (scenario, capacity) => {
    const shape = storeShape(scenario, capacity);
    if (!kept || !sameShape(kept.shape, shape)) kept = createStore(shape);
    kept.control.fill(0);
    return kept;
  };
}

async function runPhases(
  crew: Crew,
  store: Store,
  scenario: Scenario,
  options: RunOptions,
  paths: number,
): Promise<SimulationResult | null> {
  const preview = options.previewPaths ?? 0;
  await crew.start(scenario, store);
  for (const target of preview > 0 && preview < paths ? [preview, paths] : [paths]) {
    await crew.simulate(target);
    if (options.signal?.aborted) return null;
    // Workers that found nothing left have counted on; a larger target starts where this one ended.
    Atomics.store(store.control, CONTROL.nextPath, target);
    Atomics.store(store.control, CONTROL.nextSeries, 0);
    const summary = await crew.summarise(target);
    if (options.signal?.aborted) return null;
    const result = createResult(scenario, store, summary, target);
    if (target === paths) return result;
    options.onPreview?.(result);
  }
  return null;
}

function watchProgress(store: Store, total: number, options: RunOptions): () => void {
  const { onProgress } = options;
  if (!onProgress) return () => undefined;
  const timer = setInterval(() => {
    onProgress({ done: Math.min(total, Atomics.load(store.control, CONTROL.donePaths)), total });
  }, PROGRESS_MS);
  return () => clearInterval(timer);
}

/** A runner over a crew. Runs wait for each other; cancelling the one under way frees the crew within a chunk. */
export function createRunner(createCrew: () => Crew): Runner {
  let crew: Crew | undefined;
  let storeFor = createStoreKeeper();
  let last: Promise<unknown> = Promise.resolve();
  let disposed = false;

  async function attempt(scenario: Scenario, options: RunOptions): Promise<Result<SimulationResult>> {
    const paths = options.paths ?? scenario.simulation.paths;
    const store = storeFor(scenario, paths);
    const cancel = () => Atomics.store(store.control, CONTROL.cancelled, 1);
    options.signal?.addEventListener('abort', cancel, { once: true });
    const stopProgress = watchProgress(store, paths, options);
    try {
      crew ??= createCrew();
      const result = await runPhases(crew, store, scenario, options, paths);
      return result ? ok(result) : fail('engine.cancelled');
    } finally {
      stopProgress();
      options.signal?.removeEventListener('abort', cancel);
    }
  }

  /** Never rejects: memory that cannot be had is a failure like any other, and must not hold up the next run. */
  async function runNow(scenario: Scenario, options: RunOptions): Promise<Result<SimulationResult>> {
    if (disposed || options.signal?.aborted) return fail('engine.cancelled');
    try {
      return await attempt(scenario, options);
    } catch (error) {
      // A crew that failed may be half-way through something: the next run gets a new one, and memory it cannot touch.
      crew?.dispose();
      crew = undefined;
      storeFor = createStoreKeeper();
      if (disposed) return fail('engine.cancelled');
      return fail('engine.workerFailed', { message: error instanceof Error ? error.message : String(error) });
    }
  }

  return {
    run(scenario, options = {}) {
      const run = last.then(() => runNow(scenario, options));
      last = run;
      return run;
    },
    dispose() {
      disposed = true;
      crew?.dispose();
      crew = undefined;
    },
  };
}
