import { addressOf, bounded, LANES, ROW_BYTES, TILE, widenHigh, widenLow } from './columns';

/** Paths whose values set the range of the bins: enough that P5 and P95 of all paths lie well inside. */
const PILOT: i32 = 256;

/** Bytes that the counts of one bin take, and so the distance from a bin to the next: sixteen replicates. */
export const BIN_BYTES: i32 = 32;
const BIN_SHIFT: i32 = 5;

/**
 * What is known of a column without its values: sums and counts by bin, each by replicate. Integer counts, and sums in
 * path order, do not depend on who counted what when. A bin is known by the offset of its counts.
 */
@unmanaged
export class Tally {
  /** Where the bins begin, and how many there are to a unit. */
  low: f32 = 0;
  scale: f32 = 0;
  bins: i32 = 0;

  /** Sixteen doubles: the sum over each replicate. */
  get sums(): usize {
    return changetype<usize>(this) + 64;
  }

  /** For each bin sixteen 16-bit counts, one a replicate. */
  get counts(): usize {
    return changetype<usize>(this) + 192;
  }
}

let smallest: f32 = 0;
let largest: f32 = 0;

/** Takes `count` values that lie together into `smallest` and `largest`. */
function widenExtent(values: usize, count: i32): void {
  let low = f32x4.splat(smallest);
  let high = f32x4.splat(largest);
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const four = v128.load(values + usize(i) * sizeof<f32>());
    low = f32x4.pmin(low, four);
    high = f32x4.pmax(high, four);
  }
  for (; i < count; i++) {
    const value = f32x4.splat(load<f32>(values + usize(i) * sizeof<f32>()));
    low = f32x4.pmin(low, value);
    high = f32x4.pmax(high, value);
  }
  smallest = min(
    min(f32x4.extract_lane(low, 0), f32x4.extract_lane(low, 1)),
    min(f32x4.extract_lane(low, 2), f32x4.extract_lane(low, 3)),
  );
  largest = max(
    max(f32x4.extract_lane(high, 0), f32x4.extract_lane(high, 1)),
    max(f32x4.extract_lane(high, 2), f32x4.extract_lane(high, 3)),
  );
}

function findExtent(column: usize, next: usize, paths: i32): void {
  smallest = largest = load<f32>(column);
  for (let first = 0; first < paths; first += TILE) {
    widenExtent(addressOf(column, next, first), min(TILE, paths - first));
  }
}

/**
 * Begins a tally: an empty one, with its bins over the range of the first paths. The outermost bins take what lies
 * beyond, so that a far outlier does not crowd all others into one bin.
 */
export function beginTally(tally: Tally, column: usize, next: usize, paths: i32, bins: i32): void {
  findExtent(column, next, min(PILOT, paths));
  if (smallest === largest) findExtent(column, next, paths);
  tally.low = smallest;
  // With no range at all one bin holds that value and less, the last one all that is more.
  tally.scale = f32(min(f64(bins - 1) / (f64(largest) - f64(smallest)), f64(f32.MAX_VALUE)));
  tally.bins = bins;
  memory.fill(tally.sums, 0, usize(128 + bins * BIN_BYTES));
}

/** Adds whole rows to the sums by replicate, each in path order. */
function addSums(sums: usize, values: usize, rows: i32): void {
  let sum0 = v128.load(sums);
  let sum1 = v128.load(sums, 16);
  let sum2 = v128.load(sums, 32);
  let sum3 = v128.load(sums, 48);
  let sum4 = v128.load(sums, 64);
  let sum5 = v128.load(sums, 80);
  let sum6 = v128.load(sums, 96);
  let sum7 = v128.load(sums, 112);
  for (let row = 0; row < rows; row++) {
    const a = v128.load(values);
    const b = v128.load(values, 16);
    const c = v128.load(values, 32);
    const d = v128.load(values, 48);
    sum0 = f64x2.add(sum0, widenLow(a));
    sum1 = f64x2.add(sum1, widenHigh(a));
    sum2 = f64x2.add(sum2, widenLow(b));
    sum3 = f64x2.add(sum3, widenHigh(b));
    sum4 = f64x2.add(sum4, widenLow(c));
    sum5 = f64x2.add(sum5, widenHigh(c));
    sum6 = f64x2.add(sum6, widenLow(d));
    sum7 = f64x2.add(sum7, widenHigh(d));
    values += ROW_BYTES;
  }
  v128.store(sums, sum0);
  v128.store(sums, sum1, 16);
  v128.store(sums, sum2, 32);
  v128.store(sums, sum3, 48);
  v128.store(sums, sum4, 64);
  v128.store(sums, sum5, 80);
  v128.store(sums, sum6, 96);
  v128.store(sums, sum7, 112);
}

/** Numbers from 2^23 to 2^24 have no fraction: adding this rounds to the nearest whole number, in the lowest bits. */
const ROUNDER: f32 = 8388608;
const ROUNDER_BITS: i32 = 0x4b000000;

/** The bins of four values. Whatever rounding does, a larger value never gets a smaller bin. */
function binsOf(values: v128, low: v128, scale: v128, last: v128): v128 {
  const place = f32x4.mul(f32x4.sub(values, low), scale);
  const held = f32x4.pmin(last, f32x4.pmax(f32x4.splat(0), place));
  return i32x4.sub(f32x4.add(held, f32x4.splat(ROUNDER)), i32x4.splat(ROUNDER_BITS));
}

/** Writes the bin of every value of whole rows, as the offset of its counts. */
function findBins(tally: Tally, values: usize, rows: i32, bins: usize): void {
  const low = f32x4.splat(tally.low);
  const scale = f32x4.splat(tally.scale);
  const last = f32x4.splat(f32(tally.bins - 1));
  for (let half = 0; half < 2 * rows; half++) {
    const left = binsOf(v128.load(values), low, scale, last);
    const right = binsOf(v128.load(values, 16), low, scale, last);
    v128.store(bins, i16x8.shl(i16x8.narrow_i32x4_u(left, right), BIN_SHIFT));
    values += ROW_BYTES / 2;
    bins += 16;
  }
}

function count(counts: usize, bin: usize): void {
  store<u16>(counts + bin, load<u16>(counts + bin) + 1);
}

function countBins(counts: usize, bins: usize, rows: i32): void {
  const end = bins + usize(rows) * 2 * LANES;
  for (; bins < end; bins += 2 * LANES) {
    count(counts, load<u16>(bins));
    count(counts + 2, load<u16>(bins, 2));
    count(counts + 4, load<u16>(bins, 4));
    count(counts + 6, load<u16>(bins, 6));
    count(counts + 8, load<u16>(bins, 8));
    count(counts + 10, load<u16>(bins, 10));
    count(counts + 12, load<u16>(bins, 12));
    count(counts + 14, load<u16>(bins, 14));
    count(counts + 16, load<u16>(bins, 16));
    count(counts + 18, load<u16>(bins, 18));
    count(counts + 20, load<u16>(bins, 20));
    count(counts + 22, load<u16>(bins, 22));
    count(counts + 24, load<u16>(bins, 24));
    count(counts + 26, load<u16>(bins, 26));
    count(counts + 28, load<u16>(bins, 28));
    count(counts + 30, load<u16>(bins, 30));
  }
}

/** The first or last row of a stretch of paths that is not made of whole rows. */
function addPartOfRow(tally: Tally, values: usize, from: i32, to: i32, bins: usize): void {
  const row = from & -LANES;
  for (let path = from; path < to; path++) {
    const lane = usize(path - row);
    const value = load<f32>(values + lane * sizeof<f32>());
    const place = bounded(f32x4.splat(value));
    const bin = i32x4.extract_lane(
      binsOf(place, f32x4.splat(tally.low), f32x4.splat(tally.scale), f32x4.splat(f32(tally.bins - 1))),
      0,
    );
    const sum = tally.sums + lane * sizeof<f64>();
    store<f64>(sum, load<f64>(sum) + f64(value));
    store<u16>(bins + lane * 2, u16(bin << BIN_SHIFT));
    count(tally.counts + lane * 2, usize(bin << BIN_SHIFT));
  }
}

function addRows(tally: Tally, values: usize, rows: i32, bins: usize): void {
  addSums(tally.sums, values, rows);
  findBins(tally, values, rows, bins);
  countBins(tally.counts, bins, rows);
}

/** Adds the paths from `from` to `to` of a column, and writes their bins to `bins`, which has a place for every path. */
export function addPaths(tally: Tally, column: usize, next: usize, from: i32, to: i32, bins: usize): void {
  for (let path = from; path < to; ) {
    const row = path & -LANES;
    const values = addressOf(column, next, row);
    const rowBins = bins + usize(row) * 2;
    const rows = (min(to, (path & -TILE) + TILE) - row) / LANES;
    if (path === row && rows > 0) {
      addRows(tally, values, rows, rowBins);
      path += rows * LANES;
    } else {
      const end = min(to, row + LANES);
      addPartOfRow(tally, values, path, end, rowBins);
      path = end;
    }
  }
}

/** Adds what another tally of the same column has counted. */
export function addTally(tally: Tally, other: Tally): void {
  for (let lane: usize = 0; lane < 128; lane += 16) {
    v128.store(tally.sums + lane, f64x2.add(v128.load(tally.sums + lane), v128.load(other.sums + lane)));
  }
  const end = tally.counts + usize(tally.bins * BIN_BYTES);
  let from = other.counts;
  for (let to = tally.counts; to < end; to += 16) {
    v128.store(to, i16x8.add(v128.load(to), v128.load(from)));
    from += 16;
  }
}
