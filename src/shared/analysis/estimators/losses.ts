import { REPLICATES } from '../../engine/replicates';
import type { Cells } from './cells';
import type { Decision } from './decision';

/** Paths in ascending order of their outcome. */
export interface Sample {
  readonly outcomes: Float64Array;
  readonly replicates: Uint8Array;
}

/** Sums of each replicate's losses. */
export interface Losses {
  /** With the best action of all these paths. */
  readonly fitted: Float64Array;
  /** With the best action of the paths of the other replicates. */
  readonly foreseen: Float64Array;
}

export const noLosses = (): Losses => ({
  fitted: new Float64Array(REPLICATES),
  foreseen: new Float64Array(REPLICATES),
});

/** The paths of each cell, from an order in which their outcomes ascend. */
export function samplesOf(cells: Cells, y: Float64Array, order: Uint32Array): Sample[] {
  const sizes = new Uint32Array(cells.count);
  for (let path = 0; path < y.length; path++) {
    const cell = cells.of[path] as number;
    sizes[cell] = (sizes[cell] as number) + 1;
  }
  const samples = Array.from(sizes, (size) => ({ outcomes: new Float64Array(size), replicates: new Uint8Array(size) }));
  const filled = new Uint32Array(cells.count);
  for (let i = 0; i < order.length; i++) {
    const path = order[i] as number;
    const cell = cells.of[path] as number;
    const { outcomes, replicates } = samples[cell] as Sample;
    const place = filled[cell] as number;
    outcomes[place] = y[path] as number;
    replicates[place] = path % REPLICATES;
    filled[cell] = place + 1;
  }
  return samples;
}

/** The outcome at a place among the paths outside each replicate, by one walk over all; undefined where there are none. */
function outcomesWithout({ outcomes, replicates }: Sample, place: (count: number) => number): (number | undefined)[] {
  const own = new Int32Array(REPLICATES);
  for (let i = 0; i < replicates.length; i++)
    own[replicates[i] as number] = (own[replicates[i] as number] as number) + 1;
  const wanted = Array.from(own, (count) => (count < outcomes.length ? place(outcomes.length - count) : -1));
  const first = Math.min(...wanted);
  const found = new Array<number | undefined>(REPLICATES).fill(undefined);
  const seen = new Int32Array(REPLICATES);
  let open = wanted.filter((at) => at >= 0).length;
  for (let i = 0; i < outcomes.length && open > 0; i++) {
    const mine = replicates[i] as number;
    seen[mine] = (seen[mine] as number) + 1;
    if (i < first) continue;
    for (let r = 0; r < REPLICATES; r++) {
      // Its place among those of the others.
      if (r === mine || found[r] !== undefined || i - (seen[r] as number) !== wanted[r]) continue;
      found[r] = outcomes[i] as number;
      open -= 1;
    }
  }
  return found;
}

/** The best actions by the paths outside each replicate; where there are none, those of before. */
export function actionsWithout(sample: Sample, decision: Decision, before: readonly number[]): number[] {
  if (decision.place) return outcomesWithout(sample, decision.place).map((one, r) => one ?? (before[r] as number));
  const { outcomes, replicates } = sample;
  const others = new Float64Array(outcomes.length);
  return Array.from({ length: REPLICATES }, (_, r) => {
    let count = 0;
    for (let i = 0; i < outcomes.length; i++) {
      others[count] = outcomes[i] as number;
      if (replicates[i] !== r) count += 1;
    }
    return count > 0 ? decision.best(others.subarray(0, count)) : (before[r] as number);
  });
}

/** What the paths lose with the best action of all of them, and with those of `actionsWithout`. */
export function addLosses(sample: Sample, decision: Decision, actions: readonly number[], into: Losses): void {
  const { outcomes, replicates } = sample;
  if (outcomes.length === 0) return;
  const best = decision.best(outcomes);
  for (let i = 0; i < outcomes.length; i++) {
    const y = outcomes[i] as number;
    const r = replicates[i] as number;
    into.fitted[r] = (into.fitted[r] as number) + decision.loss(best, y);
    into.foreseen[r] = (into.foreseen[r] as number) + decision.loss(actions[r] as number, y);
  }
}
