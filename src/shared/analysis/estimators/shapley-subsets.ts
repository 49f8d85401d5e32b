import { combine, type Jackknifed } from './estimate';

function bitsOf(set: number): number {
  let bits = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) bits += 1;
  return bits;
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

/**
 * The Shapley effects of a few inputs, which may be correlated, from the index of every subset of them: what an input
 * adds to those before it, averaged over all orders of the inputs,
 *
 *     Sh_i = sum over subsets u without i of |u|! (d - 1 - |u|)! / d! (v(u + i) - v(u)).
 *
 * E. Song, B. L. Nelson and J. Staum, "Shapley effects for global sensitivity analysis: theory and computation", SIAM/ASA
 * Journal on Uncertainty Quantification 4 (2016) 1060-1083; their theorem 1: the closed index Var(E(Y|X_u)) / Var and the
 * total one E(Var(Y|X_-u)) / Var of the subsets give the same effects.
 *
 * `values` are the 2^d indices: at index u that of the inputs whose bits are set in u, those of index 0 being none, whose
 * value is 0. The effects sum to the index of all d.
 */
export function shapleyOfSubsets(values: readonly Jackknifed[]): Jackknifed[] {
  const inputs = Math.log2(values.length);
  return Array.from({ length: inputs }, (_, input) =>
    combine(values, (value) => {
      let effect = 0;
      for (let set = 0; set < value.length; set++) {
        if (set & (1 << input)) continue;
        const size = bitsOf(set);
        const weight = (factorial(size) * factorial(inputs - 1 - size)) / factorial(inputs);
        effect += weight * ((value[set | (1 << input)] as number) - (value[set] as number));
      }
      return effect;
    }),
  );
}
