/**
 * A column is one 32-bit float a path: the deviations of one line in one month, or what was made of several. It lies in
 * tiles of 1,024 paths; `column` is the address of its first tile, `next` the distance to the same place in the next.
 * Path p is in lane p mod 16 of its row, and that is also its replicate.
 */

/** Paths of a row, one of each replicate (`replicates.ts`): sixteen floats fill a line of the processor's cache. */
export const LANES: i32 = 16;
export const ROW_BYTES: usize = 64;
export const TILE: i32 = 1024;

/** Address of a path's float. */
export function addressOf(column: usize, next: usize, path: i32): usize {
  return column + usize(path / TILE) * next + usize(path % TILE) * sizeof<f32>();
}

/** Beyond what a 32-bit float holds there is only its largest value: no column has an infinity or a NaN in it. */
export function bounded(values: v128): v128 {
  const largest = f32x4.splat(f32.MAX_VALUE);
  // Where a value is not a number, the comparison fails and the bound is taken.
  return f32x4.pmax(f32x4.neg(largest), f32x4.pmin(largest, values));
}

/** Two pairs of doubles as four bounded floats. */
export function narrow(low: v128, high: v128): v128 {
  const left = f32x4.demote_f64x2_zero(low);
  const right = f32x4.demote_f64x2_zero(high);
  return bounded(v128.shuffle<i64>(left, right, 0, 2));
}

/** The first and the last two of four floats as doubles. */
export function widenLow(values: v128): v128 {
  return f64x2.promote_low_f32x4(values);
}

export function widenHigh(values: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<i64>(values, values, 1, 1));
}
