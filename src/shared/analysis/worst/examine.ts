import { type PathTrace, type TracedInput, traceEach } from '@shared/engine/paths/trace';
import type { SimulationResult } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';
import { type Common, commonOfWorst } from './common';

/** Which paths of which run are to be looked at. */
export interface PathsQuestion {
  readonly scenario: Scenario;
  readonly numbers: Uint32Array;
  /** Size of the run they are from. */
  readonly paths: number;
}

/** A path as lists and charts show it. */
export interface ExaminedPath {
  readonly path: number;
  /** Month whose end is the first below the floor; 0 if cash lasts. */
  readonly cashOutMonth: number;
  readonly fundingNeed: number;
  /** Cash at the end of month t, at index t - 1. */
  readonly cash: Float64Array;
  readonly inputs: readonly TracedInput[];
  readonly eventMonths: Readonly<Record<string, number>>;
}

export interface WorstQuestion {
  readonly scenario: Scenario;
  readonly result: Pick<SimulationResult, 'worst' | 'paths' | 'outcomes'>;
  /** How many of them are to be shown one by one. */
  readonly listed: number;
}

export interface WorstPaths {
  /** How many paths are the worst 5%; `common` is about all of them, or as many as it says. */
  readonly total: number;
  /** The worst first. */
  readonly listed: readonly ExaminedPath[];
  readonly common: Common;
}

function examined({ path, inputs, lines, outcome, eventMonths }: PathTrace): ExaminedPath {
  const { cashOutMonth, fundingNeed } = outcome;
  return { path, cashOutMonth, fundingNeed, cash: lines.cash ?? new Float64Array(), inputs, eventMonths };
}

/** Runs paths again: a path is a function of its number. */
export function examinePaths({ scenario, numbers, paths }: PathsQuestion): ExaminedPath[] {
  return Array.from(traceEach(scenario, numbers, paths), examined);
}

/** Runs the worst paths again, whose numbers a run keeps: the first of them, to be shown; all of them have something in common. */
export function examineWorst({ scenario, result, listed }: WorstQuestion): WorstPaths {
  const { worst, paths, outcomes } = result;
  return {
    total: worst.length,
    listed: examinePaths({ scenario, numbers: worst.subarray(0, listed), paths }),
    common: commonOfWorst({ scenario, outcomes, series: [] }),
  };
}
