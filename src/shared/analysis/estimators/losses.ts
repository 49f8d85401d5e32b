import { REPLICATES } from '../../engine/replicates';
import type { Cells } from './cells';
import type { Decision, Pinball } from './decision';
import { orderOfValues } from './order';

/** Paths in ascending order of their outcome. */
export interface Sample {
  readonly outcomes: Float64Array;
  readonly replicates: Uint8Array;
  /** How many of them each replicate has. */
  readonly own: Uint32Array;
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
  const own = Uint32Array.from({ length: REPLICATES }, (_, r) => Math.ceil((y.length - r) / REPLICATES));
  return { paths, outcomes, replicates, own };
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
interface Layout {
  /** At the end how many paths there are. */
  readonly starts: Uint32Array;
  /** Of replicate r in cell c at index c * REPLICATES + r. */
  readonly own: Uint32Array;
}

function layOut({ of, count }: Cells): Layout {
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
const laidOut = new WeakMap<Uint16Array, Layout>();

function layoutOf(cells: Cells): Layout {
  const layout = laidOut.get(cells.of) ?? layOut(cells);
  laidOut.set(cells.of, layout);
  return layout;
}

/** The paths of each cell. */
export function samplesOf(cells: Cells, { paths, outcomes: all, replicates: allReplicates }: Ordered): Sample[] {
  const { of, count } = cells;
  const { starts, own } = layoutOf(cells);
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
      own: own.subarray(cell * REPLICATES, (cell + 1) * REPLICATES),
    };
  });
}

/** How many paths of each replicate have been gone past. */
const seen = new Int32Array(REPLICATES);
/** The place of the best action among the paths outside each replicate; -1 once it is found. */
const wanted = new Int32Array(REPLICATES);

/** The best actions by the paths outside each replicate, by one walk over all. */
function bestWithout({ outcomes, replicates, own }: Sample, { place }: Pinball, before: Float64Array): Float64Array {
  const actions = before.slice();
  seen.fill(0);
  let first = outcomes.length;
  let open = 0;
  for (let r = 0; r < REPLICATES; r++) {
    const others = outcomes.length - (own[r] as number);
    wanted[r] = others > 0 ? place(others) : -1;
    if (others > 0) [open, first] = [open + 1, Math.min(first, wanted[r] as number)];
  }
  for (let i = 0; open > 0; i++) {
    const mine = replicates[i] as number;
    seen[mine] = (seen[mine] as number) + 1;
    if (i < first) continue;
    for (let r = 0; r < REPLICATES; r++) {
      // Its place among those of the others.
      if (r === mine || i - (seen[r] as number) !== wanted[r]) continue;
      actions[r] = outcomes[i] as number;
      wanted[r] = -1;
      open -= 1;
    }
  }
  return actions;
}

/** The best actions by the paths outside each replicate; where there are none, those of before. */
export function actionsWithout(sample: Sample, decision: Decision, before: Float64Array): Float64Array {
  if (decision.pinball) return bestWithout(sample, decision.pinball, before);
  const { outcomes, replicates } = sample;
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

/** Of each replicate up to an action, and then of each beyond it: how many paths, and their distances from the action. */
const counts = new Float64Array(2 * REPLICATES);
const distances = new Float64Array(2 * REPLICATES);

/** Splits the paths at a place, and tells how far they are from an action. */
function splitAt({ outcomes, replicates, own }: Sample, turn: number, action: number): void {
  counts.fill(0);
  distances.fill(0);
  for (let i = 0; i < turn; i++) {
    const r = replicates[i] as number;
    counts[r] = (counts[r] as number) + 1;
    distances[r] = (distances[r] as number) + ((outcomes[i] as number) - action);
  }
  for (let i = turn; i < outcomes.length; i++) {
    const side = (replicates[i] as number) + REPLICATES;
    distances[side] = (distances[side] as number) + ((outcomes[i] as number) - action);
  }
  for (let r = 0; r < REPLICATES; r++) counts[REPLICATES + r] = (own[r] as number) - (counts[r] as number);
}

/** Takes what lies between two actions to the other side: places from `from` to `to`, of one replicate. */
function cross({ outcomes, replicates }: Sample, r: number, best: number, places: readonly [number, number]): void {
  const [from, to] = places;
  const sign = from < to ? 1 : -1;
  for (let i = Math.min(from, to); i < Math.max(from, to); i++) {
    if (replicates[i] !== r) continue;
    const distance = sign * ((outcomes[i] as number) - best);
    counts[r] = (counts[r] as number) + sign;
    counts[REPLICATES + r] = (counts[REPLICATES + r] as number) - sign;
    distances[r] = (distances[r] as number) + distance;
    distances[REPLICATES + r] = (distances[REPLICATES + r] as number) - distance;
  }
}

/** The place of the first outcome beyond an action, looked for from one that is near. */
function turnAt({ outcomes }: Sample, action: number, near: number): number {
  let turn = near;
  while (turn < outcomes.length && (outcomes[turn] as number) <= action) turn += 1;
  while (turn > 0 && (outcomes[turn - 1] as number) > action) turn -= 1;
  return turn;
}

/** Adds losses that are told from how far the outcomes of each replicate lie below and above the best action in all. */
function addPinballs(
  sample: Sample,
  { place, below, above }: Pinball,
  best: number,
  actions: Float64Array,
  into: Losses,
): void {
  const turn = turnAt(sample, best, place(sample.outcomes.length));
  splitAt(sample, turn, best);
  for (let r = 0; r < REPLICATES; r++) {
    const fitted = above * (distances[REPLICATES + r] as number) - below * (distances[r] as number);
    into.fitted[r] = (into.fitted[r] as number) + fitted;
    const step = (actions[r] as number) - best;
    if (step !== 0) cross(sample, r, best, [turn, turnAt(sample, actions[r] as number, turn)]);
    const over = (distances[REPLICATES + r] as number) - step * (counts[REPLICATES + r] as number);
    const under = (distances[r] as number) - step * (counts[r] as number);
    into.foreseen[r] = (into.foreseen[r] as number) + (above * over - below * under);
  }
}

/** What the paths lose with the best action of all of them, and with those of `actionsWithout`. */
export function addLosses(sample: Sample, decision: Decision, actions: Float64Array, into: Losses): void {
  const { outcomes, replicates } = sample;
  if (outcomes.length === 0) return;
  const { fitted, foreseen } = into;
  const best = decision.best(outcomes);
  if (decision.pinball) {
    addPinballs(sample, decision.pinball, best, actions, into);
    return;
  }
  for (let i = 0; i < outcomes.length; i++) {
    const y = outcomes[i] as number;
    const r = replicates[i] as number;
    fitted[r] = (fitted[r] as number) + decision.loss(best, y);
    foreseen[r] = (foreseen[r] as number) + decision.loss(actions[r] as number, y);
  }
}
