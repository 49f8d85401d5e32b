import { fail, ok, type Result } from '../../result';
import type { Scenario } from '../../scenario/schema';
import type { OutcomesResult, SimulationResult } from '../results';
import type { OutcomesOptions, Runner, RunOptions } from '../runner';
import { stoppedAt } from '../stopping';
import { outcomesShape, STORE_LIMITS, type StoreLimits, type StoreShape, storeShape } from '../store/shape';
import { CONTROL, createStore, openStore, type Store, type StoreView, sameShape } from '../store/store';
import { createResult, readOutcomes } from './assemble';
import type { Crew } from './crew';
import { runFigure } from './figure-run';
import { notFiniteError } from './not-finite';
import { Projection } from './projection';
import { WorkerEnded } from './worker-crew';

const PROGRESS_MS = 50;

interface KeptStore {
  readonly store: Store;
  readonly view: StoreView;
}

/** Keeps the memory of the last run for the next: pages that are warm cost nothing. */
function createStoreKeeper() {
  let kept: KeptStore | undefined;
  return (shape: StoreShape): KeptStore => {
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

/** Simulates all paths, and reads what became of them. */
async function runOutcomes(
  crew: Crew,
  { store, view }: KeptStore,
  scenario: Scenario,
  paths: number,
  { series = [], redraw, signal }: OutcomesOptions,
): Promise<Result<OutcomesResult>> {
  await crew.start(scenario, store, paths, { series, redraw: redraw ?? null });
  await crew.simulate(paths);
  if (signal?.aborted) return fail('engine.cancelled');
  const broken = Atomics.load(view.control, CONTROL.notFinite);
  if (broken > 0) return notFiniteError(scenario, broken - 1, paths);
  const { headline, error, replicates } = await crew.summarise(paths, false);
  return ok({ headline, error, replicates, outcomes: readOutcomes(scenario, view, paths) });
}

/** The share of the paths that are asked for, or, once there are these, of those that the rule to stop asks for next. */
function watchProgress({ control }: StoreView, targets: readonly number[], asked: number, { onProgress }: Watched) {
  if (!onProgress) return () => undefined;
  const timer = setInterval(() => {
    const done = Atomics.load(control, CONTROL.donePaths);
    const total = targets.find((target) => target >= asked && target > done) ?? targets.at(-1) ?? asked;
    onProgress({ done: Math.min(total, done), total });
  }, PROGRESS_MS);
  return () => clearInterval(timer);
}

type Watched = Pick<RunOptions, 'onProgress' | 'signal'>;

/** Work on a store that can be watched and cancelled. */
async function watched<T>(
  kept: KeptStore,
  targets: readonly number[],
  asked: number,
  options: Watched,
  work: () => Promise<T>,
): Promise<T> {
  const cancel = () => Atomics.store(kept.view.control, CONTROL.cancelled, 1);
  options.signal?.addEventListener('abort', cancel, { once: true });
  const stopProgress = watchProgress(kept.view, targets, asked, options);
  try {
    return await work();
  } finally {
    stopProgress();
    options.signal?.removeEventListener('abort', cancel);
  }
}

/** What a run is done with. */
interface Tools {
  readonly crew: Crew;
  readonly storeFor: (shape: StoreShape) => KeptStore;
  readonly limits: StoreLimits;
}

function runFully({ crew, storeFor, limits }: Tools, scenario: Scenario, options: RunOptions) {
  const targets = listTargets(scenario, options);
  const kept = storeFor(storeShape(scenario, targets, crew.size, limits));
  const asked = options.paths ?? scenario.simulation.paths;
  return watched(kept, targets, asked, options, () => runTargets(crew, kept, scenario, targets, options));
}

function runForOutcomes({ crew, storeFor }: Tools, scenario: Scenario, options: OutcomesOptions) {
  const paths = options.paths ?? scenario.simulation.paths;
  const kept = storeFor(outcomesShape(scenario, paths, options.series?.length ?? 0, crew.size));
  return watched(kept, [paths], paths, options, () => runOutcomes(crew, kept, scenario, paths, options));
}

/** A runner over a crew. Runs wait for each other; cancelling the one under way frees the crew within a chunk. */
export function createRunner(createCrew: () => Crew, limits: Partial<StoreLimits> = {}): Runner {
  let crew: Crew | undefined;
  let storeFor = createStoreKeeper();
  let last: Promise<unknown> = Promise.resolve();
  /** Figures under way, which go on side by side. */
  let figures: Promise<unknown> = Promise.resolve();
  let disposed = false;

  /** Never rejects: memory that cannot be had is a failure like any other, and must not hold up the next run. */
  async function attempt<T>(
    work: (tools: Tools) => Promise<Result<T>>,
    signal: AbortSignal | undefined,
  ): Promise<Result<T>> {
    if (disposed || signal?.aborted) return fail('engine.cancelled');
    let own: Crew | undefined;
    try {
      crew ??= createCrew();
      own = crew;
      return await work({ crew, storeFor, limits: { ...STORE_LIMITS, ...limits } });
    } catch (error) {
      // A crew that failed may be half-way through something: the next run gets a new one, and memory it cannot touch.
      if (crew === own) {
        crew?.dispose();
        crew = undefined;
        storeFor = createStoreKeeper();
      }
      if (disposed) return fail('engine.cancelled');
      if (error instanceof WorkerEnded) return fail('engine.workerEnded');
      return fail('engine.workerFailed', { message: error instanceof Error ? error.message : String(error) });
    }
  }

  function enqueue<T>(work: (tools: Tools) => Promise<Result<T>>, signal: AbortSignal | undefined): Promise<Result<T>> {
    const run = Promise.all([last, figures]).then(() => attempt(work, signal));
    last = run;
    return run;
  }

  /** After the runs that were asked for before it; those that are asked for later wait. */
  function join<T>(work: (tools: Tools) => Promise<Result<T>>, signal: AbortSignal | undefined): Promise<Result<T>> {
    const figure = last.then(() => attempt(work, signal));
    figures = Promise.all([figures, figure]);
    return figure;
  }

  return {
    run: (scenario, options = {}) => enqueue((tools) => runFully(tools, scenario, options), options.signal),
    outcomes: (scenario, options = {}) => enqueue((tools) => runForOutcomes(tools, scenario, options), options.signal),
    figure: (scenario, quantities, question, signal) =>
      join(({ crew: all }) => runFigure(all, { scenario, quantities, ...question }, signal), signal),
    dispose() {
      disposed = true;
      crew?.dispose();
      crew = undefined;
    },
  };
}
