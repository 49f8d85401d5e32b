import type { Scenario } from '../../scenario/schema';
import type { Store } from '../store/store';
import type { Summary } from '../summary/outcomes';
import type { Asked } from './job';
import type { Piece, PieceOutcome } from './trial';

/**
 * Whoever does the work of a run: this thread, or a pool of workers. The phases of a run are the same for all; a phase
 * ends when every member has found nothing left to take, or the run's cancel flag is up.
 */
export interface Crew {
  /** How many work at once; the store has a workspace for each. */
  readonly size: number;
  /** Begins a run with the next phase. `paths` is how many there will be at the end; `asked` is for outcomes only. */
  start(scenario: Scenario, store: Store, paths: number, asked?: Asked): Promise<void>;
  simulate(paths: number): Promise<void>;
  /** Adds paths that will not stay in memory to the tallies of all columns. */
  tally(from: number, to: number): Promise<void>;
  /** Fills the bands of the store, with or without their errors, and returns the rest. */
  summarise(paths: number, errors: boolean): Promise<Summary>;
  /** Whoever is free next runs a piece of a trial; null where the signal is aborted by then. Not during a run. */
  take(piece: Piece, signal: AbortSignal | undefined): Promise<PieceOutcome | null>;
  dispose(): void;
}
