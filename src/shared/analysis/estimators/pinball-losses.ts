import { REPLICATES } from '../../engine/replicates';
import type { Cells } from './cells';
import type { Pinball } from './decision';
import { type CellLayout, type Judge, type Losses, layoutOf, noLosses, type Ordered } from './losses';

/** What lies on one side of the best actions, of replicate r in cell c at c * REPLICATES + r. */
interface Side {
  readonly paths: Float64Array;
  /** Of their distances. */
  readonly sums: Float64Array;
}

/** The paths of every cell in ascending order of their outcome, parted at the best action of the cell. */
interface Parted extends CellLayout {
  readonly ordered: Ordered;
  /** The outcomes less one that lies among them: sums of what is the same everywhere are exactly 0. */
  readonly distances: Float64Array;
  /** Of each cell, the places in the order of all paths. */
  readonly slots: Uint32Array;
  /** Of each cell, how many lie up to the best action, which is the last of them. */
  readonly turns: Uint32Array;
  readonly below: Side;
  readonly above: Side;
}

/** How many paths of each cell lie up to its best action. */
function turnsOf({ starts }: CellLayout, count: number, { place }: Pinball): Uint32Array {
  const turns = new Uint32Array(count);
  for (let cell = 0; cell < count; cell++) {
    const size = (starts[cell + 1] as number) - (starts[cell] as number);
    turns[cell] = size > 0 ? place(size) + 1 : 0;
  }
  return turns;
}

/** What is written over for every division: new memory would cost more than what is done with it. */
interface Room {
  /** The cell of each path, in ascending order of outcomes. */
  readonly cells: Uint16Array;
  readonly slots: Uint32Array;
}

// One loop a function: two in a row keep V8 from settling on what either of them does.

function writeCells({ of }: Cells, { paths }: Ordered, { cells }: Room): void {
  for (let i = 0; i < cells.length; i++) cells[i] = of[paths[i] as number] as number;
}

/** From both ends at once: where the next of a cell goes is only known when the last has gone there. */
function writeSlots(starts: Uint32Array, { cells, slots }: Room): void {
  const first = starts.slice(0, -1);
  const behind = starts.slice(1);
  const middle = cells.length >> 1;
  for (let i = 0, k = cells.length - 1; i < middle; i++, k--) {
    const cell = cells[i] as number;
    const slot = first[cell] as number;
    slots[slot] = i;
    first[cell] = slot + 1;
    const other = cells[k] as number;
    const last = (behind[other] as number) - 1;
    slots[last] = k;
    behind[other] = last;
  }
  if (cells.length % 2 === 1) slots[first[cells[middle] as number] as number] = middle;
}

function sumAll({ replicates }: Ordered, distances: Float64Array, { cells }: Room, sums: Float64Array): void {
  for (let i = 0; i < cells.length; i++) {
    const k = (cells[i] as number) * REPLICATES + (replicates[i] as number);
    sums[k] = (sums[k] as number) + (distances[i] as number);
  }
}

/** Counts some slots of a cell, and adds up their distances, by replicate. */
function sumSlots({ ordered, distances, slots }: Parted, from: number, to: number, into: Side, first: number): void {
  const { replicates } = ordered;
  const { paths, sums } = into;
  for (let slot = from; slot < to; slot++) {
    const place = slots[slot] as number;
    const k = first + (replicates[place] as number);
    paths[k] = (paths[k] as number) + 1;
    sums[k] = (sums[k] as number) + (distances[place] as number);
  }
}

function subtract(all: ArrayLike<number>, part: Float64Array, out: Float64Array): void {
  for (let k = 0; k < out.length; k++) out[k] = (all[k] as number) - (part[k] as number);
}

/** Looks at the smaller side of the best actions one by one; the other is what is left of all. */
function sumSides(parted: Parted, sums: Float64Array): void {
  const { starts, turns, below, above, own, slots } = parted;
  const count = turns.length;
  const isBelowSmaller = 2 * turns.reduce((sum, turn) => sum + turn, 0) < slots.length;
  const [smaller, larger] = isBelowSmaller ? [below, above] : [above, below];
  for (let cell = 0; cell < count; cell++) {
    const turn = (starts[cell] as number) + (turns[cell] as number);
    const from = isBelowSmaller ? (starts[cell] as number) : turn;
    const to = isBelowSmaller ? turn : (starts[cell + 1] as number);
    sumSlots(parted, from, to, smaller, cell * REPLICATES);
  }
  subtract(own, smaller.paths, larger.paths);
  subtract(sums, smaller.sums, larger.sums);
}

function partCells(cells: Cells, ordered: Ordered, distances: Float64Array, pinball: Pinball, room: Room): Parted {
  const layout = layoutOf(cells);
  writeCells(cells, ordered, room);
  writeSlots(layout.starts, room);
  const zeros = () => new Float64Array(cells.count * REPLICATES);
  const side = (): Side => ({ paths: zeros(), sums: zeros() });
  const turns = turnsOf(layout, cells.count, pinball);
  const parted: Parted = { ...layout, ordered, distances, slots: room.slots, turns, below: side(), above: side() };
  const sums = zeros();
  sumAll(ordered, distances, room, sums);
  sumSides(parted, sums);
  return parted;
}

/** The cell of a division and the replicate that are looked at. */
interface Part {
  readonly cell: number;
  readonly r: number;
}

/** The best action by the paths of a cell outside replicate r, of which there are some: near the best of all of them. */
function bestOfOthers(parted: Parted, { place }: Pinball, { cell, r }: Part): number {
  const { ordered, distances, slots, starts, own, below, turns } = parted;
  const { replicates } = ordered;
  const k = cell * REPLICATES + r;
  const [start, end, turn] = [starts[cell] as number, starts[cell + 1] as number, turns[cell] as number];
  let slot = start + turn;
  // How many of the others are still to be gone past, upwards or, where it is less than none, downwards.
  let left = place(end - start - (own[k] as number)) - (turn - (below.paths[k] as number));
  if (left >= 0) {
    while (replicates[slots[slot] as number] === r || left-- > 0) slot += 1;
  } else {
    while (left < 0) {
      slot -= 1;
      if (replicates[slots[slot] as number] !== r) left += 1;
    }
  }
  return distances[slots[slot] as number] as number;
}

/** What lies on the other side of an action than of the best: how many paths of a replicate, and the sum of their distances. */
const crossed = { paths: 0, sum: 0 };

/** Fills `crossed`: with paths from below if the action is less than the best, and from above if it is more. */
function cross(
  { ordered, distances, slots, starts, turns }: Parted,
  { cell, r }: Part,
  action: number,
  up: boolean,
): void {
  const { replicates } = ordered;
  const [start, end] = [starts[cell] as number, starts[cell + 1] as number];
  const step = up ? 1 : -1;
  crossed.paths = 0;
  crossed.sum = 0;
  for (let slot = start + (turns[cell] as number) - (up ? 0 : 1); slot >= start && slot < end; slot += step) {
    const place = slots[slot] as number;
    const distance = distances[place] as number;
    if (distance <= action !== up) return;
    if (replicates[place] !== r) continue;
    crossed.paths += 1;
    crossed.sum += distance;
  }
}

/** Adds what the paths of a replicate lose in a cell with its best action, and with that of the other replicates. */
function addPart(
  parted: Parted,
  { below, above }: Pinball,
  part: Part,
  actions: readonly [best: number, others: number],
  into: Losses,
): void {
  const { cell, r } = part;
  const k = cell * REPLICATES + r;
  const [best, others] = actions;
  let under = parted.below.paths[k] as number;
  let over = parted.above.paths[k] as number;
  let sumUnder = parted.below.sums[k] as number;
  let sumOver = parted.above.sums[k] as number;
  into.fitted[r] = (into.fitted[r] as number) + above * (sumOver - over * best) - below * (sumUnder - under * best);
  if (others !== best) {
    const up = others > best;
    cross(parted, part, others, up);
    const sign = up ? 1 : -1;
    under += sign * crossed.paths;
    over -= sign * crossed.paths;
    sumUnder += sign * crossed.sum;
    sumOver -= sign * crossed.sum;
  }
  into.foreseen[r] =
    (into.foreseen[r] as number) + above * (sumOver - over * others) - below * (sumUnder - under * others);
}

/**
 * What is lost in cells where a unit between action and outcome costs the same at any distance: by sums on both sides of the
 * best action of each cell, and a walk from there to those without a replicate, which lie nearby. The outcomes are gone
 * through once, however many cells there are.
 */
export function pinballJudge(ordered: Ordered, pinball: Pinball): Judge {
  const { outcomes } = ordered;
  const origin = outcomes[pinball.place(outcomes.length)] as number;
  const distances = outcomes.map((outcome) => outcome - origin);
  const room: Room = { cells: new Uint16Array(outcomes.length), slots: new Uint32Array(outcomes.length) };
  return (cells, before) => {
    const parted = partCells(cells, ordered, distances, pinball, room);
    const { starts, own, turns, slots } = parted;
    const losses = noLosses();
    const actions = new Float64Array(cells.count * REPLICATES);
    for (let cell = 0; cell < cells.count; cell++) {
      const [start, end] = [starts[cell] as number, starts[cell + 1] as number];
      if (start === end) continue;
      const best = distances[slots[start + (turns[cell] as number) - 1] as number] as number;
      for (let r = 0; r < REPLICATES; r++) {
        const part = { cell, r };
        const k = cell * REPLICATES + r;
        const hasOthers = end - start > (own[k] as number);
        const others = hasOthers ? bestOfOthers(parted, pinball, part) : (before[r] as number);
        actions[k] = others;
        addPart(parted, pinball, part, [best, others], losses);
      }
    }
    return { losses, actions };
  };
}
