import type { PathTrace } from '@shared/engine/paths/trace';
import type { SimulationResult } from '@shared/engine/results';
import { sampleError } from '@shared/figures/chance-error';

/** An input that lies elsewhere on these paths: over all paths the mean rank is a half. */
export interface UnevenInput {
  readonly path: string;
  /** Mean share of all paths on which it is lower. */
  readonly meanRank: number;
}

/** A funding event that fails on these paths more often than on all of them, or less often. */
export interface UnevenEvent {
  readonly id: string;
  /** Shares of paths on which it does not happen within the horizon. */
  readonly onWorst: number;
  readonly onAll: number;
  /** Standard errors of the two. */
  readonly error: { readonly onWorst: number; readonly onAll: number };
}

export interface Common {
  /** How many paths were looked at. */
  readonly examined: number;
  /** The furthest from a half first. */
  readonly inputs: readonly UnevenInput[];
  /** The furthest from all paths first. */
  readonly events: readonly UnevenEvent[];
}

/** Differences of fewer standard errors may be nothing but chance. */
const MIN_ERRORS = 4;
const MAX_INPUTS = 10;

/** Ranks are even on all paths together, from 0 to 1: this is their variance. */
const RANK_VARIANCE = 1 / 12;

/** What the traces say, summed by address or id. */
interface Tally {
  paths: number;
  readonly ranks: Map<string, number>;
  readonly missed: Map<string, number>;
}

function tallyOf(traces: Iterable<PathTrace>): Tally {
  const tally: Tally = { paths: 0, ranks: new Map(), missed: new Map() };
  const add = (sums: Map<string, number>, key: string, value: number) => sums.set(key, (sums.get(key) ?? 0) + value);
  for (const { inputs, eventMonths } of traces) {
    tally.paths++;
    for (const { path, rank } of inputs) add(tally.ranks, path, rank);
    for (const [id, month] of Object.entries(eventMonths)) add(tally.missed, id, month === 0 ? 1 : 0);
  }
  return tally;
}

function unevenInputs({ ranks, paths }: Tally): UnevenInput[] {
  const away = ({ meanRank }: UnevenInput) => Math.abs(meanRank - 0.5);
  const chance = MIN_ERRORS * Math.sqrt(RANK_VARIANCE / paths);
  return [...ranks]
    .map(([path, sum]) => ({ path, meanRank: sum / paths }))
    .filter((input) => away(input) > chance)
    .sort((a, b) => away(b) - away(a))
    .slice(0, MAX_INPUTS);
}

function unevenEvents({ missed, paths }: Tally, events: SimulationResult['events']): UnevenEvent[] {
  const away = ({ onWorst, onAll }: UnevenEvent) => Math.abs(onWorst - onAll);
  return events
    .map(({ id, probability, error }) => {
      const onWorst = (missed.get(id) ?? 0) / paths;
      const errors = { onWorst: sampleError(onWorst, paths), onAll: error.probability };
      return { id, onWorst, onAll: 1 - probability, error: errors };
    })
    .filter((event) => away(event) > MIN_ERRORS * sampleError(event.onAll, paths))
    .sort((a, b) => away(b) - away(a));
}

/**
 * What some paths of a run have in common: inputs that are drawn higher or lower on them than on all paths, and events
 * that fail more or less often, as far as it cannot be chance. Over n paths that have nothing to do with an input, its
 * mean rank is a half with the standard error sqrt(1/12/n); the share without an event is that of all paths, p, with the
 * standard error sqrt(p(1-p)/n), or Laplace's where p is near to 0 or 1. A difference counts from 4 of these errors on.
 * With dozens of inputs, each of which may be off to either side, 3 are too few: one even input in 370 is beyond them,
 * which of 50 inputs names one by mistake in every eighth scenario. Beyond 4 is one in 16,000, and in one scenario in 300.
 */
export function commonIn(traces: Iterable<PathTrace>, events: SimulationResult['events']): Common {
  const tally = tallyOf(traces);
  return { examined: tally.paths, inputs: unevenInputs(tally), events: unevenEvents(tally, events) };
}
