import { drawnInputs } from '../engine/paths/levels';
import type { PathOutcomes, SeriesAt } from '../engine/results';
import type { Scenario } from '../scenario/schema';
import type { Studied } from './selection/studied';

/** A run that questions are about. */
export interface StudiedRun {
  readonly scenario: Scenario;
  readonly outcomes: PathOutcomes;
  /** Series that the outcomes were asked for, in their order. */
  readonly series: readonly SeriesAt[];
}

/** More paths than this say no more than a screen can show, and cost memory in each of its workers. */
export const MOST_STUDIED = 65_536;

/** The outcomes of the first paths, as far as there are so many. */
export function firstPaths({ columns, eventMonths, series, months, paths }: PathOutcomes, count: number): PathOutcomes {
  const cut = (all: Readonly<Record<string, Float64Array>>) =>
    Object.fromEntries(Object.entries(all).map(([id, values]) => [id, values.subarray(0, count)]));
  return {
    paths: Math.min(paths, count),
    months,
    columns: cut(columns),
    eventMonths: cut(eventMonths),
    series: series.map((values) => values.subarray(0, count)),
  };
}

/** Draws the inputs of a run again: of all its paths, or of the first of them where they are very many. */
export function studyRun({ scenario, outcomes: all, series }: StudiedRun): Studied {
  const outcomes = firstPaths(all, MOST_STUDIED);
  return { scenario, outcomes, series, drawn: drawnInputs(scenario, { count: outcomes.paths, paths: all.paths }) };
}
