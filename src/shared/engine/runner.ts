import type { FigureAddress } from '../figures/index';
import type { FigureReading } from '../figures/read-figure';
import type { Result } from '../result';
import type { Quantities } from '../scenario/quantities';
import type { Scenario } from '../scenario/schema';
import type { OutcomesResult, Progress, SeriesAt, SimulationResult, StoppingRule } from './results';

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

/**
 * Some of what a path draws is drawn anew, and the rest kept: the difference is what that part does. Ids are those of
 * draws (`model/draws.ts`): addresses of uncertain assumptions, `events.ipo#happens`, `redemption#called`, and `LUCK`.
 */
export type Redraw =
  /**
   * The same on every path. Where an id is correlated with others that are not drawn anew, either these are kept and it is
   * drawn as they leave it, or it is drawn freely and takes them with it.
   */
  | { readonly kind: 'ids'; readonly ids: readonly string[]; readonly partners: 'kept' | 'taken' }
  /** The first `count` of a list of players, each some ids, in an order that every path has its own; partners are kept. */
  | { readonly kind: 'first'; readonly players: readonly (readonly string[])[]; readonly count: number };

/** Everything that is drawn month by month: shocks of segments and prices, lost customers, shortages, training runs, rounds. */
export const LUCK = '#luck';

export interface OutcomesOptions {
  /** Overrides the scenario's own number of paths. */
  readonly paths?: number;
  /** Values of every path that are wanted besides the outcomes. */
  readonly series?: readonly SeriesAt[];
  readonly redraw?: Redraw;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting ends the run with `engine.cancelled`. */
  readonly signal?: AbortSignal;
}

/** A figure of so many paths. */
export interface FigureQuestion {
  readonly figure: FigureAddress;
  readonly paths: number;
}

/** The one way to run a simulation: in process, in Web Workers, or in Node's worker threads, with the same bits. */
export interface Runner {
  run(scenario: Scenario, options?: RunOptions): Promise<Result<SimulationResult>>;
  /** The same paths for less: neither bands nor a fingerprint. What follows from many runs is made of these. */
  outcomes(scenario: Scenario, options?: OutcomesOptions): Promise<Result<OutcomesResult>>;
  /**
   * One figure, as `outcomes` has it, of the scenario with other quantities, which its fields have to accept. As many as are
   * asked for at once are worked on side by side: nothing is run that does not decide the figure, and a scenario that is
   * asked about again and again is sent to the workers once.
   */
  figure(
    scenario: Scenario,
    quantities: Quantities,
    question: FigureQuestion,
    signal?: AbortSignal,
  ): Promise<Result<FigureReading>>;
  /** Ends the workers; the runner cannot be used afterwards. */
  dispose(): void;
}
