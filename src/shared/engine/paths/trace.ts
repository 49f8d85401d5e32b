import type { PathOutcome } from '../../figures/figure';
import { uniform } from '../../numerics/words';
import type { Scenario } from '../../scenario/schema';
import { compile } from '../model/compile';
import { runPath } from '../model/path';
import { createPathState, type PathState } from '../model/state';

/** What one uncertain input was on a path. */
export interface TracedInput {
  /** Address, such as `segments.cloud.growthInitial`. */
  readonly path: string;
  readonly value: number;
  /** Share of all paths on which it is lower, 0 to 1. */
  readonly rank: number;
}

/** One path in full: what was drawn, every line by month, and what came of it. */
export interface PathTrace {
  /** Number of the path, from 0. */
  readonly path: number;
  readonly inputs: readonly TracedInput[];
  /** By line id, such as `cash` or `cost.staff`: month t at index t - 1. */
  readonly lines: Readonly<Record<string, Float64Array>>;
  readonly outcome: PathOutcome;
  /** Month in which each enabled event happens, by event id; 0 if not within the horizon. */
  readonly eventMonths: Readonly<Record<string, number>>;
  /** Month in which each dated change begins that has a part in the result, by its id; 0 if not within the horizon. */
  readonly changeMonths: Readonly<Record<string, number>>;
}

function traceOf(state: PathState, path: number): PathTrace {
  const { model, inputs, pathWords, ledger, outcome, funding, changes } = state;
  const begun = (begin: number) => (begin < model.months ? begin + 1 : 0);
  const { months } = model;
  return {
    path,
    inputs: model.uncertain.map(({ path: address, slot, draw }) => ({
      path: address,
      value: inputs[slot] as number,
      rank: uniform(pathWords[draw] as number),
    })),
    lines: Object.fromEntries(model.lines.map(({ id }, row) => [id, ledger.slice(row * months, (row + 1) * months)])),
    outcome: { ...outcome },
    eventMonths: Object.fromEntries(model.events.map(({ id }, index) => [id, funding.eventMonth[index] as number])),
    changeMonths: Object.fromEntries(
      model.changes.all.map(({ id }, index) => [id, begun(changes.begin[index] as number)]),
    ),
  };
}

/**
 * Runs single paths of a scenario again, by number: any figure can be traced to the paths behind it, because a path is a
 * function of the scenario and its number. `paths` is the size of the run they are from, which matters to a Latin
 * hypercube only. One at a time: each holds its whole ledger.
 */
export function* traceEach(scenario: Scenario, numbers: Iterable<number>, paths: number): Generator<PathTrace> {
  const state = createPathState(compile(scenario, paths));
  for (const path of numbers) {
    runPath(state, path);
    yield traceOf(state, path);
  }
}

export function tracePaths(
  scenario: Scenario,
  numbers: Iterable<number>,
  paths: number = scenario.simulation.paths,
): PathTrace[] {
  return [...traceEach(scenario, numbers, paths)];
}
