import { figureAt } from '../../figures/address';
import type { Column } from '../../figures/figure';
import { type Quantities, withQuantities } from '../../scenario/quantities';
import type { Scenario } from '../../scenario/schema';
import { compile } from '../model/compile';
import { runPath } from '../model/path';
import { createPathState, isFinitePath, type PathState } from '../model/state';
import type { FigureQuestion } from '../runner';

/** A scenario of which one figure is wanted, with some of its quantities replaced; `paths` of them in all. */
export interface Trial extends FigureQuestion {
  readonly scenario: Scenario;
  readonly quantities: Quantities;
}

/** A stretch of the paths of a trial, which whoever is free runs. */
export interface Piece {
  readonly trial: Trial;
  readonly from: number;
  readonly to: number;
}

/** What the figure is read from. */
export interface PieceOutcome {
  /** By the columns of the figure, the value of each path. */
  readonly values: readonly Float64Array[];
  /** The first path that has a figure which is not finite; null where none has. */
  readonly notFinite: number | null;
}

/** Months that decide the figure: whether something is later than a month is known when that is over. */
export function decidingMonths({ figure: address, scenario }: Trial): number {
  const { figure, level } = figureAt(address);
  const reading = figure.reading(level);
  return reading.of === 'later' ? Math.min(reading.month, scenario.horizon) : scenario.horizon;
}

function stateOf(trial: Trial): PathState {
  const scenario = withQuantities(trial.scenario, trial.quantities);
  return createPathState(compile({ ...scenario, horizon: decidingMonths(trial) }, trial.paths));
}

/** Runs one piece after another; what a trial is made into is kept for its next piece. */
export function createPieceRunner(): (piece: Piece) => PieceOutcome {
  let last: { readonly trial: Trial; readonly state: PathState } | null = null;
  return ({ trial, from, to }) => {
    if (last?.trial !== trial) last = { trial, state: stateOf(trial) };
    const { state } = last;
    const { columns } = figureAt(trial.figure).figure;
    const values = columns.map(() => new Float64Array(to - from));
    let notFinite: number | null = null;
    for (let path = from; path < to; path++) {
      runPath(state, path);
      if (!isFinitePath(state)) notFinite ??= path;
      for (let k = 0; k < columns.length; k++) {
        (values[k] as Float64Array)[path - from] = (columns[k] as Column).of(state.outcome);
      }
    }
    return { values, notFinite };
  };
}
