/** How heavy the tail of weights is: with a heavy one a few paths decide, and no number of them helps. */

/** The estimate leans on this many values of a shape of one half, as in Vehtari and others. */
const PRIOR_SIZE = 10;
const PRIOR_SHAPE = 0.5;
/** Fewer values of a tail than this say nothing. */
const LEAST_TAIL = 5;

function meanLog1p(values: Float64Array, factor: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.log1p(factor * (values[i] as number));
  return sum / values.length;
}

/** The candidates for theta = -k / sigma, each with the log of its profile likelihood. */
function candidates(excess: Float64Array): { readonly theta: Float64Array; readonly likelihood: Float64Array } {
  const size = excess.length;
  const count = 30 + Math.floor(Math.sqrt(size));
  const largest = excess[size - 1] as number;
  const quarter = excess[Math.max(0, Math.floor(size / 4 + 0.5) - 1)] as number;
  const theta = Float64Array.from(
    { length: count },
    (_, j) => 1 / largest + (1 - Math.sqrt(count / (j + 0.5))) / (3 * quarter),
  );
  const likelihood = theta.map((one) => {
    const k = meanLog1p(excess, -one);
    return size * (Math.log(-one / k) - k - 1);
  });
  return { theta, likelihood };
}

/** The shape of a generalised Pareto distribution of excesses above 0, in ascending order. */
export function paretoShape(excess: Float64Array): number {
  const { theta, likelihood } = candidates(excess);
  const highest = likelihood.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  let [sum, total] = [0, 0];
  for (let j = 0; j < theta.length; j++) {
    const weight = Math.exp((likelihood[j] as number) - highest);
    sum += weight * (theta[j] as number);
    total += weight;
  }
  const k = meanLog1p(excess, -sum / total);
  const size = excess.length;
  return (k * size + PRIOR_SHAPE * PRIOR_SIZE) / (size + PRIOR_SIZE);
}

/**
 * The Pareto k of weights: the shape of their tail, fitted by J. Zhang and M. A. Stephens, "A new and efficient estimation method for
 * the generalized Pareto distribution", Technometrics 51 (2009) 316-325, to the largest min(S / 5, 3 sqrt(S)) of S weights, as in
 * A. Vehtari and others, "Pareto smoothed importance sampling", Journal of Machine Learning Research 25 (2024) 1-58. What is made
 * of the weights holds below 0.7. Null where the tail has no spread: the largest weights are equal.
 */
export function paretoK(weights: Float64Array): number | null {
  const sorted = weights.slice().sort();
  const size = Math.ceil(Math.min(sorted.length / 5, 3 * Math.sqrt(sorted.length)));
  const cutoff = sorted[sorted.length - size - 1] ?? 0;
  const excess = sorted
    .subarray(sorted.length - size)
    .map((weight) => weight - cutoff)
    .filter((one) => one > 0);
  return excess.length < LEAST_TAIL || excess[0] === excess.at(-1) ? null : paretoShape(excess);
}
