import { REPLICATES } from '../../engine/replicates';
import { boxesOf, type Cells } from './cells';
import type { Decision } from './decision';
import { type Estimate, jackknife, meanOf, ratio } from './estimate';
import { inOrder, type Judge, type Losses, plainJudge } from './losses';
import { toReplicateMeans } from './moments';
import { pinballJudge } from './pinball-losses';

/** Cells are as fine as this, whatever the run: coarser ones would leave out much of what a level tells. */
const CELLS = 32;
/** Paths of a cell: enough that the best action of each is known well, and the two bounds lie close together. */
const PATHS_OF_CELL = { least: 64, most: 512 } as const;

/** The cells in which a level, or up to five independent ones, is known; null where there are none. */
export function knownCells(levels: readonly Uint32Array[]): Cells | null {
  const paths = levels[0]?.length ?? 0;
  return boxesOf(levels, Math.min(PATHS_OF_CELL.most, Math.max(PATHS_OF_CELL.least, paths / CELLS)));
}

/** A decision taken with nothing known: worked out once, however many inputs are asked about. */
export interface UnknowingDecision {
  readonly paths: number;
  /** The best action. */
  readonly action: number;
  readonly judge: Judge;
  /** The best actions without each replicate, as the judge has them. */
  readonly actionsWithout: Float64Array;
  /** The mean loss of each replicate. */
  readonly losses: Losses;
}

/** `y` has the outcome of each path. Null where there are fewer paths than replicates. */
export function decideUnknowing(y: Float64Array, decision: Decision): UnknowingDecision | null {
  if (y.length < REPLICATES) return null;
  const ordered = inOrder(y);
  const judge = decision.pinball ? pinballJudge(ordered, decision.pinball) : plainJudge(ordered, decision);
  const whole: Cells = { of: new Uint16Array(y.length), count: 1 };
  const { losses, actions } = judge(whole, new Float64Array(REPLICATES));
  return {
    paths: y.length,
    action: decision.best(ordered.outcomes),
    judge,
    actionsWithout: actions,
    losses: meansOf(losses, y.length),
  };
}

function meansOf({ fitted, foreseen }: Losses, paths: number): Losses {
  return { fitted: toReplicateMeans(fitted, paths), foreseen: toReplicateMeans(foreseen, paths) };
}

/** What is saved. */
export interface Saving {
  /** In the unit of the decision's loss. */
  readonly value: Estimate;
  /** As a share of the loss without knowing; null where none is lost, or in one replicate only. */
  readonly index: Estimate | null;
}

/** What knowing is worth: between two bounds, each with its own sampling error. */
export interface InformationValue {
  readonly lower: Saving;
  readonly upper: Saving;
}

function savingOf(before: Float64Array, after: Float64Array): Saving {
  const saved = before.map((loss, r) => loss - (after[r] as number));
  return { value: jackknife((left) => meanOf(saved, left)), index: ratio(saved, before) };
}

/**
 * What it is worth to know the cell of a path - in which part the level of an input lies, or what came of an event -
 * before deciding: the expected value of partial perfect information,
 *
 *     min_a E L(a, Y) - E min_a E(L(a, Y) | cell)
 *
 * (H. Raiffa and R. Schlaifer, "Applied Statistical Decision Theory" (1961), chapter 4), from one run, by fitting the best
 * action of each cell, as M. Strong, J. E. Oakley and A. Brennan, Medical Decision Making 34 (2014) 311-326, do by
 * regression. Actions fitted and judged on the same paths look better than they are: that is the upper bound. Actions
 * fitted without a replicate and judged on it are as good as they look, and no better than the best: the lower one. The
 * truth about the cells lies between, give or take the errors; a lower bound below 0 says that nothing is shown. What a
 * level tells within its cell comes on top.
 *
 * Divided by the loss without knowing it is the index of the contrast L: J.-C. Fort, T. Klein and N. Rachdi, "New
 * sensitivity analysis subordinated to a contrast", Communications in Statistics - Theory and Methods 45 (2016)
 * 4349-4364, which of `raising(p)` is the quantile-oriented index: from 0 to 1, 1 where the cell decides the outcome.
 *
 * Errors are those of the replicates' means. Actions enter them in the second order only, as they are the best.
 */
export function informationValue(cells: Cells, unknowing: UnknowingDecision): InformationValue {
  const { judge, actionsWithout, paths } = unknowing;
  const knowing = meansOf(judge(cells, actionsWithout).losses, paths);
  return {
    lower: savingOf(unknowing.losses.foreseen, knowing.foreseen),
    upper: savingOf(unknowing.losses.fitted, knowing.fitted),
  };
}
