import type { Period } from '../../scenario/periods';
import type { Scenario } from '../../scenario/schema';
import { compile } from '../model/compile';
import { runPath } from '../model/path';
import { createPathState } from '../model/state';

/** What a line was on every path: month t of path p at `values[(t - 1) * paths + p]`, to the precision of 32 bits. */
export interface PathValues {
  readonly paths: number;
  readonly months: number;
  readonly values: Float32Array;
}

/**
 * Runs the first `count` paths of a run of `paths` again, and keeps some lines of them, by id (`cash`, `burn`): what a
 * summary leaves out. Lines that the model does not have are left out.
 */
export function pathValues(
  scenario: Scenario,
  lines: readonly string[],
  { count, paths }: { readonly count: number; readonly paths: number },
): Readonly<Record<string, PathValues>> {
  const model = compile(scenario, paths);
  const state = createPathState(model);
  const { months } = model;
  const kept = model.lines
    .map(({ id }, row) => ({ id, row, values: new Float32Array(lines.includes(id) ? months * count : 0) }))
    .filter(({ id }) => lines.includes(id));
  for (let path = 0; path < count; path++) {
    runPath(state, path);
    for (const { row, values } of kept) {
      for (let month = 0; month < months; month++) {
        values[month * count + path] = state.ledger[row * months + month] as number;
      }
    }
  }
  return Object.fromEntries(kept.map(({ id, values }) => [id, { paths: count, months, values }]));
}

/** A flow summed over a period on every path; or, of one month, that month. */
export function summedOver({ paths, values }: PathValues, { from, to }: Pick<Period, 'from' | 'to'>): Float64Array {
  const sums = new Float64Array(paths);
  for (let month = from; month < to; month++) {
    const start = month * paths;
    for (let path = 0; path < paths; path++) sums[path] = (sums[path] as number) + (values[start + path] as number);
  }
  return sums;
}
