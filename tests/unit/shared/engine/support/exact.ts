/**
 * exp and ln to 300 binary digits, in whole numbers: a number x is the integer x * 2^SCALE. Only what a reader can check
 * by hand is used: ln 2 = 2 artanh(1/3), Taylor's series of exp, and ln m = 2 artanh((m - 1) / (m + 1)).
 */
const SCALE = 320n;
const ONE = 1n << SCALE;

const double = new DataView(new ArrayBuffer(8));

/** A double as integer * 2^exponent, exactly. */
function parts(x: number): { readonly integer: bigint; readonly exponent: number } {
  double.setFloat64(0, x);
  const bits = double.getBigUint64(0);
  const field = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & ((1n << 52n) - 1n);
  const integer = field === 0 ? fraction : fraction | (1n << 52n);
  return { integer: x < 0 ? -integer : integer, exponent: (field === 0 ? 1 : field) - 1075 };
}

function shift(value: bigint, by: number): bigint {
  return by >= 0 ? value << BigInt(by) : value >> BigInt(-by);
}

/** 2 artanh z */
function twiceArtanh(z: bigint): bigint {
  const square = (z * z) >> SCALE;
  let power = z;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k;
    power = (power * square) >> SCALE;
  }
  return 2n * sum;
}

const LN2 = twiceArtanh(ONE / 3n);

/** A positive real number as integer * 2^exponent, the integer of some 300 digits. */
export interface Exact {
  readonly integer: bigint;
  readonly exponent: number;
}

export function exactExp(x: number): Exact {
  const { integer, exponent } = parts(x);
  const fixed = shift(integer, exponent + Number(SCALE));
  // Rounds down, also below 0, so that the remainder lies in [0, ln 2).
  const k = fixed >= 0n ? fixed / LN2 : -((-fixed + LN2 - 1n) / LN2);
  const r = fixed - k * LN2;
  let term = ONE;
  let sum = 0n;
  for (let n = 1n; term !== 0n; n++) {
    sum += term;
    term = ((term * r) >> SCALE) / n;
  }
  return { integer: sum, exponent: Number(k) - Number(SCALE) };
}

/** ln x for a positive x; the integer has the sign. */
export function exactLog(x: number): Exact {
  const { integer, exponent } = parts(x);
  const length = integer.toString(2).length;
  // m in [1, 2)
  const m = shift(integer, Number(SCALE) - length + 1);
  const power = BigInt(exponent + length - 1);
  return { integer: twiceArtanh(((m - ONE) << SCALE) / (m + ONE)) + power * LN2, exponent: -Number(SCALE) };
}

/** |y - exact| in units of the last place that a double near the exact value has. */
export function errorInUlps(y: number, exact: Exact): number {
  const magnitude = exact.integer < 0n ? -exact.integer : exact.integer;
  if (magnitude === 0n) return y === 0 ? 0 : Number.POSITIVE_INFINITY;
  const top = magnitude.toString(2).length - 1 + exact.exponent;
  const unit = Math.max(top - 52, -1074);
  const digits = 60;
  const { integer, exponent } = parts(y);
  const difference = shift(integer, exponent - unit + digits) - shift(exact.integer, exact.exponent - unit + digits);
  return Math.abs(Number(difference)) / 2 ** digits;
}
