import { REPLICATES } from '../../engine/replicates';
import type { Cells } from './cells';
import type { Decision } from './decision';
import { orderOfValues } from './order';

/** Paths in ascending order of their outcome. */
export interface Sample {
  readonly outcomes: Float64Array;
  readonly replicates: Uint8Array;
}

/** All paths, with their numbers: what every division of them is read from. */
export interface Ordered extends Sample {
  readonly paths: Uint32Array;
}

export function inOrder(y: Float64Array): Ordered {
  const paths = orderOfValues(y);
  const outcomes = new Float64Array(y.length);
  const replicates = new Uint8Array(y.length);
  for (let i = 0; i < y.length; i++) {
    outcomes[i] = y[paths[i] as number] as number;
    replicates[i] = (paths[i] as number) % REPLICATES;
  }
  return { paths, outcomes, replicates };
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

/** What is known of cells before any outcome is: where the paths of each begin, and how many each replicate has in it. */
export interface CellLayout {
  /** At the end how many paths there are. */
  readonly starts: Uint32Array;
  /** Of replicate r in cell c at index c * REPLICATES + r. */
  readonly own: Uint32Array;
}

function layOut({ of, count }: Cells): CellLayout {
  const own = new Uint32Array(count * REPLICATES);
  for (let path = 0; path < of.length; path++) {
    const place = (of[path] as number) * REPLICATES + (path % REPLICATES);
    own[place] = (own[place] as number) + 1;
  }
  const starts = new Uint32Array(count + 1);
  for (let cell = 0; cell < count; cell++) {
    let end = starts[cell] as number;
    for (let r = 0; r < REPLICATES; r++) end += own[cell * REPLICATES + r] as number;
    starts[cell + 1] = end;
  }
  return { starts, own };
}

/** The same cells are held against many outcomes. */
const laidOut = new WeakMap<Uint16Array, CellLayout>();

export function layoutOf(cells: Cells): CellLayout {
  const layout = laidOut.get(cells.of) ?? layOut(cells);
  laidOut.set(cells.of, layout);
  return layout;
}

/** The paths of each cell. */
function samplesOf(cells: Cells, { paths, outcomes: all, replicates: allReplicates }: Ordered): Sample[] {
  const { of, count } = cells;
  const { starts } = layoutOf(cells);
  const outcomes = new Float64Array(paths.length);
  const replicates = new Uint8Array(paths.length);
  const next = starts.slice();
  for (let i = 0; i < paths.length; i++) {
    const cell = of[paths[i] as number] as number;
    const place = next[cell] as number;
    outcomes[place] = all[i] as number;
    replicates[place] = allReplicates[i] as number;
    next[cell] = place + 1;
  }
  return Array.from({ length: count }, (_, cell) => {
    const [from, to] = [starts[cell] as number, starts[cell + 1] as number];
    return {
      outcomes: outcomes.subarray(from, to),
      replicates: replicates.subarray(from, to),
    };
  });
}

/** The best actions by the paths outside each replicate; where there are none, those of before. */
function actionsWithout({ outcomes, replicates }: Sample, decision: Decision, before: Float64Array): Float64Array {
  const others = new Float64Array(outcomes.length);
  return before.map((known, r) => {
    let count = 0;
    for (let i = 0; i < outcomes.length; i++) {
      others[count] = outcomes[i] as number;
      if (replicates[i] !== r) count += 1;
    }
    return count > 0 ? decision.best(others.subarray(0, count)) : known;
  });
}

/** What the paths lose with the best action of all of them, and with those of `actionsWithout`. */
function addLosses({ outcomes, replicates }: Sample, decision: Decision, actions: Float64Array, into: Losses): void {
  if (outcomes.length === 0) return;
  const { fitted, foreseen } = into;
  const best = decision.best(outcomes);
  for (let i = 0; i < outcomes.length; i++) {
    const y = outcomes[i] as number;
    const r = replicates[i] as number;
    fitted[r] = (fitted[r] as number) + decision.loss(best, y);
    foreseen[r] = (foreseen[r] as number) + decision.loss(actions[r] as number, y);
  }
}

/** What is lost in the cells of a division, each with its own best action. */
export interface Judged {
  /** Sums over all cells. */
  readonly losses: Losses;
  /** Of cell c by the paths outside replicate r at c * REPLICATES + r; the unit is the judge's own. */
  readonly actions: Float64Array;
}

/** `before` has the actions without each replicate for cells that hold no other: in the judge's unit. */
export type Judge = (cells: Cells, before: Float64Array) => Judged;

/** What is lost with any decision: by copying the other paths of each replicate. */
export function plainJudge(ordered: Ordered, decision: Decision): Judge {
  return (cells, before) => {
    const losses = noLosses();
    const actions = new Float64Array(cells.count * REPLICATES);
    for (const [cell, sample] of samplesOf(cells, ordered).entries()) {
      const own = actionsWithout(sample, decision, before);
      actions.set(own, cell * REPLICATES);
      addLosses(sample, decision, own, losses);
    }
    return { losses, actions };
  };
}
