import type { Condition } from '../../../../shared/analysis/selection/condition';
import type { Explanation } from '../../../../shared/analysis/selection/explain';
import type { OutcomesResult } from '../../../../shared/engine/results';
import type { Scenario } from '../../../../shared/scenario/schema';

/** What `explain` has found. */
export interface Explained {
  /** Name of the baseline, or id of the file's scenario. */
  readonly id: string;
  readonly scenario: Scenario;
  readonly condition: Condition;
  readonly run: OutcomesResult;
  readonly explanation: Explanation;
}
