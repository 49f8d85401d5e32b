import { exp, log } from './exp-log';
import { type LowerHalf, lookUp, tabulate, tailPosition } from './quantile-table';
import { type Distribution, searchTails } from './tails';

/**
 * Standard normal quantile by M. J. Wichura, "Algorithm AS 241", Applied Statistics 37 (1988) 477-484, routine PPND16
 * (relative accuracy about 1e-16). It builds the table; draws read the table.
 */
const CENTRAL = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852546,
  ],
] as const;
const MIDDLE = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
] as const;
const FAR = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
] as const;

function horner(terms: readonly number[], x: number): number {
  let sum = 0;
  for (let i = terms.length - 1; i >= 0; i--) sum = sum * x + (terms[i] as number);
  return sum;
}

function rational([upper, lower]: readonly [readonly number[], readonly number[]], x: number): number {
  return horner(upper, x) / horner(lower, x);
}

/** z with P(Z < z) = p, for p in (0, 1). */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * rational(CENTRAL, 0.180625 - q * q);
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const tail = r <= 5 ? rational(MIDDLE, r - 1.6) : rational(FAR, r - 5);
  return q < 0 ? -tail : tail;
}

const SQRT_2PI = 2.5066282746310002;

const lowerHalf: LowerHalf = {
  at(p) {
    const value = normalQuantile(p);
    return { value, slope: SQRT_2PI / exp(-0.5 * value * value) };
  },
};

const TABLE = tabulate(lowerHalf);

/** The standard normal draw that a word stands for. */
export function normalDraw(word: number): number {
  const signed = word | 0;
  // The sign by multiplication: half of the time a processor would guess a branch wrong.
  return lookUp(TABLE, tailPosition(signed)) * ((signed >> 31) | 1);
}

const quantile = (below: number, above: number) => (below < above ? normalQuantile(below) : -normalQuantile(above));

/** The standard normal without a table. */
export const standardNormal: Distribution = { quantile, tails: (z) => searchTails(quantile, z) };
