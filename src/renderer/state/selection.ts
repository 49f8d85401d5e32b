import type { Condition } from '@shared/analysis/selection/condition';
import type { Explanation } from '@shared/analysis/selection/explain';
import type { InputInside } from '@shared/analysis/selection/inside';
import type { Result } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';

/** The paths that are looked at, those that meet a condition, and what they have in common. */
export interface OpenSelection {
  /** As it was typed. */
  readonly typed: string;
  readonly condition: Condition;
  /** That of the run whose paths these are. */
  readonly scenario: Scenario;
  /** Null where it could not be answered. */
  readonly answer: Result<Explanation> | null;
}

/** What is known of the paths that are looked at; null while there are none. */
export function explanationOf(selection: OpenSelection | null): Explanation | null {
  return selection?.answer?.ok ? selection.answer.value : null;
}

/** Where an assumption lies on the paths that are looked at, and where on the others. */
export function insideAt(selection: OpenSelection | null, path: string): InputInside | undefined {
  return explanationOf(selection)?.inputs.find(({ id }) => id === path);
}
