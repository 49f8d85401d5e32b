/** Functions of probability for tests, written apart from the engine. */

const SQRT_2PI = Math.sqrt(2 * Math.PI);

export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / SQRT_2PI;
}

/** P(Z < z): a power series near the middle, Laplace's continued fraction in the tails (Abramowitz and Stegun 26.2.11, 26.2.14). */
export function normalCdf(z: number): number {
  if (Math.abs(z) > 3) {
    const x = Math.abs(z);
    let fraction = x;
    for (let k = 200; k >= 1; k--) fraction = x + k / fraction;
    const tail = normalDensity(x) / fraction;
    return z < 0 ? tail : 1 - tail;
  }
  let term = z;
  let sum = z;
  for (let k = 1; Math.abs(term) > 1e-18; k++) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return 0.5 + normalDensity(z) * sum;
}

/** ln of the gamma function: recurrence up to 30, then Stirling's series. */
function lnGamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 30; y++) shift -= Math.log(y);
  const series = 1 / (12 * y) - 1 / (360 * y ** 3) + 1 / (1260 * y ** 5) - 1 / (1680 * y ** 7);
  return shift + (y - 0.5) * Math.log(y) - y + Math.log(SQRT_2PI) + series;
}

/** Density of the beta distribution at u, given also as 1 - u so that neither end loses digits. */
export function betaDensity(u: number, complement: number, a: number, b: number): number {
  const logNorm = lnGamma(a) + lnGamma(b) - lnGamma(a + b);
  return Math.exp((a - 1) * Math.log(u) + (b - 1) * Math.log(complement) - logNorm);
}

/** Pseudo-random 32-bit words (T. Ettinger's mulberry32), for choosing what to test. */
export function wordsFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/** Numbers in (0, 1). */
export function uniformsFrom(seed: number): () => number {
  const next = wordsFrom(seed);
  return () => (next() + 0.5) / 2 ** 32;
}
