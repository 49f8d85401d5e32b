import type { Figures, Variant } from './variant';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

export interface Measurement {
  readonly variant: Variant;
  readonly paths: number;
  readonly ms: number;
  readonly last: Figures;
}

/** What is measured: a run of so many paths, or a draft of one. */
export interface Task {
  readonly variant: Variant;
  readonly paths: number;
  readonly draft?: boolean;
}

/**
 * Runs every variant in turn, so many rounds, after some that do not count, and takes medians: whatever else the machine
 * is doing falls on all of them alike. `typical` is another statistic than the median.
 */
export async function interleave(
  tasks: readonly Task[],
  rounds: number,
  warmUp = 1,
  typical: (...times: number[]) => number = (...times) => median(times),
): Promise<Measurement[]> {
  const times = tasks.map((): number[] => []);
  const last: Figures[] = [];
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [i, { variant, paths, draft }] of tasks.entries()) {
      const figures = await (draft ? variant.draft(paths) : variant.run(paths));
      last[i] = figures;
      if (round >= warmUp) times[i]?.push(figures.ms);
    }
  }
  return tasks.map((task, i) => ({ ...task, ms: typical(...(times[i] as number[])), last: last[i] as Figures }));
}

/** Median time to the preview of a run, of a variant that has run before. */
export async function previewTime(variant: Variant, paths: number, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await variant.preview(paths));
  return median(times);
}
