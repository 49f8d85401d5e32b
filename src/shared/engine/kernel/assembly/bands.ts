/** Mean and percentiles of a column with their standard errors, from its tally and the values that lie in memory. */

import { LANES } from './columns';
import {
  beforeBin,
  binAt,
  binOf,
  cumulate,
  endOf,
  firstOf,
  gather,
  putInPlace,
  replicateOf,
  Scratch,
  stretchOf,
  wantBin,
} from './stretches';
import { BIN_BYTES, Tally } from './tally';

const PERCENTILES: i32 = 7;
const DOUBLE: usize = sizeof<f64>();
/** Lower, upper and size: three times sixteen doubles. */
const FIGURES_BYTES: usize = 384;

/** Above the rounding of a stored deviation that is as large as its origin, a sum over months included. */
const ROUNDING: f64 = 2.384185791015625e-7;

/**
 * A value from its deviation. One that is nearer to 0 than the storage can tell is 0: money that did not come, measured
 * from a central path on which it did, must not show as a few cents.
 */
function restore(origin: f64, deviation: f64): f64 {
  const value = origin + deviation;
  return abs(value) <= abs(origin) * ROUNDING ? 0 : value;
}

/** Number of paths in a replicate. */
function pathsOf(replicate: i32, paths: i32): i32 {
  return (paths - replicate + LANES - 1) / LANES;
}

/** Sum of sixteen figures by halves: of equal ones it is exact, so that replicates that agree have no error at all. */
function sumPairs(figures: usize): f64 {
  const a = f64x2.add(v128.load(figures), v128.load(figures, 64));
  const b = f64x2.add(v128.load(figures, 16), v128.load(figures, 80));
  const c = f64x2.add(v128.load(figures, 32), v128.load(figures, 96));
  const d = f64x2.add(v128.load(figures, 48), v128.load(figures, 112));
  const sum = f64x2.add(f64x2.add(a, b), f64x2.add(c, d));
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

/** Standard error of the mean of figures that sixteen replicates have, or as many as there are paths. Overwrites them. */
function standardError(figures: usize, paths: i32): f64 {
  const count = min(LANES, paths);
  if (count < 2) return 0;
  // The figures of replicates without paths are 0, and so must be their distances from the mean.
  const mean = f64x2.splat(sumPairs(figures) / f64(count));
  for (let at = figures; at < figures + usize(count) * DOUBLE; at += 16) {
    const difference = f64x2.sub(v128.load(at), mean);
    v128.store(at, f64x2.mul(difference, difference));
  }
  if (count % 2 === 1) store<f64>(figures + usize(count) * DOUBLE, 0);
  return sqrt(sumPairs(figures) / f64(count - 1) / f64(count));
}

/** Mean of the sums by replicate, in their order. */
function mean(tally: Tally, paths: i32): f64 {
  let sum: f64 = 0;
  for (let k = 0; k < LANES; k++) sum += load<f64>(tally.sums + usize(k) * DOUBLE);
  return sum / f64(paths);
}

/** Standard error of the mean: that of the replicates' own means. */
function meanError(tally: Tally, scratch: Scratch, paths: i32): f64 {
  for (let k = 0; k < LANES; k++) {
    const own = load<f64>(tally.sums + usize(k) * DOUBLE);
    store<f64>(scratch.lower + usize(k) * DOUBLE, k < paths ? own / f64(pathsOf(k, paths)) : 0);
  }
  return standardError(scratch.lower, paths);
}

/** Where a rank lies in its bin, if the values of a bin are evenly spread over it. */
function valueInBin(tally: Tally, scratch: Scratch, bin: i32, rank: i32): f64 {
  const before = beforeBin(scratch, bin);
  const part = (f64(rank - before) + 0.5) / f64(beforeBin(scratch, bin + 1) - before);
  return f64(tally.low) + (f64(bin) - 0.5 + part) / f64(tally.scale);
}

/**
 * The value of a rank whose bin has been gathered: the very one if all of the bin that were counted are there, else the
 * one that is as far up among those that are as the rank is in its bin.
 */
function valueInStretch(tally: Tally, scratch: Scratch, stretch: i32, rank: i32): f64 {
  const first = firstOf(scratch, stretch);
  const end = endOf(scratch, stretch);
  const bin = binOf(scratch, stretch);
  if (first === end) return valueInBin(tally, scratch, bin, rank);
  const before = beforeBin(scratch, bin);
  const counted = beforeBin(scratch, bin + 1) - before;
  const gathered = i32(end - first) / i32(DOUBLE);
  const place = gathered === counted ? rank - before : i32(((f64(rank - before) + 0.5) * f64(gathered)) / f64(counted));
  return f64(f32(putInPlace(first, end, first + usize(place) * DOUBLE)));
}

/** The value of a rank that is near the bin of a stretch. */
function valueNear(tally: Tally, scratch: Scratch, stretch: i32, rank: i32): f64 {
  let bin = binOf(scratch, stretch);
  while (beforeBin(scratch, bin) > rank) bin--;
  while (beforeBin(scratch, bin + 1) <= rank) bin++;
  const own = stretchOf(scratch, bin);
  return own < 0 ? valueInBin(tally, scratch, bin, rank) : valueInStretch(tally, scratch, own, rank);
}

function rankOf(paths: i32, probability: f64): i32 {
  return i32(f64(paths - 1) * probability);
}

function probabilityOf(percentiles: usize, k: i32): f64 {
  return load<f64>(percentiles + usize(k) * DOUBLE);
}

/** The stretches of the ranks below and above percentile k. */
function belowOf(scratch: Scratch, k: i32): i32 {
  return load<i32>(scratch.sides + usize(k) * 8);
}

function aboveOf(scratch: Scratch, k: i32): i32 {
  return load<i32>(scratch.sides + usize(k) * 8, 4);
}

/** Asks for the bins on either side of every percentile. */
function wantPercentiles(tally: Tally, scratch: Scratch, percentiles: usize, paths: i32): void {
  scratch.wanted = 0;
  for (let k = 0; k < PERCENTILES; k++) {
    const rank = rankOf(paths, probabilityOf(percentiles, k));
    let bin = binAt(tally, scratch, rank);
    store<i32>(scratch.sides + usize(k) * 8, wantBin(scratch, bin));
    while (beforeBin(scratch, bin + 1) <= min(rank + 1, paths - 1)) bin++;
    store<i32>(scratch.sides + usize(k) * 8, wantBin(scratch, bin), 4);
  }
}

/** Definition 7 of Hyndman and Fan: between the order statistics beside place (n - 1) p, on a straight line. */
function percentile(tally: Tally, scratch: Scratch, paths: i32, k: i32, probability: f64): f64 {
  const place = f64(paths - 1) * probability;
  const rank = i32(place);
  const part = place - f64(rank);
  const below = valueInStretch(tally, scratch, belowOf(scratch, k), rank);
  if (part === 0) return below;
  const above = valueInStretch(tally, scratch, aboveOf(scratch, k), rank + 1);
  return below + part * (above - below);
}

/** Adds up, by replicate, the counts of the bins from `from` to before `to`, on top of what is there. */
function addCounts(tally: Tally, from: i32, to: i32, sums: usize): void {
  const end = tally.counts + usize(to * BIN_BYTES);
  let a = v128.load(sums);
  let b = v128.load(sums, 16);
  for (let at = tally.counts + usize(from * BIN_BYTES); at < end; at += BIN_BYTES) {
    a = i16x8.add(a, v128.load(at));
    b = i16x8.add(b, v128.load(at, 16));
  }
  v128.store(sums, a);
  v128.store(sums, b, 16);
}

/**
 * Counts, by replicate, the gathered values of a stretch: all of them, those below `value`, and those up to it. True if any
 * is equal to it.
 */
function countStretch(scratch: Scratch, stretch: i32, value: f64): bool {
  for (let at = scratch.lower; at < scratch.lower + FIGURES_BYTES; at += 16) v128.store(at, i64x2(0, 0));
  const end = endOf(scratch, stretch);
  let equal = 0;
  for (let at = firstOf(scratch, stretch); at < end; at += DOUBLE) {
    const tagged = load<f64>(at);
    const own = f64(f32(tagged));
    const replicate = scratch.lower + replicateOf(tagged) * DOUBLE;
    store<f64>(replicate, load<f64>(replicate) + f64(own < value));
    store<f64>(replicate, load<f64>(replicate, 128) + f64(own <= value), 128);
    store<f64>(replicate, load<f64>(replicate, 256) + 1, 256);
    equal |= i32(own === value);
  }
  return equal !== 0;
}

/** One value stands for all of its bin: it is counted for every replicate. */
function countOne(scratch: Scratch, stretch: i32, value: f64): bool {
  const own = f64(f32(load<f64>(firstOf(scratch, stretch))));
  for (let replicate: usize = 0; replicate < usize(LANES); replicate++) {
    store<f64>(scratch.lower + replicate * DOUBLE, own < value ? 1 : 0);
    store<f64>(scratch.upper + replicate * DOUBLE, own <= value ? 1 : 0);
    store<f64>(scratch.sizes + replicate * DOUBLE, 1);
  }
  return own === value;
}

/** Turns what was counted of a bin into each replicate's share of paths below, or up to, a value; gives its error. */
function errorOfShares(tally: Tally, scratch: Scratch, bin: i32, figures: usize, paths: i32): f64 {
  const counts = tally.counts + usize(bin * BIN_BYTES);
  // Replicates differ by one path at most, and the first have it.
  const fewest = 1 / f64(max(1, paths / LANES));
  const most = 1 / f64(paths / LANES + 1);
  for (let replicate = 0; replicate < LANES; replicate++) {
    const at = figures + usize(replicate) * DOUBLE;
    const own = load<f64>(at);
    const size = load<f64>(scratch.sizes + usize(replicate) * DOUBLE);
    const inBin = f64(load<u16>(counts + usize(replicate) * 2));
    // Of values that are not in memory, as many lie below as of those that are; if there are none of those, half.
    const within = size === inBin ? own : size > 0 ? (own * inBin) / size : inBin / 2;
    const below = f64(load<u16>(scratch.below + usize(replicate) * 2));
    store<f64>(at, (below + within) * (replicate < paths % LANES ? most : fewest));
  }
  return standardError(figures, paths);
}

/**
 * Standard error of the share of paths below a value of a stretch, over the replicates; or of that up to it, if that
 * is larger: a percentile moves when either edge of a heap of equal values passes it. `scratch.below` is at the value's bin.
 */
function shareError(tally: Tally, scratch: Scratch, stretch: i32, value: f64, paths: i32): f64 {
  const bin = binOf(scratch, stretch);
  const one = endOf(scratch, stretch) - firstOf(scratch, stretch) === DOUBLE;
  const equal = one ? countOne(scratch, stretch, value) : countStretch(scratch, stretch, value);
  const error = errorOfShares(tally, scratch, bin, scratch.lower, paths);
  return equal ? max(error, errorOfShares(tally, scratch, bin, scratch.upper, paths)) : error;
}

/**
 * How far apart values are per unit of probability: one over the density, from the percentiles two binomial standard
 * errors to either side (Siddiqui 1960). It is 0 within a heap of equal values.
 */
function spacing(tally: Tally, scratch: Scratch, paths: i32, k: i32, probability: f64): f64 {
  const reach = 2 * sqrt((probability * (1 - probability)) / f64(paths));
  const last = f64(paths - 1);
  const lower = i32(max(0, probability - reach) * last + 0.5);
  const upper = i32(min(1, probability + reach) * last + 0.5);
  if (lower === upper) return 0;
  const above = valueNear(tally, scratch, aboveOf(scratch, k), upper);
  const below = valueNear(tally, scratch, belowOf(scratch, k), lower);
  return ((above - below) * last) / f64(upper - lower);
}

/**
 * Writes the standard errors of what `readBands` has just read, `stride` bytes apart: they need what it left in the scratch memory.
 *
 * The standard error of a percentile is that of the share of paths below it, times the distance between values there
 * (Bahadur's representation; Asmussen and Glynn 2007, III.4a). The first comes from the replicates, so that it is right
 * for draws that are not independent of each other within one.
 */
export function readErrors(
  tally: Tally,
  scratch: Scratch,
  paths: i32,
  percentiles: usize,
  out: usize,
  stride: usize,
): void {
  store<f64>(out, meanError(tally, scratch, paths));
  v128.store(scratch.below, i64x2(0, 0));
  v128.store(scratch.below, i64x2(0, 0), 16);
  let seen = 0;
  for (let k = 0; k < PERCENTILES; k++) {
    const probability = probabilityOf(percentiles, k);
    const stretch = belowOf(scratch, k);
    const bin = binOf(scratch, stretch);
    addCounts(tally, seen, bin, scratch.below);
    seen = bin;
    const error = shareError(tally, scratch, stretch, load<f64>(scratch.values + usize(k) * DOUBLE), paths);
    store<f64>(out + usize(k + 1) * stride, error === 0 ? 0 : error * spacing(tally, scratch, paths, k, probability));
  }
}

/**
 * Reads a tally of `paths` paths, the first `kept` of which lie in the column with their bins in the scratch memory. Writes mean
 * and seven percentiles, `stride` bytes apart.
 */
export function readBands(
  tally: Tally,
  scratch: Scratch,
  column: usize,
  next: usize,
  kept: i32,
  paths: i32,
  origin: f64,
  percentiles: usize,
  out: usize,
  stride: usize,
): void {
  cumulate(tally, scratch);
  wantPercentiles(tally, scratch, percentiles, paths);
  gather(scratch, column, next, kept);
  store<f64>(out, origin + mean(tally, paths));
  for (let k = 0; k < PERCENTILES; k++) {
    const value = percentile(tally, scratch, paths, k, probabilityOf(percentiles, k));
    store<f64>(scratch.values + usize(k) * DOUBLE, value);
    store<f64>(out + usize(k + 1) * stride, restore(origin, value));
  }
}
