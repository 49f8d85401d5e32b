import { COLUMNS } from './columns';
import type { Column, Sample } from './figure';
import { addCounts, countMonths, type MonthCounts } from './months';
import { mergeSorted, sortInPlace } from './sorted';

/** Some paths, or a selection of them, by replicate. */
export interface SampledPaths {
  /** The column's values of each replicate; they are sorted in place. */
  readonly valuesOf: (column: Column) => readonly Float64Array[];
  /** The horizon. */
  readonly months: number;
  /** Whether money was burnt before the balance date. */
  readonly hasBurnt: boolean;
}

export interface Samples {
  readonly all: Sample;
  readonly replicates: readonly Sample[];
}

type PickMonths = (replicates: readonly MonthCounts[]) => MonthCounts;
type PickValues = (replicates: readonly Float64Array[]) => Float64Array;

/** Every figure is read of all paths and of each replicate: values are sorted by replicate and merged. `columns` are those wanted. */
export function samplesOf({ valuesOf, months, hasBurnt }: SampledPaths, columns: readonly Column[] = COLUMNS): Samples {
  const counts = new Map<Column, readonly MonthCounts[]>();
  const sorted = new Map<Column, readonly Float64Array[]>();
  let sizes: readonly number[] = [];
  for (const column of columns) {
    const values = valuesOf(column);
    sizes = values.map(({ length }) => length);
    if (column.kind === 'value') sorted.set(column, values.map(sortInPlace));
    else
      counts.set(
        column,
        Array.from(values, (own) => countMonths(own, months)),
      );
  }
  const sample = (paths: number, month: PickMonths, value: PickValues): Sample => {
    const ownCounts = new Map([...counts].map(([column, replicates]) => [column, month(replicates)]));
    const ownValues = new Map([...sorted].map(([column, replicates]) => [column, value(replicates)]));
    return {
      paths,
      counts: (column) => ownCounts.get(column) as MonthCounts,
      sorted: (column) => ownValues.get(column) as Float64Array,
      hasBurnt,
    };
  };
  const replicates = sizes.map((size, k) =>
    sample(
      size,
      (list) => list[k] as MonthCounts,
      (list) => list[k] as Float64Array,
    ),
  );
  const paths = sizes.reduce((sum, size) => sum + size, 0);
  return { all: sample(paths, addCounts, mergeSorted), replicates };
}
