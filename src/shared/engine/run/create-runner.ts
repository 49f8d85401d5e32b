import { fail, ok, type Result } from '../../result';
import type { Scenario } from '../../scenario/schema';
import type { SimulationResult } from '../results';
import type { Runner, RunOptions } from '../runner';
import { stoppedAt } from '../stopping';
import { STORE_LIMITS, type StoreLimits, storeShape } from '../store/shape';
import { CONTROL, createStore, openStore, type Store, type StoreView, sameShape } from '../store/store';
import { createResult } from './assemble';
import type { Crew } from './crew';
import { notFiniteError } from './not-finite';
import { Projection } from './projection';
import { WorkerEnded } from './worker-crew';

const PROGRESS_MS = 50;

interface KeptStore {
  readonly store: Store;
  readonly view: StoreView;
}

/** Keeps the memory of the last run for the next: pages that are warm cost nothing. */
function createStoreKeeper(limits: StoreLimits) {
  let kept: KeptStore | undefined;
  return (scenario: Scenario, targets: readonly number[], workers: number): KeptStore => {
    const shape = storeShape(scenario, targets, workers, limits);
    if (!kept || !sameShape(kept.store.shape, shape)) {
      const store = createStore(shape, kept?.store.memory);
      kept = { store, view: openStore(store) };
    }
    kept.view.control.fill(0);
    return kept;
  };
}

/** The numbers of paths after which a run reports, or may report, in ascending order; the last is the most it can have. */
function listTargets(scenario: Scenario, { paths, previewPaths = 0, until }: RunOptions): number[] {
  const asked = paths ?? scenario.simulation.paths;
  const targets = previewPaths > 0 && previewPaths < asked ? [previewPaths, asked] : [asked];
  let last = asked;
  while (until && last < until.atMost) {
    last = Math.min(2 * last, until.atMost);
    targets.push(last);
  }
  return targets;
}

/** Simulates up to each target in turn, and reports there. */
async function runTargets(
  crew: Crew,
  { store, view }: KeptStore,
  scenario: Scenario,
  targets: readonly number[],
  options: RunOptions,
): Promise<Result<SimulationResult>> {
  const { until, signal, onPreview } = options;
  const most = targets.at(-1) as number;
  const asked = options.paths ?? scenario.simulation.paths;
  const projection = new Projection(crew, store, view, scenario, most);
  for (const target of targets) {
    await projection.simulate(target);
    if (signal?.aborted) return fail('engine.cancelled');
    const broken = Atomics.load(view.control, CONTROL.notFinite);
    if (broken > 0) return notFiniteError(scenario, broken - 1, most);
    // A preview of less than was asked for is soon replaced: it does without what takes a quarter of its summary.
    const errors = target >= asked;
    const summary = await projection.summarise(target, errors);
    if (signal?.aborted) return fail('engine.cancelled');
    const stopped = stoppedAt(summary, until);
    const final = target === most || (target >= asked && stopped?.reached === true);
    const result = createResult(scenario, view, summary, { paths: target, final, errors, stopped });
    if (final) return ok(result);
    await onPreview?.(result);
    if (signal?.aborted) break;
  }
  return fail('engine.cancelled');
}

/** The share of the paths that are asked for, or, once there are these, of those that the rule to stop asks for next. */
function watchProgress({ control }: StoreView, targets: readonly number[], asked: number, options: RunOptions) {
  const { onProgress } = options;
  if (!onProgress) return () => undefined;
  const timer = setInterval(() => {
    const done = Atomics.load(control, CONTROL.donePaths);
    const total = targets.find((target) => target >= asked && target > done) ?? targets.at(-1) ?? asked;
    onProgress({ done: Math.min(total, done), total });
  }, PROGRESS_MS);
  return () => clearInterval(timer);
}

/** A runner over a crew. Runs wait for each other; cancelling the one under way frees the crew within a chunk. */
export function createRunner(createCrew: () => Crew, limits: Partial<StoreLimits> = {}): Runner {
  const createKeeper = () => createStoreKeeper({ ...STORE_LIMITS, ...limits });
  let crew: Crew | undefined;
  let storeFor = createKeeper();
  let last: Promise<unknown> = Promise.resolve();
  let disposed = false;

  async function attempt(scenario: Scenario, options: RunOptions): Promise<Result<SimulationResult>> {
    crew ??= createCrew();
    const targets = listTargets(scenario, options);
    const kept = storeFor(scenario, targets, crew.size);
    const cancel = () => Atomics.store(kept.view.control, CONTROL.cancelled, 1);
    options.signal?.addEventListener('abort', cancel, { once: true });
    const asked = options.paths ?? scenario.simulation.paths;
    const stopProgress = watchProgress(kept.view, targets, asked, options);
    try {
      return await runTargets(crew, kept, scenario, targets, options);
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
      storeFor = createKeeper();
      if (disposed) return fail('engine.cancelled');
      if (error instanceof WorkerEnded) return fail('engine.workerEnded');
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
