import { REPLICATES } from '../../engine/replicates';

/** A number read off a run, with its standard error, in the same unit. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/** An estimate with what it would be without replicate r, at index r, so that what is made of several has an error too. */
export interface Jackknifed extends Estimate {
  readonly without: Float64Array;
}

/** The replicate that is left out, or null where all are used. */
export type Left = number | null;

/** What an estimate would be. */
export const at = ({ value, without }: Jackknifed, left: Left) => (left === null ? value : (without[left] as number));

/** How many replicates are used. */
export const usedReplicates = (left: Left) => (left === null ? REPLICATES : REPLICATES - 1);

/** Mean of what the replicates say, one number each. */
export function meanOf(replicates: Float64Array, left: Left): number {
  let sum = 0;
  for (let r = 0; r < REPLICATES; r++) if (r !== left) sum += replicates[r] as number;
  return sum / usedReplicates(left);
}

/**
 * An estimate of all replicates, and its error by leaving out one after the other: the square root of
 * (R - 1) / R sum_r (without_r - their mean)^2. B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap" (1993),
 * section 11.2, with replicates for observations, as the paths of a replicate depend on each other.
 */
export function jackknife(of: (left: Left) => number): Jackknifed {
  const without = new Float64Array(REPLICATES);
  for (let r = 0; r < REPLICATES; r++) without[r] = of(r);
  const mean = meanOf(without, null);
  let squares = 0;
  for (let r = 0; r < REPLICATES; r++) squares += ((without[r] as number) - mean) ** 2;
  return { value: of(null), error: Math.sqrt((squares * (REPLICATES - 1)) / REPLICATES), without };
}

/**
 * What the means of two lists of replicates come to, one divided by the other. Null where those below are 0 but in one
 * replicate, as without it there is nothing to divide by.
 */
export function ratio(above: Float64Array, below: Float64Array): Jackknifed | null {
  if (below.filter((mean) => mean !== 0).length < 2) return null;
  return jackknife((left) => meanOf(above, left) / meanOf(below, left));
}

/** What is worked out from several estimates of one run, such as the interactions of an input: total less first. */
export function combine<const Parts extends readonly Jackknifed[]>(
  parts: Parts,
  of: (values: { readonly [Part in keyof Parts]: number }) => number,
): Jackknifed {
  type Values = { readonly [Part in keyof Parts]: number };
  return jackknife((left) => of(parts.map((part) => at(part, left)) as Values));
}
