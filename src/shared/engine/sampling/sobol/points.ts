import type { Directions } from './directions';
import { reverseBits } from './directions';

/** Point number `index` of one dimension, before scrambling; bits in reverse order as in `Directions`. */
export function pointBits(directions: Directions, index: number): number {
  let x = 0;
  for (let rest = index, bit = 0; rest !== 0; rest >>>= 1, bit++) if (rest & 1) x ^= directions[bit] as number;
  return x;
}

/**
 * Owen's nested uniform scrambling by hashing: B. Burley, "Practical hash-based Owen scrambling", Journal of Computer
 * Graphics Techniques 9(4) (2020) 1-20, after S. Laine and T. Karras (2011). Each bit is flipped by a hash of the bits
 * before it, because a multiplication by an even number or an addition only carries upwards. The constants are those of
 * N. Vegdahl, "Building a better LK hash" (psychopath.io, 2021). Takes reversed bits and gives a word.
 */
export function scramble(bits: number, seed: number): number {
  let x = bits;
  x ^= Math.imul(x, 0x3d20adea);
  x = (x + seed) | 0;
  x = Math.imul(x, (seed >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  x ^= Math.imul(x, 0x53a22864);
  return reverseBits(x) >>> 0;
}
