/** Bits of a word, and so of the index of a point. */
export const BITS = 32;

/**
 * Direction numbers of one dimension, by bit of the index, with the order of their bits turned around: bit 31 is the
 * last of the fraction. That is the form in which points are scrambled.
 */
export type Directions = Uint32Array;

/** The bits of a word in reverse order (H. S. Warren, "Hacker's Delight", 2012, section 7-1). */
export function reverseBits(word: number): number {
  let x = word | 0;
  x = ((x & 0x55555555) << 1) | ((x >>> 1) & 0x55555555);
  x = ((x & 0x33333333) << 2) | ((x >>> 2) & 0x33333333);
  x = ((x & 0x0f0f0f0f) << 4) | ((x >>> 4) & 0x0f0f0f0f);
  x = ((x & 0x00ff00ff) << 8) | ((x >>> 8) & 0x00ff00ff);
  return (x << 16) | (x >>> 16);
}
