/**
 * The tables of `exp-log.ts`, worked out in whole numbers: a number x is the integer x * 2^128. The same doubles on every
 * host, because a whole number is turned into the nearest double by definition (ECMAScript, Number(bigint)).
 */
const BITS = 128;
const SCALE = BigInt(BITS);
const ONE = 1n << SCALE;

/** Cells of a table from one power of two to the next. */
export const CELLS_LOG2 = 7;
const CELLS = 1 << CELLS_LOG2;

function toFixed(x: number): bigint {
  return BigInt(x * 2 ** BITS);
}

/** The nearest double, and the nearest to what it is off by. */
function toDoubles(fixed: bigint): readonly [number, number] {
  const high = Number(fixed) / 2 ** BITS;
  return [high, Number(fixed - toFixed(high)) / 2 ** BITS];
}

/** e^x by its power series. */
function fixedExp(x: bigint): bigint {
  let term = ONE;
  let sum = 0n;
  for (let n = 1n; term !== 0n; n++) {
    sum += term;
    term = ((term * x) >> SCALE) / n;
  }
  return sum;
}

/** ln x = 2 artanh((x - 1) / (x + 1)), by its power series. */
function fixedLog(x: bigint): bigint {
  const z = ((x - ONE) << SCALE) / (x + ONE);
  const square = (z * z) >> SCALE;
  let sum = 0n;
  for (let power = z, n = 1n; power !== 0n; power = (power * square) / ONE, n += 2n) sum += power / n;
  return 2n * sum;
}

const LN2 = fixedLog(2n * ONE);

/** 2^(i / 128), and the share of it by which that double is off. */
export function powersTable(): Float64Array {
  const table = new Float64Array(2 * CELLS);
  for (let i = 0; i < CELLS; i++) {
    const [high, low] = toDoubles(fixedExp((LN2 * BigInt(i)) / BigInt(CELLS)));
    table[2 * i] = high;
    table[2 * i + 1] = low / high;
  }
  return table;
}

/** Cells of the logarithm that lie below 1; they are half as wide as those above. */
const BELOW_ONE = 80;
/** A multiple of ln 2 can be added to numbers of so many fraction bits without rounding. */
const HIGH_BITS = 42;

/**
 * The middle c of each cell of x in [0.6875, 1.375), with 1/c, and ln c in two parts. The two cells on either side of 1
 * have c = 1: there ln x has all its digits only if ln c is 0.
 */
export function logTable(): Float64Array {
  const table = new Float64Array(4 * CELLS);
  for (let cell = 0; cell < CELLS; cell++) {
    const place = cell + 0.5 - BELOW_ONE;
    const c = Math.abs(place) < 2 ? 1 : 1 + place / (place < 0 ? 2 * CELLS : CELLS);
    const log = fixedLog(toFixed(c));
    const high = Math.round(toDoubles(log)[0] * 2 ** HIGH_BITS) / 2 ** HIGH_BITS;
    table.set([c, 1 / c, high, toDoubles(log - toFixed(high))[0]], 4 * cell);
  }
  return table;
}
