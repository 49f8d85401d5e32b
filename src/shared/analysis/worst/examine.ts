import { type PathTrace, type TracedInput, tracePaths } from '@shared/engine/paths/trace';
import type { Scenario } from '@shared/scenario/schema';

/** Which paths of which run are to be looked at. */
export interface WorstQuestion {
  readonly scenario: Scenario;
  /** Numbers of the paths, worst first. */
  readonly worst: Uint32Array;
  /** Size of the run they are from. */
  readonly paths: number;
}

/** A path as the list and the chart show it. */
export interface WorstPath {
  readonly path: number;
  /** Month whose end is the first below the floor; 0 if cash lasts. */
  readonly cashOutMonth: number;
  readonly fundingNeed: number;
  /** Cash at the end of month t, at index t - 1. */
  readonly cash: Float64Array;
  readonly inputs: readonly TracedInput[];
  readonly eventMonths: Readonly<Record<string, number>>;
}

/** An uncertain input that is off the middle on these paths. */
export interface CommonInput {
  readonly path: string;
  /** Its mean rank: 0.5 on all paths together. */
  readonly rank: number;
}

export interface WorstPaths {
  readonly total: number;
  readonly listed: readonly WorstPath[];
  /** How many paths `common` and `without` are worked out from. */
  readonly sampled: number;
  /** The furthest from the middle first. */
  readonly common: readonly CommonInput[];
  /** Share of the paths on which an event does not happen, by its id. */
  readonly without: Readonly<Record<string, number>>;
}

export const LISTED = 50;
export const SAMPLED = 500;
const COMMON = 6;
/** Standard deviation of a rank that is even. */
const EVEN_SD = Math.sqrt(1 / 12);
/** A mean rank nearer to the middle than so many standard errors may be nothing but chance. */
const ERRORS = 3;

/** At most `most` of the numbers, evenly spaced from the first to the last. */
export function spaced(numbers: Uint32Array, most: number): number[] {
  if (numbers.length <= most) return [...numbers];
  return Array.from({ length: most }, (_, k) => numbers[Math.floor((k * numbers.length) / most)] as number);
}

function pathOf({ path, inputs, lines, outcome, eventMonths }: PathTrace): WorstPath {
  const { cashOutMonth, fundingNeed } = outcome;
  return { path, cashOutMonth, fundingNeed, cash: lines.cash ?? new Float64Array(), inputs, eventMonths };
}

function meanRanks(traces: readonly PathTrace[]): CommonInput[] {
  const sums = new Map<string, number>();
  for (const { inputs } of traces) for (const { path, rank } of inputs) sums.set(path, (sums.get(path) ?? 0) + rank);
  return [...sums].map(([path, sum]) => ({ path, rank: sum / traces.length }));
}

/** The inputs whose ranks are furthest from even, and further than chance would have them. */
function commonInputs(traces: readonly PathTrace[]): CommonInput[] {
  const least = (ERRORS * EVEN_SD) / Math.sqrt(traces.length);
  return meanRanks(traces)
    .filter(({ rank }) => Math.abs(rank - 0.5) > least)
    .sort((a, b) => Math.abs(b.rank - 0.5) - Math.abs(a.rank - 0.5))
    .slice(0, COMMON);
}

function sharesWithout(traces: readonly PathTrace[]): Record<string, number> {
  const ids = Object.keys(traces[0]?.eventMonths ?? {});
  const share = (id: string) => traces.filter(({ eventMonths }) => eventMonths[id] === 0).length / traces.length;
  return Object.fromEntries(ids.map((id) => [id, share(id)]));
}

/** Runs the worst paths again: the first of them to be shown, a sample of all to see what they have in common. */
export function examine({ scenario, worst, paths }: WorstQuestion): WorstPaths {
  const listed = [...worst.subarray(0, LISTED)];
  const sample = spaced(worst, SAMPLED);
  const traces = new Map(
    tracePaths(scenario, new Set([...listed, ...sample]), paths).map((trace) => [trace.path, trace] as const),
  );
  const of = (numbers: readonly number[]) => numbers.flatMap((path) => traces.get(path) ?? []);
  const sampled = of(sample);
  return {
    total: worst.length,
    listed: of(listed).map(pathOf),
    sampled: sampled.length,
    common: commonInputs(sampled),
    without: sharesWithout(sampled),
  };
}
