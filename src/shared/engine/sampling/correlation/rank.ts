/** Coefficients of the sine of fdlibm 5.3, k_sin.c (Sun Microsystems 1993), good to 2^-58 on [-pi/4, pi/4]. */
const S = [
  -0.16666666666666632, 0.00833333333332249, -0.0001984126982985795, 2.7557313707070068e-6, -2.5050760253406863e-8,
  1.58969099521155e-10,
] as const;

/** sin x for |x| <= pi/4, the same bits on every host, which Math.sin does not promise. */
function sine(x: number): number {
  const z = x * x;
  let sum = 0;
  for (let i = S.length - 1; i >= 0; i--) sum = sum * z + (S[i] as number);
  return x + x * z * sum;
}

/** Correlation of two normals whose rank correlation (Spearman's) is `rank`: 2 sin(pi rank / 6) (Pearson 1907). */
export function normalCorrelation(rank: number): number {
  // At the ends the product is 1 but for rounding, which would keep a perfect correlation from being one.
  return Math.abs(rank) === 1 ? rank : 2 * sine((Math.PI / 6) * rank);
}

/** The way back, for reports: figures of a run do not depend on it. */
export function rankCorrelation(correlation: number): number {
  return (6 / Math.PI) * Math.asin(Math.min(1, Math.max(-1, correlation)) / 2);
}
