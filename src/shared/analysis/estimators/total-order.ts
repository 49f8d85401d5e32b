import { REPLICATES } from '../../engine/replicates';
import { at, type Jackknifed, jackknife, meanOf } from './estimate';
import { type Moments, toReplicateMeans } from './moments';

/**
 * The share of an outcome's variance in which an input, or a group of inputs, has a part, alone or together with others:
 * E(Var(Y | all others)) / Var(Y), from 0 to 1. What it exceeds the first-order index by are interactions.
 *
 *     ST = sum_p (y_p - y'_p)^2 / (2 N Var)
 *
 * M. J. W. Jansen, "Analysis of variance designs for model output", Computer Physics Communications 117 (1999) 35-43;
 * A. Saltelli and others, the same journal 181 (2010) 259-270, table 2 (f). Var is that of `momentsOf`.
 *
 * `anew` is the outcome of the same paths with that input drawn anew and all others kept. It has to be drawn under another
 * id: under another seed, inputs with a fixed Sobol' dimension would leave most pairs of old and new levels out.
 */
export function totalOrder({ y, variance }: Moments, anew: Float64Array): Jackknifed {
  const sums = new Float64Array(REPLICATES);
  for (let path = 0; path < anew.length; path++) {
    const r = path % REPLICATES;
    const step = (y[path] as number) - (anew[path] as number);
    sums[r] = (sums[r] as number) + step * step;
  }
  const squares = toReplicateMeans(sums, anew.length);
  return jackknife((left) => meanOf(squares, left) / (2 * at(variance, left)));
}
