import { COLUMNS } from '../../figures/columns';
import type { Column } from '../../figures/figure';
import { createMemory, growMemory, type KernelMemory, ROW, SCRATCH_BYTES, TILE, tallyBytes } from '../kernel/kernel';
import { MAX_BINS, MIN_BINS, type StoreShape, tileBytes } from './shape';
import { PERCENTILES, STATISTIC_COUNT } from './statistics';

/**
 * Results of all paths, in one memory that workers share. Ledgers are kept as 32-bit deviations from the central path: half
 * the memory of doubles, exact where nothing is uncertain, and never off by more than 1 part in 16 million of the
 * deviation. Plain data, so that it can be posted to a worker.
 */
export interface Store {
  readonly shape: StoreShape;
  readonly memory: KernelMemory;
}

/** `notFinite` is one more than the number of the first path with a figure that is not finite, and 0 where there is none. */
export const CONTROL = { cancelled: 0, nextPath: 1, donePaths: 2, nextSeries: 3, notFinite: 4 } as const;

export function eventMonthRow(event: number): number {
  return COLUMNS.length + event;
}

export function eventAmountRow(shape: StoreShape, event: number): number {
  return COLUMNS.length + shape.events + event;
}

export function chosenRow({ events }: StoreShape, chosen: number): number {
  return COLUMNS.length + 2 * events + chosen;
}

/** Addresses of what one worker has to itself. */
export interface Workspace {
  /** The central path. */
  readonly origin: number;
  /** The ledgers of a row of paths, one after another. */
  readonly ledgers: number;
  /** The kernel's scratch memory for reading a column, and the four parts of it that depend on the shape. */
  readonly scratch: number;
  readonly bins: number;
  readonly before: number;
  readonly places: number;
  readonly gathered: number;
  /** The tally of the column that is read. */
  readonly tally: number;
  /** Columns that are made of others: sums and ratios. */
  readonly derived: readonly [number, number, number];
}

/** Addresses of everything in the memory of a run. */
interface Layout {
  readonly control: number;
  readonly percentiles: number;
  /** A byte for each stored column: whether it is anything but zero. */
  readonly varies: number;
  /** (series * statistics + statistic) * periods + period; the statistics, then their standard errors. */
  readonly bands: number;
  readonly outcomes: number;
  /** By series and period. */
  readonly tallies: number;
  /** Tile by tile: 1,024 paths of every column. */
  readonly tiles: number;
  readonly workspaces: readonly Workspace[];
  readonly bytes: number;
}

/** Bytes from one ledger of a row to the next. */
export function ledgerBytes(shape: StoreShape): number {
  return shape.columns * 8;
}

/** Bins for the tally of a column whose values are all in memory: enough that few values share one. */
export function exactBins(paths: number): number {
  let bins = MIN_BINS;
  while (bins < MAX_BINS && bins * 4 < paths) bins *= 2;
  return bins;
}

function outcomeRows(shape: StoreShape): number {
  return chosenRow(shape, shape.chosen);
}

function bandFigures({ series, periods }: StoreShape): number {
  return series * 2 * STATISTIC_COUNT * periods;
}

/** Hands out addresses one after another, each at the start of a line of the processor's cache. */
function createAllocator(start: number) {
  let next = start;
  return {
    take(bytes: number): number {
      const address = next;
      next = Math.ceil((next + bytes) / 64) * 64;
      return address;
    },
    taken: () => next,
  };
}

function layOutWorkspace(shape: StoreShape, take: (bytes: number) => number): Workspace {
  const { capacity, paths, bins } = shape;
  const mostBins = Math.max(bins, exactBins(capacity));
  const column = () => take(Math.ceil(capacity / TILE) * TILE * 4);
  return {
    origin: take(ledgerBytes(shape)),
    ledgers: take(ROW * ledgerBytes(shape)),
    scratch: take(SCRATCH_BYTES),
    bins: take(2 * (capacity + ROW)),
    before: take(4 * (mostBins + 1)),
    places: take(4 * mostBins),
    gathered: take(8 * paths),
    tally: take(tallyBytes(mostBins)),
    derived: [column(), column(), column()],
  };
}

function layOut(shape: StoreShape): Layout {
  // Address 0 stays free: it reads as "nothing".
  const { take, taken } = createAllocator(64);
  const { series, periods, columns, paths, capacity, bins, workers } = shape;
  return {
    control: take(64),
    percentiles: take(8 * PERCENTILES.length),
    varies: take(columns),
    bands: take(8 * bandFigures(shape)),
    outcomes: take(8 * outcomeRows(shape) * paths),
    tallies: take(bins > 0 ? series * periods * tallyBytes(bins) : 0),
    tiles: take(Math.ceil(capacity / TILE) * tileBytes(shape)),
    workspaces: Array.from({ length: workers }, () => layOutWorkspace(shape, take)),
    bytes: taken(),
  };
}

/** A store as this thread sees it: addresses for the kernel, and typed arrays for what JavaScript reads and writes. */
export interface StoreView {
  readonly shape: StoreShape;
  readonly layout: Layout;
  readonly memory: KernelMemory;
  /** Counters that workers share, by `CONTROL`. */
  readonly control: Int32Array;
  readonly varies: Uint8Array;
  readonly bands: Float64Array;
  /** By `COLUMNS`, then event months, then event amounts, then what was chosen besides; one value a path. */
  readonly outcomes: readonly Float64Array[];
}

/** A kept memory that is so much larger than needed is let go. */
const TOO_LARGE = 4;

/** Kept memory grows rather than being replaced: the old one would stay until every worker has collected its garbage. */
function memoryFor(bytes: number, kept: KernelMemory | undefined): KernelMemory {
  if (!kept || kept.buffer.byteLength > TOO_LARGE * bytes) return createMemory(bytes);
  growMemory(kept, bytes);
  return kept;
}

/** A store in the memory of another that is no longer wanted, if there is one. */
export function createStore(shape: StoreShape, kept?: KernelMemory): Store {
  const store: Store = { shape, memory: memoryFor(layOut(shape).bytes, kept) };
  const { layout, memory } = openStore(store);
  new Float64Array(memory.buffer, layout.percentiles, PERCENTILES.length).set(PERCENTILES);
  for (const { scratch, bins, before, places, gathered } of layout.workspaces) {
    new Uint32Array(memory.buffer, scratch, 4).set([bins, before, places, gathered]);
  }
  return store;
}

export function openStore({ shape, memory }: Store): StoreView {
  const layout = layOut(shape);
  const { buffer } = memory;
  return {
    shape,
    layout,
    memory,
    control: new Int32Array(buffer, layout.control, 16),
    varies: new Uint8Array(buffer, layout.varies, shape.columns),
    bands: new Float64Array(buffer, layout.bands, bandFigures(shape)),
    outcomes: Array.from(
      { length: outcomeRows(shape) },
      (_, row) => new Float64Array(buffer, layout.outcomes + 8 * row * shape.paths, shape.paths),
    ),
  };
}

export function sameShape(a: StoreShape, b: StoreShape): boolean {
  return (Object.keys(a) as (keyof StoreShape)[]).every((key) => a[key] === b[key]);
}

/** What a column has of the first `paths` paths. */
export function outcomesOf({ outcomes }: StoreView, column: Column, paths: number): Float64Array {
  return (outcomes[COLUMNS.indexOf(column)] as Float64Array).subarray(0, paths);
}
