/**
 * Order statistics without sorting everything: the counts tell which bins hold the wanted ranks, the values of those
 * bins are gathered, each bin to a stretch of its own, and put in order only as far as is asked for.
 */

import { addressOf, LANES } from './columns';
import { BIN_BYTES, Tally } from './tally';

/** No bin has these offsets: they stand for a bin that is not wanted, and for a path that is not there. */
const NO_BIN: i32 = 0xffff;
const NO_PATH: i32 = 0xfffe;

/** Working memory for reading one column; its parts are placed by the host. */
@unmanaged
export class Scratch {
  /** The bin of each path, as the offset of its counts. */
  bins: usize = 0;
  /** For each bin, and one more, the number of paths in those before it. */
  before: usize = 0;
  /** For each wanted bin, where its next value goes. */
  places: usize = 0;
  /** Values with their replicates, stretch by stretch. */
  gathered: usize = 0;
  /** Number of wanted bins. Of each: its offset, and where its stretch begins and ends. */
  wanted: i32 = 0;

  get offsets(): usize {
    return changetype<usize>(this) + 64;
  }
  get firsts(): usize {
    return changetype<usize>(this) + 128;
  }
  get ends(): usize {
    return changetype<usize>(this) + 192;
  }
  /** The percentiles that have been read: seven doubles. */
  get values(): usize {
    return changetype<usize>(this) + 256;
  }
  /** For each percentile the stretches of the ranks on either side: seven pairs of numbers. */
  get sides(): usize {
    return changetype<usize>(this) + 768;
  }
  /** Paths in the bins before the one that is looked at: sixteen 16-bit counts, one a replicate. */
  get below(): usize {
    return changetype<usize>(this) + 320;
  }
  /** Sixteen doubles each, one a replicate: figures whose spread is wanted, and how many values were gathered. */
  get lower(): usize {
    return changetype<usize>(this) + 384;
  }
  get upper(): usize {
    return changetype<usize>(this) + 512;
  }
  get sizes(): usize {
    return changetype<usize>(this) + 640;
  }
}

export function firstOf(scratch: Scratch, stretch: i32): usize {
  return load<u32>(scratch.firsts + usize(stretch) * 4);
}

export function endOf(scratch: Scratch, stretch: i32): usize {
  return load<u32>(scratch.ends + usize(stretch) * 4);
}

/** A value is kept as a double whose lowest bits, which a 32-bit float has no use for, are the replicate. */
function tagged(value: f32, path: i32): f64 {
  return reinterpret<f64>(reinterpret<i64>(f64(value)) | i64(path % LANES));
}

export function replicateOf(tagged: f64): usize {
  return usize(reinterpret<i64>(tagged) & (LANES - 1));
}

/** Number of paths in all bins before each bin. */
export function cumulate(tally: Tally, scratch: Scratch): void {
  let before = 0;
  let to = scratch.before;
  let counts = tally.counts;
  for (let bin = 0; bin < tally.bins; bin++) {
    store<u32>(to, before);
    const fours = i32x4.add(
      i32x4.extadd_pairwise_i16x8_u(v128.load(counts)),
      i32x4.extadd_pairwise_i16x8_u(v128.load(counts, 16)),
    );
    const twos = i32x4.add(fours, v128.shuffle<i64>(fours, fours, 1, 0));
    before += i32x4.extract_lane(twos, 0) + i32x4.extract_lane(twos, 1);
    counts += BIN_BYTES;
    to += 4;
  }
  store<u32>(to, before);
}

export function beforeBin(scratch: Scratch, bin: i32): i32 {
  return load<u32>(scratch.before + usize(bin) * 4);
}

/** The bin that holds a rank. */
export function binAt(tally: Tally, scratch: Scratch, rank: i32): i32 {
  let low = 0;
  let high = tally.bins - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (beforeBin(scratch, middle) <= rank) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the next value of a bin goes. */
function placeOf(scratch: Scratch, offset: i32): usize {
  return scratch.places + usize(offset / BIN_BYTES) * 4;
}

/** The bin whose values are in a stretch. */
export function binOf(scratch: Scratch, stretch: i32): i32 {
  return load<i32>(scratch.offsets + usize(stretch) * 4) / BIN_BYTES;
}

/** The stretch of a bin, or -1 if the bin has not been asked for. */
export function stretchOf(scratch: Scratch, bin: i32): i32 {
  let stretch = scratch.wanted - 1;
  while (stretch >= 0 && load<i32>(scratch.offsets + usize(stretch) * 4) !== bin * BIN_BYTES) stretch--;
  return stretch;
}

/** Asks for the values of a bin, and gives their stretch. */
export function wantBin(scratch: Scratch, bin: i32): i32 {
  const known = stretchOf(scratch, bin);
  if (known >= 0) return known;
  const offset = bin * BIN_BYTES;
  const wanted = scratch.wanted;
  const first = wanted > 0 ? endOf(scratch, wanted - 1) : scratch.gathered;
  const count = beforeBin(scratch, bin + 1) - beforeBin(scratch, bin);
  store<i32>(scratch.offsets + usize(wanted) * 4, offset);
  store<u32>(scratch.firsts + usize(wanted) * 4, first);
  store<u32>(scratch.ends + usize(wanted) * 4, first + usize(count) * sizeof<f64>());
  store<u32>(placeOf(scratch, offset), first);
  scratch.wanted = wanted + 1;
  return wanted;
}

/** Takes those of the values from path `first` on that have a bit in `hits`. */
function keep(scratch: Scratch, values: usize, first: i32, hits: u64): void {
  for (; hits !== 0; hits &= hits - 1) {
    const path = first + i32(ctz(hits));
    const place = placeOf(scratch, load<u16>(scratch.bins + usize(path) * 2));
    const to = load<u32>(place);
    store<f64>(to, tagged(load<f32>(values + usize(path - first) * 4), path));
    store<u32>(place, to + sizeof<f64>());
  }
}

function wantedOffset(scratch: Scratch, stretch: i32): v128 {
  return i16x8.splat(stretch < scratch.wanted ? load<i16>(scratch.offsets + usize(stretch) * 4) : i16(NO_BIN));
}

/**
 * Gathers the values of all wanted bins, of which there are at most fourteen, over the first `paths` paths. Hits are
 * collected for 64 paths before any is taken: a branch for every eight would often be guessed wrong.
 */
function gatherWanted(scratch: Scratch, column: usize, next: usize, paths: i32): void {
  const more = scratch.wanted > 8;
  const a = wantedOffset(scratch, 0);
  const b = wantedOffset(scratch, 1);
  const c = wantedOffset(scratch, 2);
  const d = wantedOffset(scratch, 3);
  const e = wantedOffset(scratch, 4);
  const f = wantedOffset(scratch, 5);
  const g = wantedOffset(scratch, 6);
  const h = wantedOffset(scratch, 7);
  const i = wantedOffset(scratch, 8);
  const j = wantedOffset(scratch, 9);
  const k = wantedOffset(scratch, 10);
  const l = wantedOffset(scratch, 11);
  const m = wantedOffset(scratch, 12);
  const n = wantedOffset(scratch, 13);
  for (let first = 0; first < paths; first += 64) {
    const group = min(64, paths - first);
    let hits: u64 = 0;
    for (let at = 0; at < group; at += 8) {
      const eight = v128.load(scratch.bins + usize(first + at) * 2);
      let any = v128.or(
        v128.or(v128.or(i16x8.eq(eight, a), i16x8.eq(eight, b)), v128.or(i16x8.eq(eight, c), i16x8.eq(eight, d))),
        v128.or(v128.or(i16x8.eq(eight, e), i16x8.eq(eight, f)), v128.or(i16x8.eq(eight, g), i16x8.eq(eight, h))),
      );
      if (more) {
        const others = v128.or(
          v128.or(v128.or(i16x8.eq(eight, i), i16x8.eq(eight, j)), v128.or(i16x8.eq(eight, k), i16x8.eq(eight, l))),
          v128.or(i16x8.eq(eight, m), i16x8.eq(eight, n)),
        );
        any = v128.or(any, others);
      }
      hits |= u64(i16x8.bitmask(any)) << u64(at);
    }
    keep(scratch, addressOf(column, next, first), first, hits);
  }
}

/** True if all values from `first` to before `end` are the same. */
function allSame(first: usize, end: usize): bool {
  const value = f32(load<f64>(first));
  for (let at = first + sizeof<f64>(); at < end; at += sizeof<f64>()) {
    if (f32(load<f64>(at)) !== value) return false;
  }
  return true;
}

/**
 * Gathers the values of all wanted bins over the first `paths` paths, whose bins are known. Where they are all the same,
 * as those of money that did not come, one of them is enough.
 */
export function gather(scratch: Scratch, column: usize, next: usize, paths: i32): void {
  // The last group of eight may go beyond the last path.
  v128.store(scratch.bins + usize(paths) * 2, i16x8.splat(i16(NO_PATH)));
  gatherWanted(scratch, column, next, paths);
  for (let stretch = 0; stretch < scratch.wanted; stretch++) {
    const first = firstOf(scratch, stretch);
    const end: usize = load<u32>(placeOf(scratch, load<i32>(scratch.offsets + usize(stretch) * 4)));
    store<u32>(scratch.ends + usize(stretch) * 4, end > first && allSame(first, end) ? first + sizeof<f64>() : end);
  }
}

/** Puts doubles in order, from `first` up to `last`. */
function insertionSort(first: usize, last: usize): void {
  for (let next = first + sizeof<f64>(); next <= last; next += sizeof<f64>()) {
    const value = load<f64>(next);
    let at = next;
    for (; at > first && load<f64>(at - sizeof<f64>()) > value; at -= sizeof<f64>()) {
      store<f64>(at, load<f64>(at - sizeof<f64>()));
    }
    store<f64>(at, value);
  }
}

/** So many bytes of values are sorted at once: dividing them further would cost more. */
const SORTED_AT_ONCE: usize = 12 * sizeof<f64>();

/** Hoare's selection: afterwards the value at `wanted` is in its place, and none after it is smaller. */
export function putInPlace(first: usize, end: usize, wanted: usize): f64 {
  let low = first;
  let high = end - sizeof<f64>();
  while (low + SORTED_AT_ONCE < high) {
    const pivot = load<f64>(low + (((high - low) >> 4) << 3));
    let i = low;
    let j = high;
    while (i <= j) {
      while (load<f64>(i) < pivot) i += sizeof<f64>();
      while (pivot < load<f64>(j)) j -= sizeof<f64>();
      if (i > j) break;
      const swapped = load<f64>(i);
      store<f64>(i, load<f64>(j));
      store<f64>(j, swapped);
      i += sizeof<f64>();
      j -= sizeof<f64>();
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else return load<f64>(wanted);
  }
  insertionSort(low, high);
  return load<f64>(wanted);
}
