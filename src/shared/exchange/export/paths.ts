/** All paths of a run, month by month: too many rows to hold, so they come in slices. */
import { listLines } from '../../engine/model/lines';
import { type PathTrace, tracePaths } from '../../engine/paths/trace';
import type { Progress } from '../../engine/results';
import type { Wording } from '../../report/wording';
import { monthAt } from '../../scenario/periods';
import type { Scenario } from '../../scenario/schema';
import { BYTE_ORDER_MARK, type Cell, csvRows } from '../csv';

/** Paths run again at a time: each holds its whole ledger. */
const SLICE = 512;

/** The series that a path has: everything but ratios, which are formed over periods. */
export function pathSeries(scenario: Scenario): string[] {
  return listLines(scenario).map(({ id }) => id);
}

function rowsOf(trace: PathTrace, labels: readonly string[], series: readonly string[]): Cell[][] {
  const lines = series.map((id) => trace.lines[id]);
  return labels.map((label, month) => [trace.path, label, ...lines.map((line) => line?.[month] ?? null)]);
}

/**
 * The pieces of a CSV file with a row for each path and month: number of the path, month, and the chosen series. `paths`
 * is the size of the run.
 */
export function* pathsAsCsv(
  scenario: Scenario,
  paths: number,
  series: readonly string[],
  { t }: Wording,
  onProgress: (progress: Progress) => void = () => undefined,
): Generator<string> {
  const labels = Array.from({ length: scenario.horizon }, (_, index) => monthAt(scenario, index + 1));
  yield BYTE_ORDER_MARK + csvRows([[t('export:column.pathNumber'), t('export:column.period'), ...series]]);
  for (let first = 0; first < paths; first += SLICE) {
    const numbers = Array.from({ length: Math.min(SLICE, paths - first) }, (_, index) => first + index);
    const rows = tracePaths(scenario, numbers, paths).flatMap((trace) => rowsOf(trace, labels, series));
    yield csvRows(rows);
    onProgress({ done: first + numbers.length, total: paths });
  }
}
