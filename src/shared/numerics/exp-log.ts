import { CELLS_LOG2, logTable, powersTable } from './exact-tables';

/**
 * exp and ln from IEEE 754 additions, multiplications and divisions only. ECMAScript leaves the last bits of Math.exp
 * and Math.log to the implementation, so a result that went through them could differ between Chromium and Node; these
 * give the same bits everywhere. Method: a table and a short power series, P. T. P. Tang, ACM Transactions on
 * Mathematical Software 15 (1989) 144-157 and 16 (1990) 378-400. `tests/unit/shared/numerics/exp-log.test.ts` measures the error.
 */

const { LN2 } = Math;
const CELLS = 1 << CELLS_LOG2;
const LAST_CELL = CELLS - 1;
/** ln 2 in two parts; a whole number of up to 20 bits times the first is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

const EXPONENT_BIAS = 1074;
/** 2^(i - 1074), by exact halving and doubling. */
const POWERS_OF_TWO = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(EXPONENT_BIAS + 1024);
  powers[EXPONENT_BIAS] = 1;
  for (let i = EXPONENT_BIAS + 1; i < powers.length; i++) powers[i] = (powers[i - 1] as number) * 2;
  for (let i = EXPONENT_BIAS - 1; i >= 0; i--) powers[i] = (powers[i + 1] as number) / 2;
  return powers;
}

/** 2^(i/128), and the share of it that is missing. */
const POWERS = powersTable();
const CELLS_PER_E = CELLS * Math.LOG2E;
const CELL_HIGH = LN2_HIGH / CELLS;
const CELL_LOW = LN2_LOW / CELLS;
/** Added and taken off again, this rounds to a whole number: doubles of this size have no fraction. */
const ROUNDER = 1.5 * 2 ** 52;
/** Beyond these, e^x is 0 or infinite. */
const LOWEST = -745.1332191019411;
const HIGHEST = 709.782712893384;

/** e^x; 0 below -745.13, infinity above 709.78. */
export function exp(x: number): number {
  if (!(x >= LOWEST && x <= HIGHEST)) return x < 0 ? 0 : x + Number.POSITIVE_INFINITY;
  // x = k ln2 / 128 + r, and e^r - 1 by its series up to r^5: the next term is below 2^-60.
  const k = x * CELLS_PER_E + ROUNDER - ROUNDER;
  const r = x - k * CELL_HIGH - k * CELL_LOW;
  const square = r * r;
  const curved = square * (1 / 2 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120)));
  const cell = (k & LAST_CELL) << 1;
  const power = POWERS[cell] as number;
  const y = power + power * (r + ((POWERS[cell + 1] as number) + curved));
  const exponent = k >> CELLS_LOG2;
  // 2^1024 is not a number, though y * 2^1024 can still be one.
  if (exponent > 1023) return y * 2 * (POWERS_OF_TWO[EXPONENT_BIAS + exponent - 1] as number);
  // Nor is 2^-1075, though y * 2^-1075 can still round to the smallest number.
  if (exponent < -EXPONENT_BIAS) return (y / 2) * (POWERS_OF_TWO[0] as number);
  return y * (POWERS_OF_TWO[EXPONENT_BIAS + exponent] as number);
}

/**
 * ln(1 + r) = r + L2 r^2 + L3 r^3 + ...: a little beside the power series, through points that Chebyshev chose in
 * [-2^-7, 2^-6], so that eight terms are off by no more than 2^-59 of the whole.
 */
const L2 = -0.5;
const L3 = 0.33333333333330983;
const L4 = -0.24999999999247122;
const L5 = 0.20000000129661735;
const L6 = -0.16666695060302095;
const L7 = 0.1428487116613542;
const L8 = -0.12202736042686775;

const LOGS = logTable();
/** Bits of the fraction in a double's upper word. */
const FRACTION_BITS = 20;
const CELL_SHIFT = FRACTION_BITS - CELLS_LOG2;

/** One double seen as its two words; every platform the program runs on is little-endian. */
const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
/** Upper words of the smallest number that has all its digits, of infinity, and of the table's beginning. */
const NORMAL_WORD = 0x00100000;
const INFINITE_WORD = 0x7ff00000;
const START_WORD = 0x3fe60000;

/** ln x; NaN below 0, minus infinity at 0. */
export function log(x: number): number {
  double[0] = x;
  const head = words[1] as number;
  if (head < NORMAL_WORD || head >= INFINITE_WORD) return logOfRest(x);
  // x = 2^k c (1 + r), with c the middle of a cell of the table and r in [-2^-7, 2^-6).
  const place = head - START_WORD;
  const k = place >> FRACTION_BITS;
  const cell = ((place >> CELL_SHIFT) & LAST_CELL) << 2;
  const z = x * (POWERS_OF_TWO[EXPONENT_BIAS - k] as number);
  const r = (z - (LOGS[cell] as number)) * (LOGS[cell + 1] as number);
  const square = r * r;
  const far = L4 + r * L5 + square * (L6 + r * L7 + square * L8);
  const curved = square * (L2 + r * L3 + square * far);
  const low = (LOGS[cell + 3] as number) + k * LN2_LOW;
  return k * LN2_HIGH + (LOGS[cell + 2] as number) + (r + (low + curved));
}

/** ln x where there is none, and of numbers that have fewer digits. */
function logOfRest(x: number): number {
  if (x > 0 && x < 1) return log(x * 2 ** 54) - 54 * LN2;
  return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
}

/** base^exponent for a positive base. */
export function power(base: number, exponent: number): number {
  return exp(exponent * log(base));
}

/** 2^(-t / halfLife): what is left of a gap after t months. */
export function half(t: number, halfLife: number): number {
  return exp((-LN2 * t) / halfLife);
}
