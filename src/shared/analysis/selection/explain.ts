import { ok, type Result } from '../../result';
import type { Condition } from './condition';
import { type HeadlineInside, headlineInside } from './headline';
import { type Inside, insideOf } from './inside';
import { type Selection, select } from './selection';
import type { PathNumbers } from './studied';

/** What is to be said of the paths of a selection. Plain data. */
export interface Explanation extends Inside, HeadlineInside {
  readonly selection: Selection;
}

export function explainSelection(selection: Selection, numbers: PathNumbers): Explanation {
  return { selection, ...insideOf(selection, numbers), ...headlineInside(selection, numbers) };
}

/** On how many paths a condition is met, what these have in common, and what is to be expected on them. */
export function explainCondition(condition: Condition, numbers: PathNumbers): Result<Explanation> {
  const selection = select(condition, numbers);
  return selection.ok ? ok(explainSelection(selection.value, numbers)) : selection;
}
