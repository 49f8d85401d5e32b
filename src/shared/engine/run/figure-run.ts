import { figureAt } from '../../figures/address';
import type { Column } from '../../figures/figure';
import { type FigureReading, figureFrom } from '../../figures/read-figure';
import { samplesOf } from '../../figures/samples';
import { splitReplicates } from '../../figures/sorted';
import { pointEstimate } from '../../quantity/facts';
import { fail, ok, type Result } from '../../result';
import { enabledOnly } from '../../scenario/enabled';
import { withQuantities } from '../../scenario/quantities';
import { isCashCertain } from '../model/certainty';
import type { Crew } from './crew';
import { notFiniteError } from './not-finite';
import { decidingMonths, type Piece, type PieceOutcome, type Trial } from './trial';

/** Paths of a piece: few enough to notice a cancellation soon, and to leave no worker without any for long. */
const PIECE = 1024;

function piecesOf(trial: Trial): Piece[] {
  const { paths } = trial;
  return Array.from({ length: Math.ceil(paths / PIECE) }, (_, k) => ({
    trial,
    from: k * PIECE,
    to: Math.min((k + 1) * PIECE, paths),
  }));
}

function joined(parts: readonly Float64Array[], paths: number): Float64Array {
  const whole = new Float64Array(paths);
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

function readingOf(trial: Trial, outcomes: readonly PieceOutcome[]): FigureReading {
  const at = figureAt(trial.figure);
  const { assumptions } = enabledOnly(withQuantities(trial.scenario, trial.quantities));
  const valuesOf = (column: Column) => {
    const index = at.figure.columns.indexOf(column);
    return splitReplicates(
      joined(
        outcomes.map(({ values }) => values[index] as Float64Array),
        trial.paths,
      ),
    );
  };
  const hasBurnt = pointEstimate(assumptions.opening.recentBurn.quantity) > 0;
  const samples = samplesOf({ valuesOf, months: decidingMonths(trial), hasBurnt }, at.figure.columns);
  return figureFrom(at, samples, isCashCertain(assumptions));
}

/** Runs all paths of a trial in pieces, which other trials' come between, and reads its figure off them. */
export async function runFigure(
  crew: Crew,
  trial: Trial,
  signal: AbortSignal | undefined,
): Promise<Result<FigureReading>> {
  const outcomes = await Promise.all(piecesOf(trial).map((piece) => crew.take(piece, signal)));
  const done = outcomes.filter((outcome) => outcome !== null);
  if (done.length < outcomes.length) return fail('engine.cancelled');
  const broken = done.find(({ notFinite }) => notFinite !== null);
  if (broken?.notFinite != null) {
    return notFiniteError(withQuantities(trial.scenario, trial.quantities), broken.notFinite, trial.paths);
  }
  return ok(readingOf(trial, done));
}
