/** The paths on which most money is needed, and what they have in common. */

import { type PathTrace, tracePaths } from '../../../../shared/engine/paths/trace';
import type { SimulationResult } from '../../../../shared/engine/results';
import { sampleError } from '../../../../shared/engine/summary/chance-error';
import type { Scenario } from '../../../../shared/scenario/schema';

export interface WorstPath {
  readonly path: number;
  /** Null where cash lasts beyond the horizon. */
  readonly cashOutMonth: number | null;
  readonly fundingNeed: number;
}

/** An input that is not as on other paths: over all paths the mean rank is a half. */
export interface UnevenInput {
  readonly path: string;
  /** Mean share of all paths on which it is lower. */
  readonly meanRank: number;
}

/** A funding event that fails more often than on other paths. */
export interface MissedEvent {
  readonly id: string;
  /** Shares of paths on which it does not happen within the horizon. */
  readonly onWorst: number;
  readonly onAll: number;
  /** Standard errors of the two. */
  readonly error: { readonly onWorst: number; readonly onAll: number };
}

export interface WorstPaths {
  /** How many paths are the worst 5%: `common` is about all of them, `listed` shows the first. */
  readonly count: number;
  readonly listed: readonly WorstPath[];
  readonly inputs: readonly UnevenInput[];
  readonly events: readonly MissedEvent[];
}

/** Standard deviations beyond which a difference is not chance: there are dozens of inputs to be misled by. */
const NOISE = 4;
const MAX_INPUTS = 10;
/** Paths traced at a time: each holds its whole ledger. */
const CHUNK = 512;

/** Mean and count of what the traces say, by address or id. */
interface Tally {
  readonly ranks: Map<string, number>;
  readonly missed: Map<string, number>;
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

function count({ inputs, eventMonths }: PathTrace, { ranks, missed }: Tally): void {
  for (const { path, rank } of inputs) add(ranks, path, rank);
  for (const [id, month] of Object.entries(eventMonths)) add(missed, id, month === 0 ? 1 : 0);
}

function unevenInputs(ranks: ReadonlyMap<string, number>, paths: number): UnevenInput[] {
  const away = ({ meanRank }: UnevenInput) => Math.abs(meanRank - 0.5);
  // The standard deviation of an even rank is the root of a twelfth.
  const chance = NOISE / Math.sqrt(12 * paths);
  return [...ranks]
    .map(([path, sum]) => ({ path, meanRank: sum / paths }))
    .filter((input) => away(input) > chance)
    .sort((a, b) => away(b) - away(a))
    .slice(0, MAX_INPUTS);
}

function missedEvents(missed: ReadonlyMap<string, number>, paths: number, result: SimulationResult): MissedEvent[] {
  return result.events
    .map(({ id, probability, error }) => {
      const onWorst = (missed.get(id) ?? 0) / paths;
      const errors = { onWorst: sampleError(onWorst, paths), onAll: error.probability };
      return { id, onWorst, onAll: 1 - probability, error: errors };
    })
    .filter(({ onWorst, onAll }) => onWorst - onAll > NOISE * Math.sqrt((onAll * (1 - onAll)) / paths))
    .sort((a, b) => b.onWorst - b.onAll - (a.onWorst - a.onAll));
}

function listedPath({ path, outcome }: PathTrace): WorstPath {
  return { path, cashOutMonth: outcome.cashOutMonth || null, fundingNeed: outcome.fundingNeed };
}

/** Runs the worst paths again: a run keeps their numbers, and a path is a function of its number. */
export function describeWorst(scenario: Scenario, result: SimulationResult, most: number): WorstPaths {
  const numbers = [...result.worst];
  const tally: Tally = { ranks: new Map(), missed: new Map() };
  const listed: WorstPath[] = [];
  for (let first = 0; first < numbers.length; first += CHUNK) {
    for (const trace of tracePaths(scenario, numbers.slice(first, first + CHUNK), result.paths)) {
      if (listed.length < most) listed.push(listedPath(trace));
      count(trace, tally);
    }
  }
  return {
    count: numbers.length,
    listed,
    inputs: unevenInputs(tally.ranks, numbers.length),
    events: missedEvents(tally.missed, numbers.length, result),
  };
}
