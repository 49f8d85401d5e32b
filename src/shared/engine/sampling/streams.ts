/**
 * Random words. Every draw is a function of seed, stable input id, path and month, never of the order in which inputs
 * are listed or paths are run: adding an input leaves the draws of all others as they were.
 */

import { normalDraw } from '../../numerics/normal';

/** A key for the draws of one input: 64 bits hashed from the seed and the input's id. */
export interface StreamKey {
  readonly high: number;
  readonly low: number;
}

/** Bijective 32-bit mixer with low bias: C. Wellons, "Prospecting for Hash Functions" (2018), triple32. */
function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 17), 0xed5ad4bb);
  x = Math.imul(x ^ (x >>> 11), 0xac4c1b51);
  x = Math.imul(x ^ (x >>> 15), 0x31848bab);
  return (x ^ (x >>> 14)) | 0;
}

/** Hashes UTF-16 units one by one through the mixer, in two lanes with different starts. */
export function streamKey(seed: number, id: string): StreamKey {
  let high = mix(seed ^ 0x9e3779b9);
  let low = mix(seed ^ 0x85ebca6b);
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i);
    high = mix(high ^ unit);
    low = mix((low + Math.imul(unit, 0x27d4eb2f)) | 0);
  }
  return { high: mix(high + id.length), low: mix(low ^ id.length) };
}

/** The word that decides a per-path input: 32 random bits for (key, path). */
export function pathWord(key: StreamKey, path: number): number {
  return mix(mix((path + key.high) | 0) ^ key.low) >>> 0;
}

/** Odd, and 2^32 divided by the golden ratio: its first multiples lie far apart. */
const MONTH_STEP = 0x9e3779b9;

/** The word of a month (from 0) of (key, path), where few months need one. */
export function monthWord(key: StreamKey, path: number, month: number): number {
  return pathWord(key, path + Math.imul(month, MONTH_STEP));
}

const WARM_UP = 12;

/**
 * Fills `out[0..count)` with the monthly words of (key, path): sfc32 (C. Doty-Humphrey, PractRand), seeded from hashes
 * of the key and the path, with its usual warm-up.
 */
export function monthlyWords(key: StreamKey, path: number, out: Uint32Array, count: number): void {
  let a = mix((path + key.high) | 0);
  let b = mix(a ^ key.low);
  let c = mix((path ^ key.low) + 0x632be5ab);
  let counter = 1;
  for (let i = -WARM_UP; i < count; i++) {
    const word = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    if (i >= 0) out[i] = word;
  }
}

/**
 * Fills `count` places of `out` from `place` on with the standard normals of the monthly words. The same recurrence once
 * more: to write the words and read them again would take a twentieth of a path's time.
 */
export function monthlyNormals(key: StreamKey, path: number, out: Float64Array, place: number, count: number): void {
  let a = mix((path + key.high) | 0);
  let b = mix(a ^ key.low);
  let c = mix((path ^ key.low) + 0x632be5ab);
  let counter = 1;
  for (let i = -WARM_UP; i < count; i++) {
    const word = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    if (i >= 0) out[place + i] = normalDraw(word);
  }
}
