/**
 * exp and ln from IEEE 754 additions, multiplications and divisions only. ECMAScript leaves the last bits of Math.exp
 * and Math.log to the implementation, so a result that went through them could differ between Chromium and Node; these
 * give the same bits everywhere. Method and coefficients: fdlibm 5.3, e_exp.c and e_log.c (Sun Microsystems 1993),
 * whose error is stated as below 1 unit in the last place; `tests/unit/engine/exp-log.test.ts` measures it.
 */

const { LN2, SQRT2 } = Math;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;

const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 0.00006613756321437934;
const P4 = -0.0000016533902205465252;
const P5 = 4.1381367970572385e-8;

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

/** e^x; 0 below -745.13, infinity above 709.78. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019411) return 0;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  // 2^1024 is not a number, though y * 2^k can still be one.
  if (k > 1023) return y * 2 * (POWERS_OF_TWO[EXPONENT_BIAS + k - 1] as number);
  // Nor is 2^-1075, though y * 2^k can still round to the smallest number.
  if (k < -EXPONENT_BIAS) return (y / 2) * (POWERS_OF_TWO[0] as number);
  return y * (POWERS_OF_TWO[EXPONENT_BIAS + k] as number);
}

const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;
const TWO_54 = 2 ** 54;
const TWO_24 = 2 ** 24;
/** Between these, x times 2^24 is an integer part that fits 31 bits. */
const SMALLEST_COMMON = 2 ** -20;
const LARGEST_COMMON = 2 ** 7;

/** One double seen as its two words; every platform the program runs on is little-endian. */
const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

/** ln(m) + k ln 2 for m in [1, 2). */
function logOfParts(fraction: number, exponent: number): number {
  let m = fraction;
  let k = exponent;
  if (m > SQRT2) {
    m *= 0.5;
    k += 1;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const r = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f);
}

/** ln x for any x, its exponent and fraction taken from its bits. */
function logOfAny(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const subnormal = x < 2.2250738585072014e-308;
  double[0] = subnormal ? x * TWO_54 : x;
  const head = words[1] as number;
  words[1] = (head & 0x000fffff) | 0x3ff00000;
  return logOfParts(double[0] as number, (head >>> 20) - 1023 - (subnormal ? 54 : 0));
}

/** ln x; NaN below 0, minus infinity at 0. */
export function log(x: number): number {
  if (!(x >= SMALLEST_COMMON && x < LARGEST_COMMON)) return logOfAny(x);
  // Counting zeros finds the exponent faster than the bits, which would have to go through memory.
  const exponent = 7 - Math.clz32((x * TWO_24) | 0);
  return logOfParts(x * (POWERS_OF_TWO[EXPONENT_BIAS - exponent] as number), exponent);
}

/** base^exponent for a positive base. */
export function power(base: number, exponent: number): number {
  return exp(exponent * log(base));
}

/** 2^(-t / halfLife): what is left of a gap after t months. */
export function half(t: number, halfLife: number): number {
  return exp((-LN2 * t) / halfLife);
}
