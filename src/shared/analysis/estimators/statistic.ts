import { REPLICATES } from '../../engine/replicates';
import { percentileError, standardError } from '../../figures/standard-error';
import type { Cells } from './cells';
import { selectPercentile } from './select';

/** What is read off the outcomes of some paths. */
export type Statistic = { readonly kind: 'mean' } | { readonly kind: 'percentile'; readonly p: number };

/** What a statistic is, in the outcome's unit; its error is null where it is not known. */
export interface StatisticEstimate {
  readonly value: number;
  readonly error: number | null;
}

function meanOf(parts: readonly Float64Array[]): number | null {
  let sum = 0;
  let count = 0;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) sum += part[i] as number;
    count += part.length;
  }
  return count === 0 ? null : sum / count;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const values = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    values.set(part, place);
    place += part.length;
  }
  return values;
}

/** What is read off the outcomes of a cell, all of them or those of one replicate, given in parts. */
function readerOf(statistic: Statistic): (parts: readonly Float64Array[]) => number | null {
  if (statistic.kind === 'mean') return meanOf;
  return (parts) => {
    const values = joined(parts);
    return values.length === 0 ? null : selectPercentile(values, statistic.p);
  };
}

/** The outcomes of the paths of a cell, those of each replicate by themselves. */
function outcomesIn({ of }: Cells, cell: number, y: Float64Array): Float64Array[] {
  const sizes = new Uint32Array(REPLICATES);
  for (let path = 0; path < y.length; path++) {
    if (of[path] === cell) sizes[path % REPLICATES] = (sizes[path % REPLICATES] as number) + 1;
  }
  const parts = Array.from(sizes, (size) => new Float64Array(size));
  sizes.fill(0);
  for (let path = 0; path < y.length; path++) {
    if (of[path] !== cell) continue;
    const r = path % REPLICATES;
    const place = sizes[r] as number;
    (parts[r] as Float64Array)[place] = y[path] as number;
    sizes[r] = place + 1;
  }
  return parts;
}

/** The statistic of the paths of a cell, with what each replicate says: null where it has no path there. */
export interface CellStatistic extends StatisticEstimate {
  readonly replicates: readonly (number | null)[];
}

/** Of the outcomes y, one of each path; the error is that of the replicates' mean. Null where no path lies in the cell. */
export function statisticIn(cells: Cells, cell: number, y: Float64Array, statistic: Statistic): CellStatistic | null {
  const parts = outcomesIn(cells, cell, y);
  const read = readerOf(statistic);
  const value = read(parts);
  if (value === null) return null;
  const replicates = parts.map((part) => read([part]));
  const spread = standardError(replicates);
  const paths = parts.reduce((sum, { length }) => sum + length, 0);
  const error = statistic.kind === 'mean' ? spread : percentileError(spread, statistic.p, paths);
  return { value, error, replicates };
}
