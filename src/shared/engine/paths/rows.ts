import { COLUMNS } from '../../figures/columns';
import { uniform } from '../../numerics/words';
import type { Scenario } from '../../scenario/schema';
import { compile } from '../model/compile';
import { runPath } from '../model/path';
import { seriesReader } from '../model/series-at';
import { createPathState } from '../model/state';
import type { SeriesAt } from '../results';

/** What became of one path, and what was drawn for it. The arrays are used again for the next one. */
export interface PathRow {
  /** Number of the path, from 0. */
  readonly path: number;
  /** Of each uncertain assumption, in the order of `inputs`: its value, and the share of all paths on which it is lower. */
  readonly values: Float64Array;
  readonly levels: Float64Array;
  /** Of each event that is switched on, the month in which it happens, 0 if not within the horizon. */
  readonly eventMonths: Float64Array;
  /** The outcomes, in the order of `COLUMNS`; months are 0 for never. */
  readonly outcomes: Float64Array;
  /** What was asked for, in the order of asking. */
  readonly series: Float64Array;
}

export interface PathRows {
  /** Addresses of the uncertain assumptions. */
  readonly inputs: readonly string[];
  /** Ids of the events. */
  readonly events: readonly string[];
  readonly rows: Iterable<PathRow>;
}

/**
 * Runs some paths of a run of `paths` again, one by one, and tells a row of each: a path is a function of its number, so
 * that nothing of a run has to be kept for this, however many paths there are.
 */
export function pathRows(
  scenario: Scenario,
  numbers: Iterable<number>,
  paths: number,
  series: readonly SeriesAt[],
): PathRows {
  const model = compile(scenario, paths);
  const inputs = model.uncertain.map(({ path }) => path);
  const events = model.events.map(({ id }) => id);
  const readers = series.map((at) => seriesReader(model, at));

  function* rows(): Generator<PathRow> {
    const state = createPathState(model);
    const row = {
      values: new Float64Array(inputs.length),
      levels: new Float64Array(inputs.length),
      eventMonths: new Float64Array(events.length),
      outcomes: new Float64Array(COLUMNS.length),
      series: new Float64Array(series.length),
    };
    for (const path of numbers) {
      runPath(state, path);
      for (const [k, { slot, draw }] of model.uncertain.entries()) {
        row.values[k] = state.inputs[slot] as number;
        row.levels[k] = uniform(state.pathWords[draw] as number);
      }
      for (let k = 0; k < events.length; k++) row.eventMonths[k] = state.funding.eventMonth[k] as number;
      for (const [k, column] of COLUMNS.entries()) row.outcomes[k] = column.of(state.outcome);
      for (const [k, read] of readers.entries()) row.series[k] = read(state.ledger);
      yield { path, ...row };
    }
  }

  return { inputs, events, rows: { [Symbol.iterator]: rows } };
}
