import type { InputDetail, Matters } from '../../../../shared/analysis/sensitivity/matters';
import type { ShapleyEffect } from '../../../../shared/analysis/sensitivity/shapley';
import type { TotalEffects } from '../../../../shared/analysis/sensitivity/total';
import type { Scenario } from '../../../../shared/scenario/schema';

/** What `sensitivity` has found. */
export interface Studied {
  /** Name of the baseline, or id of the file's scenario. */
  readonly id: string;
  readonly scenario: Scenario;
  readonly matters: Matters;
  readonly details: readonly InputDetail[];
  /** Null where not asked for. */
  readonly total: TotalEffects | null;
  readonly shapley: readonly ShapleyEffect[] | null;
}
