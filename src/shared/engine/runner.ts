import type { Result } from '../result';
import type { Scenario } from '../scenario/schema';
import type { Progress, SimulationResult, StoppingRule } from './results';

export interface RunOptions {
  /** Overrides the scenario's own number of paths. */
  readonly paths?: number;
  /** If given, a result of the first so many paths is delivered before the full one. */
  readonly previewPaths?: number;
  /**
   * If given, the run goes on after its number of paths, doubling it each time, until the figure's error is small enough or
   * there are `atMost` paths. What has been simulated is kept; each result on the way is delivered as a preview. The
   * last is that of a plain run of as many paths.
   */
  readonly until?: StoppingRule & { readonly atMost: number };
  /** The run goes on when what it returns has settled: a page that is drawing needs the processors. */
  readonly onPreview?: (result: SimulationResult) => unknown;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting stops the workers within a few milliseconds; the run then ends with `engine.cancelled`. */
  readonly signal?: AbortSignal;
}

/** The one way to run a simulation: in process, in Web Workers, or in Node's worker threads, with the same bits. */
export interface Runner {
  run(scenario: Scenario, options?: RunOptions): Promise<Result<SimulationResult>>;
  /** Ends the workers; the runner cannot be used afterwards. */
  dispose(): void;
}
