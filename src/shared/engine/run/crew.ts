import type { Scenario } from '../../scenario/schema';
import type { Summary } from '../summary/headline';
import type { Store } from './store';

/**
 * Whoever does the work of a run: this thread, or a pool of workers. The phases of a run are the same for all; a phase
 * ends when every member has found nothing left to take, or the run's cancel flag is up.
 */
export interface Crew {
  start(scenario: Scenario, store: Store): Promise<void>;
  simulate(paths: number): Promise<void>;
  /** Fills the bands of the store and returns the rest. */
  summarise(paths: number): Promise<Summary>;
  dispose(): void;
}
