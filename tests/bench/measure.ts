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

/**
 * Runs every variant in turn, so many rounds, after one that does not count, and takes medians: whatever else the machine
 * is doing falls on all of them alike.
 */
export async function interleave(
  tasks: readonly { readonly variant: Variant; readonly paths: number }[],
  rounds: number,
): Promise<Measurement[]> {
  const times = tasks.map((): number[] => []);
  const last: Figures[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const [i, { variant, paths }] of tasks.entries()) {
      const figures = await variant.run(paths);
      last[i] = figures;
      if (round > 0) times[i]?.push(figures.ms);
    }
  }
  return tasks.map((task, i) => ({ ...task, ms: median(times[i] as number[]), last: last[i] as Figures }));
}

/** Median time to the preview of a run, of a variant that has run before. */
export async function previewTime(variant: Variant, paths: number, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await variant.preview(paths));
  return median(times);
}
