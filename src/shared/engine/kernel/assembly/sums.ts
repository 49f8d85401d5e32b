/** Columns made of others: sums over the months of a period, and ratios of two such sums. Sums are formed in doubles. */

import { addressOf, LANES, narrow, widenHigh, widenLow } from './columns';

const FLOAT: usize = sizeof<f32>();

/** Sums of four paths over the months of a period: the first two paths, and the last two. */
let sumLow: v128 = i64x2(0, 0);
let sumHigh: v128 = i64x2(0, 0);

function sumMonths(values: usize, columnBytes: usize, months: i32): void {
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  for (let month = 0; month < months; month++) {
    const four = v128.load(values);
    low = f64x2.add(low, widenLow(four));
    high = f64x2.add(high, widenHigh(four));
    values += columnBytes;
  }
  sumLow = low;
  sumHigh = high;
}

/**
 * The sums over a year's first `firstMonths` months, over its other months, and over all of them, for paths from `from`
 * to `to` (whole rows). Months lie `columnBytes` apart; the three columns that are written have no gaps between tiles.
 */
export function sumYear(
  column: usize,
  next: usize,
  columnBytes: usize,
  firstMonths: i32,
  otherMonths: i32,
  from: i32,
  to: i32,
  first: usize,
  other: usize,
  year: usize,
): void {
  const afterFirst = usize(firstMonths) * columnBytes;
  for (let path = from & -LANES; path < to; path += 4) {
    const values = addressOf(column, next, path);
    const offset = usize(path) * FLOAT;
    sumMonths(values, columnBytes, firstMonths);
    const low = sumLow;
    const high = sumHigh;
    sumMonths(values + afterFirst, columnBytes, otherMonths);
    v128.store(first + offset, narrow(low, high));
    v128.store(other + offset, narrow(sumLow, sumHigh));
    v128.store(year + offset, narrow(f64x2.add(low, sumLow), f64x2.add(high, sumHigh)));
  }
}

/** sign * numerator / denominator - origin for two paths. A ratio that would divide by zero counts as zero. */
function ratioOf(numerator: v128, denominator: v128, sign: v128, origin: v128): v128 {
  const zero = f64x2.splat(0);
  const ratio = v128.andnot(f64x2.div(numerator, denominator), f64x2.eq(denominator, zero));
  return f64x2.sub(f64x2.mul(sign, ratio), origin);
}

/**
 * The deviation of sign * numerator / denominator from `origin`, where both are sums over `months` months on top of what
 * the central path has; for paths from `from` to `to`. The column that is written has no gaps between tiles.
 */
export function divideSums(
  numerator: usize,
  denominator: usize,
  next: usize,
  columnBytes: usize,
  months: i32,
  numeratorOrigin: f64,
  denominatorOrigin: f64,
  sign: f64,
  origin: f64,
  from: i32,
  to: i32,
  out: usize,
): void {
  const above = f64x2.splat(numeratorOrigin);
  const below = f64x2.splat(denominatorOrigin);
  const signs = f64x2.splat(sign);
  const origins = f64x2.splat(origin);
  for (let path = from & -LANES; path < to; path += 4) {
    sumMonths(addressOf(numerator, next, path), columnBytes, months);
    const low = f64x2.add(above, sumLow);
    const high = f64x2.add(above, sumHigh);
    sumMonths(addressOf(denominator, next, path), columnBytes, months);
    const ratioLow = ratioOf(low, f64x2.add(below, sumLow), signs, origins);
    const ratioHigh = ratioOf(high, f64x2.add(below, sumHigh), signs, origins);
    v128.store(out + usize(path) * FLOAT, narrow(ratioLow, ratioHigh));
  }
}
