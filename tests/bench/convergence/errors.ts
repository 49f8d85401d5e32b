import type { SamplingMethod } from '@shared/scenario/schema';
import { FIGURES } from './figures';
import type { SampleAll } from './pool';
import type { Task } from './sample';

/** The reference is the mean of runs of their own, with seeds that no other run has. */
const REFERENCE = { paths: 65_536, runs: 16, firstSeed: 1_000_000 } as const;

export async function reference(
  sampleAll: SampleAll,
  size: { readonly paths: number; readonly runs: number } = REFERENCE,
): Promise<number[]> {
  const tasks = Array.from({ length: size.runs }, (_, i): Task => {
    return { sampling: 'sobol', seed: REFERENCE.firstSeed + i, sizes: [size.paths] };
  });
  const runs = await sampleAll(tasks);
  return FIGURES.map((_, k) => runs.reduce((sum, [figures]) => sum + (figures?.[k] as number), 0) / runs.length);
}

/** Root mean square errors of one method, over seeds: by size, by figure. Twice as many seeds halve their variance. */
export async function errors(
  sampleAll: SampleAll,
  truth: readonly number[],
  sampling: SamplingMethod,
  sizes: readonly number[],
  seeds: number,
): Promise<number[][]> {
  const groups = sampling === 'lhs' ? sizes.map((size) => [size]) : [sizes];
  const tasks = groups.flatMap((group) =>
    Array.from({ length: seeds }, (_, seed): Task => ({ sampling, seed, sizes: group })),
  );
  const runs = await sampleAll(tasks);
  return groups.flatMap((group, g) =>
    group.map((_, place) =>
      truth.map((value, k) => {
        const own = runs.slice(g * seeds, (g + 1) * seeds);
        const squares = own.reduce((sum, run) => sum + ((run[place]?.[k] as number) - value) ** 2, 0);
        return Math.sqrt(squares / seeds);
      }),
    ),
  );
}

/** Relative standard error of a root mean square error of so many normal errors. */
export const precision = (seeds: number) => 1 / Math.sqrt(2 * seeds);
