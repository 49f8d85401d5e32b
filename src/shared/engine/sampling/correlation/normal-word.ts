import erfc from '@stdlib/math-base-special-erfc';

const WORDS = 2 ** 32;
const LAST = WORDS - 1;

/** The word whose interval holds the probability below z of the standard normal: `normalDraw` the other way round. */
export function normalWord(z: number): number {
  const below = erfc(-z * Math.SQRT1_2) / 2;
  return Math.min(LAST, Math.floor(below * WORDS));
}
