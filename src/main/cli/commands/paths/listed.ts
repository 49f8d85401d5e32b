import { chooseColumns, listColumns, type PathColumn } from '../../../../shared/analysis/path-table/columns';
import { type PathRow, pathRows } from '../../../../shared/engine/paths/rows';
import { ok, type Result } from '../../../../shared/result';
import type { Scenario } from '../../../../shared/scenario/schema';
import type { Plan } from './options';

/** The rows that were asked for, which are made when they are read. */
export interface ListedPaths {
  /** Name of the baseline, or id of the file's scenario. */
  readonly id: string;
  readonly scenario: Scenario;
  readonly columns: readonly PathColumn[];
  readonly count: number;
  /** The first so many of them. */
  readonly rows: (most: number) => Iterable<PathRow>;
}

export function listedPaths(
  { id, scenario }: Pick<ListedPaths, 'id' | 'scenario'>,
  numbers: Uint32Array,
  plan: Pick<Plan, 'series' | 'columns'>,
): Result<ListedPaths> {
  const { paths } = scenario.simulation;
  const series = plan.series.flatMap(({ value }) => (value.kind === 'series' ? [value.at] : []));
  const first = (most: number) => pathRows(scenario, numbers.subarray(0, most), paths, series);
  const columns = chooseColumns(listColumns(scenario, first(0), plan.series), plan.columns);
  if (!columns.ok) return columns;
  return ok({ id, scenario, columns: columns.value, count: numbers.length, rows: (most) => first(most).rows });
}
