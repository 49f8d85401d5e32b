import type { Progress, SimulationResult } from '@shared/engine/results';
import type { Runner, RunOptions } from '@shared/engine/runner';
import type { AppError } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { sameFigures } from './changes';
import type { DocumentStore } from './document';
import { createKnownResults, type KnownResults } from './known-results';

/** `preview` is a result of fewer paths; `stopped` is one that the user did not wait for. */
export type Phase = 'idle' | 'running' | 'preview' | 'stopped' | 'complete' | 'failed';

export interface SimulationState {
  /** The last result there is; it stays while the next is computed. */
  readonly result: SimulationResult | null;
  /** The scenario that `result` belongs to: what is shown beside it, until the next result arrives. */
  readonly scenario: Scenario | null;
  /** True while `result` belongs to an earlier state of the scenario. */
  readonly stale: boolean;
  /** The saved version on the same draws, for comparison; null where there is nothing to compare. */
  readonly savedResult: SimulationResult | null;
  readonly phase: Phase;
  readonly progress: Progress | null;
  /** About how long the run will still take; null until there is something to tell it from. */
  readonly remainingMs: number | null;
  /** How far the saved version is, which is run after the present one. */
  readonly comparing: Progress | null;
  /** Time the last complete run took. */
  readonly elapsedMs: number | null;
  readonly error: AppError | null;
}

export type SimulationStore = StoreApi<SimulationState>;

const NOTHING: SimulationState = {
  result: null,
  scenario: null,
  stale: false,
  savedResult: null,
  phase: 'idle',
  progress: null,
  remainingMs: null,
  comparing: null,
  elapsedMs: null,
  error: null,
};

export function createSimulationStore(): SimulationStore {
  return createStore<SimulationState>()(() => NOTHING);
}

export interface Simulations {
  /** Stops the run under way; what is on the screen stays. */
  cancel(): void;
  /** Runs the scenario again, as after a cancel. */
  rerun(): void;
  dispose(): void;
}

type Until = NonNullable<RunOptions['until']>;

/** The rule by which runs end, where there is one besides their number of paths. */
export interface Stopping {
  readonly current: () => Until | null;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What the present scenario is compared with: its saved version, another scenario, or nothing. */
export interface Against {
  readonly current: () => 'saved' | 'nothing' | Scenario;
  readonly subscribe: (listener: () => void) => () => void;
}

const SAVED: Against = { current: () => 'saved', subscribe: () => () => undefined };

export interface SimulationOptions {
  readonly now?: () => number;
  readonly stopping?: Stopping;
  readonly against?: Against;
  /** Settles when what has been set is on the screen. */
  readonly painted?: () => Promise<void>;
}

const NO_RULE: Stopping = { current: () => null, subscribe: () => () => undefined };

/** Too early to tell how long a run will take. */
const MIN_ELAPSED_MS = 1500;

function remaining({ done, total }: Progress, elapsedMs: number): number | null {
  return elapsedMs < MIN_ELAPSED_MS || done === 0 ? null : (elapsedMs * (total - done)) / done;
}

/** Paths of the first, quick answer. */
export const PREVIEW_PATHS = 512;

/** True where a change of the scenario asks for no new run. */
function sameInputs(a: Scenario, b: Scenario): boolean {
  return (
    a.assumptions === b.assumptions &&
    a.horizon === b.horizon &&
    a.balanceDate === b.balanceDate &&
    a.simulation === b.simulation
  );
}

/** What the runs of a window have in hand. */
interface Runs {
  readonly runner: Runner;
  readonly documents: DocumentStore;
  readonly simulation: SimulationStore;
  readonly known: KnownResults;
  readonly options: Required<SimulationOptions>;
}

/** Runs the scenario, unless its result is known; true once the complete result is there. */
async function runCurrent(runs: Runs, scenario: Scenario, signal: AbortSignal): Promise<boolean> {
  const { runner, simulation, known, options } = runs;
  const until = options.stopping.current();
  const result = known.recall(scenario, until);
  if (result) {
    simulation.setState({ result, scenario, stale: false, phase: 'complete' });
    return true;
  }
  const started = options.now();
  const outcome = await runner.run(scenario, {
    signal,
    ...(until && { until }),
    ...(scenario.simulation.paths > PREVIEW_PATHS && { previewPaths: PREVIEW_PATHS }),
    onPreview: (result) => {
      if (signal.aborted) return undefined;
      simulation.setState({ result, scenario, stale: false, phase: 'preview' });
      return options.painted();
    },
    onProgress: (progress) => {
      if (signal.aborted) return;
      simulation.setState({ progress, remainingMs: remaining(progress, options.now() - started) });
    },
  });
  // Whoever ended this run has said what comes next.
  if (signal.aborted) return false;
  if (!outcome.ok) {
    simulation.setState({ phase: 'failed', progress: null, error: outcome.error });
    return false;
  }
  known.remember(scenario, outcome.value, until);
  simulation.setState({
    result: outcome.value,
    scenario,
    stale: false,
    phase: 'complete',
    progress: null,
    remainingMs: null,
    elapsedMs: options.now() - started,
  });
  return true;
}

/** The other side as it is to be compared: its own assumptions, the seed and as many paths as the present one. */
function comparison({ documents, options }: Runs, paths?: number): Scenario | null {
  const { scenario, saved } = documents.getState();
  const chosen = options.against.current();
  const other = typeof chosen === 'string' ? saved : chosen;
  if (chosen === 'nothing' || !scenario || !other || sameFigures(other, scenario)) return null;
  // Amounts in two currencies have no difference, and months counted from two dates do not stand under each other.
  if (other.currency !== scenario.currency || other.balanceDate !== scenario.balanceDate) return null;
  return { ...other, simulation: { ...scenario.simulation, ...(paths && { paths }) } };
}

/** Compares what has been computed with the other side on as many paths, which is run unless its result is known. */
async function compare(runs: Runs, signal: AbortSignal): Promise<void> {
  const { runner, simulation, known } = runs;
  const other = comparison(runs, simulation.getState().result?.paths);
  if (!other) return;
  const savedResult = known.recall(other);
  if (savedResult) {
    simulation.setState({ savedResult });
    return;
  }
  const outcome = await runner.run(other, {
    signal,
    onProgress: (comparing) => {
      if (!signal.aborted) simulation.setState({ comparing });
    },
  });
  if (signal.aborted) return;
  simulation.setState({ comparing: null });
  if (!outcome.ok) return;
  known.remember(other, outcome.value);
  simulation.setState({ savedResult: outcome.value });
}

/** Says that a run begins: what is on the screen stays, and with it the other side, if its result is known. */
function showRunning(runs: Runs): void {
  const { simulation, known } = runs;
  const other = comparison(runs);
  const savedResult = other && known.recall(other);
  simulation.setState({
    stale: simulation.getState().result !== null,
    phase: 'running',
    progress: null,
    remainingMs: null,
    comparing: null,
    error: null,
    ...(!other && { savedResult: null }),
    ...(savedResult && { savedResult }),
  });
}

/** Asks for a run whenever what the figures are made from has changed. */
function watchDocument({ documents, simulation }: Runs, refresh: () => void): () => void {
  return documents.subscribe((state, before) => {
    if (!state.scenario || !before.scenario) {
      refresh();
    } else if (state.scenario.id !== before.scenario.id) {
      // Another document: its predecessor's figures would only mislead.
      simulation.setState(NOTHING);
      refresh();
    } else if (!sameInputs(state.scenario, before.scenario) || state.saved !== before.saved) {
      refresh();
    } else if (state.scenario !== before.scenario && !simulation.getState().stale) {
      // Words alone have changed: the result is that of these words now.
      simulation.setState({ scenario: state.scenario });
    }
  });
}

/**
 * Keeps the results in step with the document: every edit ends the run under way and starts another, a preview first.
 * When the scenario differs from its saved version, that version is run as well, with the same seed and paths, so that
 * the two differ by the edits alone.
 */
export function runSimulations(
  runner: Runner,
  documents: DocumentStore,
  simulation: SimulationStore,
  options: SimulationOptions = {},
): Simulations {
  const defaults = { now: () => performance.now(), stopping: NO_RULE, against: SAVED, painted: async () => undefined };
  const runs: Runs = {
    runner,
    documents,
    simulation,
    known: createKnownResults(),
    options: { ...defaults, ...options },
  };
  const { stopping, against } = runs.options;
  let underWay: AbortController | null = null;

  async function start(): Promise<void> {
    underWay?.abort();
    const { scenario } = documents.getState();
    if (!scenario) return;
    underWay = new AbortController();
    const { signal } = underWay;
    showRunning(runs);
    try {
      if (await runCurrent(runs, scenario, signal)) await compare(runs, signal);
    } catch (reason) {
      if (signal.aborted) return;
      const error: AppError = { code: 'unexpected', params: { detail: String(reason) } };
      simulation.setState({ phase: 'failed', progress: null, error });
    }
  }

  const refresh = () => void start();
  const ends = [watchDocument(runs, refresh), stopping.subscribe(refresh), against.subscribe(refresh)];
  refresh();

  return {
    cancel: () => {
      if (!underWay || underWay.signal.aborted) return;
      underWay.abort();
      simulation.setState({ comparing: null, remainingMs: null });
      const { phase } = simulation.getState();
      if (phase === 'running' || phase === 'preview') simulation.setState({ phase: 'stopped', progress: null });
    },
    rerun: refresh,
    dispose: () => {
      for (const end of ends) end();
      underWay?.abort();
    },
  };
}
