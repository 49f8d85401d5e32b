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

/** The best actions by the paths outside each replicate; where there are none, those of before. */
export function actionsWithout(sample: Sample, decision: Decision, before: readonly number[]): number[] {
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
