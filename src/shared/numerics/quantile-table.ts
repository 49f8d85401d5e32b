import type { Sampler } from './words';

/**
 * An inverse CDF as a table of cubics. The probability axis is divided where it needs to be: into octaves toward both
 * tails (found by counting leading zeros), each octave into 16 cells, each cell holding the cubic that matches value and
 * slope at both ends. It is monotone in the word, needs no branch and no transcendental function, and its error is
 * tested to stay below 2e-7 of the interquartile range (`tests/unit/shared/numerics/quantiles.test.ts`).
 */

const OCTAVES = 31;
const CELLS_LOG2 = 4;
const CELLS = 1 << CELLS_LOG2;
const WORD = 2 ** -32;

/** The lower half of a distribution: quantile and its slope dq/dp at probabilities in (0, 1/2]. */
export interface LowerHalf {
  /** Called with rising or falling p in any order. */
  at(p: number): { readonly value: number; readonly slope: number };
}

/** Coefficients for p in (0, 1/2): cell by cell, four to a cell; `cells` to an octave. */
export function tabulate(half: LowerHalf, cells = CELLS): Float64Array {
  const coefficients = new Float64Array(OCTAVES * cells * 4);
  // From the median outwards: solvers of the quantile's differential equation march that way. A cell ends where the last one began.
  let right = half.at(0.5);
  for (let octave = OCTAVES - 1; octave >= 0; octave--) {
    const start = 2 ** octave;
    const width = start / cells;
    for (let cell = cells - 1; cell >= 0; cell--) {
      const left = half.at((start + cell * width) * WORD);
      const step = width * WORD;
      const rise = right.value - left.value;
      const slopeLeft = left.slope * step;
      const slopeRight = right.slope * step;
      const base = (octave * cells + cell) * 4;
      coefficients[base] = left.value;
      coefficients[base + 1] = slopeLeft;
      coefficients[base + 2] = 3 * rise - 2 * slopeLeft - slopeRight;
      coefficients[base + 3] = slopeLeft + slopeRight - 2 * rise;
      right = left;
    }
  }
  return coefficients;
}

/** The place in a cell is in the bits below those that say which cell it is. */
const PLACE_BITS = 31 - CELLS_LOG2;
const PLACES = (1 << PLACE_BITS) - 1;
const PLACE = 2 ** -PLACE_BITS;

/** Reads a table at probability (position + 1/2) / 2^32, for a position in [1, 2^31). */
export function lookUp(coefficients: Float64Array, position: number): number {
  const zeros = Math.clz32(position);
  // position + 1/2 without its leading zeros: a 1, the number of the cell, the place in it.
  const bits = ((position << 1) | 1) << (zeros - 1);
  const cell = (bits >>> PLACE_BITS) & (CELLS - 1);
  const x = (bits & PLACES) * PLACE;
  const base = (((31 - zeros) << CELLS_LOG2) | cell) << 2;
  return (
    (coefficients[base] as number) +
    x *
      ((coefficients[base + 1] as number) +
        x * ((coefficients[base + 2] as number) + x * (coefficients[base + 3] as number)))
  );
}

/** Distance of a word from the nearer tail, as a position for `lookUp`. The last word counts as its neighbour. */
export function tailPosition(word: number): number {
  const fromTail = word ^ (word >> 31);
  return fromTail | (fromTail === 0 ? 1 : 0);
}

/**
 * Reads a table, of any number of cells, at a probability up to 1/2 that is no word's: what a truncation leaves is finer
 * than words. Below 2^-32, where the table begins, it stays at its beginning.
 */
export function lookUpAt(coefficients: Float64Array, p: number): number {
  const cells = coefficients.length / (4 * OCTAVES);
  const distance = Math.min(Math.max(1, p / WORD), 2 ** 31);
  const octave = Math.min(OCTAVES - 1, 31 - Math.clz32(distance));
  const start = 1 << octave;
  const place = ((distance - start) * cells) / start;
  // At 1/2 exactly the last cell is read at its right end.
  const cell = Math.min(cells - 1, Math.floor(place));
  const x = place - cell;
  const base = (octave * cells + cell) * 4;
  return (
    (coefficients[base] as number) +
    x *
      ((coefficients[base + 1] as number) +
        x * ((coefficients[base + 2] as number) + x * (coefficients[base + 3] as number)))
  );
}

/** A quantity that is read from a table of either half of its distribution, in shares of the way from that end. */
export interface ScaledTable {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly min: number;
  readonly max: number;
}

/** One quantity by itself, as `sampleBatch` of the engine reads many. */
export function tableSampler({ lower, upper, min, max }: ScaledTable): Sampler {
  const width = max - min;
  return (word) => {
    const signed = word | 0;
    const position = tailPosition(signed);
    return signed < 0 ? max - width * lookUp(upper, position) : min + width * lookUp(lower, position);
  };
}
