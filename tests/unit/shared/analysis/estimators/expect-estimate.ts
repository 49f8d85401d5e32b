import type { Estimate } from '@shared/analysis/estimators/estimate';
import { expect } from 'vitest';

/** The truth lies within so many errors of an estimate, of which at least the order of size is right. */
export function expectNear(estimate: Estimate, truth: number, errors = 4): void {
  expect(estimate.error).toBeGreaterThan(0);
  expect(Math.abs(estimate.value - truth) / estimate.error, `${estimate.value} for ${truth}`).toBeLessThan(errors);
}

/** P(|T| < 1) and P(|T| < 2) of Student's T with the 15 degrees of freedom that sixteen replicates leave. */
const AS_STATED = [0.6668, 0.9361] as const;
/** The same at 1.41 and 2.83: the jackknife doubles the variance of what is only products of noise. */
export const OF_NOISE = [0.8223, 0.9873] as const;
const SEEDS = 200;
/** Deviations of the share of the seeds that the truth may be covered by more or less. */
const DEVIATIONS = 3.5;

/** An error that is too small covers too seldom, one that is too large too often. */
export function expectCoverage(
  estimateOf: (seed: number) => Estimate,
  truth: number,
  shares: readonly number[] = AS_STATED,
): void {
  const distances = Array.from({ length: SEEDS }, (_, seed) => {
    const { value, error } = estimateOf(seed + 1);
    return Math.abs(value - truth) / error;
  });
  shares.forEach((share, i) => {
    const covered = distances.filter((distance) => distance < i + 1).length / SEEDS;
    const deviation = Math.sqrt((share * (1 - share)) / SEEDS);
    expect(Math.abs(covered - share) / deviation, `${covered} within ${i + 1}`).toBeLessThan(DEVIATIONS);
  });
}
