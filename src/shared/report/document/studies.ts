/** What was found out about a run besides its result; each is null where nobody asked. */
import type { MattersAnswer } from '../../analysis/questions';
import type { Condition } from '../../analysis/selection/condition';
import type { Explanation } from '../../analysis/selection/explain';
import type { TotalEffects } from '../../analysis/sensitivity/total';
import type { Lever } from '../../analysis/solve/lever';
import type { Solved } from '../../analysis/solve/solve';
import type { Target } from '../../analysis/solve/target';
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

export interface ReportStudies {
  /** What decides the funding need. */
  readonly matters: MattersAnswer | null;
  /** The same with what assumptions do together, which takes many runs. */
  readonly totals: TotalEffects | null;
  readonly worth: Worths | null;
  readonly explained: ExplainedCondition | null;
  readonly solved: readonly SolvedLever[];
}

export const NO_STUDIES: ReportStudies = { matters: null, totals: null, worth: null, explained: null, solved: [] };
