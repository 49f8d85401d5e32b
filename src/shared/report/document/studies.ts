/** What was found out about a run besides its result; each is null where nobody asked. */
import type { BookAnswer } from '../../analysis/book/assess';
import type { ActualsAnswer, MattersAnswer } from '../../analysis/questions';
import type { Condition } from '../../analysis/selection/condition';
import type { Explanation } from '../../analysis/selection/explain';
import type { TotalEffects } from '../../analysis/sensitivity/total';
import type { Lever } from '../../analysis/solve/lever';
import type { Solved } from '../../analysis/solve/solve';
import type { Target } from '../../analysis/solve/target';
import type { LaidAll } from '../../analysis/stress/lay-all';
import type { Mark } from '../../analysis/stress/mark';
import type { StressTable } from '../../analysis/stress/measure';
import type { Reversed } from '../../analysis/stress/reverse-all';
import type { Worths } from '../../analysis/worth/worth';
import type { Result } from '../../result';

/** The paths that meet a condition, and what is different on them. */
export interface ExplainedCondition {
  readonly condition: Condition;
  /** Or why there is none: no path may meet it, or all. */
  readonly explanation: Result<Explanation>;
}

/** Where a lever has to stand for a target to be met. */
export interface SolvedLever {
  readonly target: Target;
  readonly lever: Lever;
  readonly solved: Solved;
}

/** What shocks do to the scenario. */
export interface StressStudy {
  readonly laid: LaidAll;
  readonly table: StressTable;
}

/** How far they have to go. */
export interface ReverseStudy {
  readonly laid: LaidAll;
  readonly mark: Mark;
  readonly reversed: Reversed;
}

/** Where what was reported lies in the projection, and what follows from some of it. */
export interface HeldActuals extends ActualsAnswer {
  /** The addresses of the figures that it follows from. */
  readonly by: readonly string[];
  /** As a share of each. */
  readonly tolerance: number;
}

export interface ReportStudies {
  /** What decides the funding need. */
  readonly matters: MattersAnswer | null;
  /** The same with what assumptions do together, which takes many runs. */
  readonly totals: TotalEffects | null;
  readonly worth: Worths | null;
  readonly explained: ExplainedCondition | null;
  readonly solved: readonly SolvedLever[];
  /** These take many runs. */
  readonly stress: StressStudy | null;
  readonly reverse: ReverseStudy | null;
  /** Liquidity tiers, and tests by the book. */
  readonly book: BookAnswer | null;
  readonly actuals: HeldActuals | null;
}

export const NO_STUDIES: ReportStudies = {
  matters: null,
  totals: null,
  worth: null,
  explained: null,
  solved: [],
  stress: null,
  reverse: null,
  book: null,
  actuals: null,
};
