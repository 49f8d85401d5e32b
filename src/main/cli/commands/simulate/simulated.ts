import type { WorstPaths } from '../../../../shared/analysis/worst/examine';
import type { PathTrace } from '../../../../shared/engine/paths/trace';
import type { SimulationResult } from '../../../../shared/engine/results';
import type { Scenario } from '../../../../shared/scenario/schema';

/** A run with what else was asked about it: what the tables and the JSON are made of. */
export interface Simulated {
  /** Name of the baseline, or id of the file's scenario. */
  readonly id: string;
  readonly scenario: Scenario;
  readonly result: SimulationResult;
  readonly worst: WorstPaths | null;
  readonly traces: readonly PathTrace[];
}
