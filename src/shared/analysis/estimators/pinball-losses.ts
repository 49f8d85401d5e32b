import { REPLICATES } from '../../engine/replicates';
import type { Cells } from './cells';
import type { Pinball } from './decision';
import { type CellLayout, type Judge, type Losses, layoutOf, noLosses, type Ordered } from './losses';

/**
 * All paths as they are gone through: from the end next to the best action, as fewer lie there. What is said of near and
 * far is said of that end, so that losses are the same whether it is the upper or the lower one.
 */
interface Scan {
  readonly paths: Uint32Array;
  readonly replicates: Uint8Array;
  /** Towards the near end, in descending order, from one of them: sums of what is the same everywhere are exactly 0. */
  readonly distances: Float64Array;
  /** The sums of the distances of each replicate. */
  readonly totals: Float64Array;
  /** How many of so many paths lie nearer than the best action. */
  nearer(count: number): number;
  /** What a unit costs by which a path lies nearer than the action, or further. */
  readonly near: number;
  readonly far: number;
}

function sumByReplicate(values: Float64Array, replicates: Uint8Array): Float64Array {
  const sums = new Float64Array(REPLICATES);
  for (let i = 0; i < values.length; i++) {
    const r = replicates[i] as number;
    sums[r] = (sums[r] as number) + (values[i] as number);
  }
  return sums;
}

function scanOf(ordered: Ordered, { place, below, above }: Pinball): Scan {
  const best = place(ordered.outcomes.length);
  const origin = ordered.outcomes[best] as number;
  const isFromBelow = 2 * best < ordered.outcomes.length;
  const paths = ordered.paths.slice();
  const replicates = ordered.replicates.slice();
  const distances = ordered.outcomes.map((outcome) => (isFromBelow ? origin - outcome : outcome - origin));
  if (!isFromBelow) for (const each of [paths, replicates, distances]) each.reverse();
  return {
    paths,
    replicates,
    distances,
    totals: sumByReplicate(distances, replicates),
    nearer: (count) => (isFromBelow ? place(count) : count - 1 - place(count)),
    near: isFromBelow ? below : above,
    far: isFromBelow ? above : below,
  };
}

/**
 * How many paths of a cell are looked at, from the near end: up to the best action, and up to that of those outside any
 * replicate, of which there may be so many. All of them where none is outside.
 */
function reachOf({ own }: CellLayout, cell: number, count: number, { nearer }: Scan): number {
  let most = 0;
  for (let k = cell * REPLICATES; k < (cell + 1) * REPLICATES; k++) most = Math.max(most, own[k] as number);
  return most === count ? count : Math.max(nearer(count), nearer(count - most) + most) + 1;
}

/** What is written over for every division: new memory would cost more than what is done with it. */
interface Room {
  /** The cells of the paths that have been gone through. */
  readonly cells: Uint16Array;
  /** Of the paths of each cell, from the near end, the places in the order of all. */
  readonly slots: Uint32Array;
  /** Of the replicates of a cell, those that lie nearer than its best action, and the sums of how much nearer. */
  readonly nearPaths: Float64Array;
  readonly nearSums: Float64Array;
}

// One loop a function, and several paths a turn: a turn by itself costs more than what is done in it.

function readCells(of: Uint16Array, { paths }: Scan, { cells }: Room, from: number, to: number): void {
  const read = (i: number) => {
    cells[i] = of[paths[i] as number] as number;
  };
  const whole = to - ((to - from) % 4);
  for (let i = from; i < whole; i += 4) {
    read(i);
    read(i + 1);
    read(i + 2);
    read(i + 3);
  }
  for (let i = whole; i < to; i++) read(i);
}

/** Puts paths behind those of their cells, which end at `ends`. */
function writeSlots(ends: Uint32Array, { cells, slots }: Room, from: number, to: number): void {
  const write = (i: number) => {
    const cell = cells[i] as number;
    const slot = ends[cell] as number;
    slots[slot] = i;
    ends[cell] = slot + 1;
  };
  const whole = to - ((to - from) % 2);
  for (let i = from; i < whole; i += 2) {
    write(i);
    write(i + 1);
  }
  for (let i = whole; i < to; i++) write(i);
}

/** Paths that are gone through before it is asked whether all cells have enough of them. */
const STRETCH = 1024;

/** Goes through the paths until all cells have as many as are looked at. */
function partPaths({ of, count }: Cells, layout: CellLayout, scan: Scan, room: Room): void {
  const { starts } = layout;
  const ends = starts.slice(0, -1);
  const wanted = ends.map((start, cell) => {
    const paths = (starts[cell + 1] as number) - start;
    return paths === 0 ? start : start + reachOf(layout, cell, paths, scan);
  });
  // Cells that have been found full stay so: the next question begins with the first that was not.
  let full = 0;
  for (let from = 0; full < count; from += STRETCH) {
    const to = Math.min(from + STRETCH, of.length);
    readCells(of, scan, room, from, to);
    writeSlots(ends, room, from, to);
    while (full < count && (ends[full] as number) >= (wanted[full] as number)) full += 1;
  }
}

/** Counts what lies nearer than the best action of a cell, which is at `turn`. */
function sumNear({ replicates, distances }: Scan, { slots, nearPaths, nearSums }: Room, start: number, turn: number) {
  const best = distances[slots[turn] as number] as number;
  nearPaths.fill(0);
  nearSums.fill(0);
  for (let slot = start; slot < turn; slot++) {
    const i = slots[slot] as number;
    const r = replicates[i] as number;
    nearPaths[r] = (nearPaths[r] as number) + 1;
    nearSums[r] = (nearSums[r] as number) + (distances[i] as number) - best;
  }
}

/** The best action of the paths outside a replicate, and by how much its paths lie nearer than that, in sum. */
const others = { action: 0, nearer: 0 };

/** Fills `others` by a walk from the best action of all paths, which lies nearby. `rank` is the place of theirs among them. */
function walkToOthers({ replicates, distances }: Scan, room: Room, turn: number, r: number, rank: number): void {
  const { slots } = room;
  const best = distances[slots[turn] as number] as number;
  let slot = turn;
  let paths = 0;
  let sum = 0;
  if (rank >= 0) {
    for (let left = rank; ; slot++) {
      const i = slots[slot] as number;
      if (replicates[i] !== r) {
        if (left-- === 0) break;
      } else {
        paths += 1;
        sum += distances[i] as number;
      }
    }
  } else {
    for (let left = rank; left < 0; ) {
      const i = slots[--slot] as number;
      if (replicates[i] !== r) {
        left += 1;
      } else {
        paths -= 1;
        sum -= distances[i] as number;
      }
    }
  }
  const action = distances[slots[slot] as number] as number;
  others.action = action;
  // What lies between the two actions changes sides; the rest moves by their distance.
  others.nearer = (room.nearSums[r] as number) + (room.nearPaths[r] as number) * (best - action) + sum - paths * action;
}

/** Fills `others` where there are none: the action is one of before, wherever it lies. */
function takeBefore({ distances }: Scan, slots: Uint32Array, from: number, to: number, action: number): void {
  others.action = action;
  others.nearer = 0;
  for (let slot = from; slot < to; slot++) {
    others.nearer += Math.max(0, (distances[slots[slot] as number] as number) - action);
  }
}

function addTo(sums: Float64Array, r: number, value: number): void {
  sums[r] = (sums[r] as number) + value;
}

/** Takes from losses that were summed up as if all paths lay at 0 where they do lie. */
function settle({ fitted, foreseen }: Losses, { totals, far }: Scan): void {
  for (let r = 0; r < REPLICATES; r++) {
    addTo(fitted, r, -far * (totals[r] as number));
    addTo(foreseen, r, -far * (totals[r] as number));
  }
}

/**
 * What is lost in cells where a unit between action and outcome costs the same at any distance. Of paths at e whose action
 * is a, the loss is
 *
 *     near sum (e - a) over those nearer + far sum (a - e) over the others
 *     = (near + far) sum (e - a) over those nearer + far (n a - sum e over all),
 *
 * of which the last sum is the same however paths are divided: only those are looked at that lie nearer than the action of
 * their cell, or between that and the action without a replicate.
 */
export function pinballJudge(ordered: Ordered, pinball: Pinball): Judge {
  const scan = scanOf(ordered, pinball);
  const { distances, near, far } = scan;
  const both = near + far;
  const room: Room = {
    cells: new Uint16Array(distances.length),
    slots: new Uint32Array(distances.length),
    nearPaths: new Float64Array(REPLICATES),
    nearSums: new Float64Array(REPLICATES),
  };
  const { slots, nearPaths, nearSums } = room;
  return (cells, before) => {
    const layout = layoutOf(cells);
    const { starts, own } = layout;
    partPaths(cells, layout, scan, room);
    const losses = noLosses();
    const actions = new Float64Array(cells.count * REPLICATES);
    for (let cell = 0; cell < cells.count; cell++) {
      const [start, end] = [starts[cell] as number, starts[cell + 1] as number];
      if (start === end) continue;
      const turn = start + scan.nearer(end - start);
      const best = distances[slots[turn] as number] as number;
      sumNear(scan, room, start, turn);
      for (let r = 0; r < REPLICATES; r++) {
        const k = cell * REPLICATES + r;
        const paths = own[k] as number;
        const outside = end - start - paths;
        if (outside === 0) takeBefore(scan, slots, start, end, before[r] as number);
        else walkToOthers(scan, room, turn, r, scan.nearer(outside) - (turn - start - (nearPaths[r] as number)));
        actions[k] = others.action;
        addTo(losses.fitted, r, both * (nearSums[r] as number) + far * paths * best);
        addTo(losses.foreseen, r, both * others.nearer + far * paths * others.action);
      }
    }
    settle(losses, scan);
    return { losses, actions };
  };
}
