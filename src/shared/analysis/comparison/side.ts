/** Scenarios side by side. The first is what the others are compared with. */
import type { SimulationResult } from '../../engine/results';
import type { Scenario } from '../../scenario/schema';

/** A scenario and what it is called. */
export interface Side {
  readonly name: string;
  readonly scenario: Scenario;
}

/** The same, and what came of it on the draws and over the months that all of them have. */
export interface RanSide extends Side {
  /** As its author has it; `scenario` is as it was run. */
  readonly given: Scenario;
  readonly result: SimulationResult;
}

export const MOST_SIDES = 4;

/** On which draws and over how many months all of them are run. */
export type Terms = Pick<Scenario, 'simulation' | 'horizon'>;

export function onTerms({ simulation, horizon }: Terms, scenario: Scenario): Scenario {
  return { ...scenario, simulation, horizon };
}
