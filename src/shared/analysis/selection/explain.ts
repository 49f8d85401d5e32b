import type { HeadlineError } from '../../figures/index';
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

/** For how many months, at least and at most, cash lasts on every path that meets a condition, as far as it says so itself. */
function lastingMonths(condition: Condition): readonly [least: number, most: number] {
  if (condition.kind === 'test' && condition.subject.kind === 'lasts') {
    const { min, max } = condition.range;
    return [min?.value ?? 0, max?.value ?? Number.POSITIVE_INFINITY];
  }
  if (condition.kind !== 'and') return [0, Number.POSITIVE_INFINITY];
  const parts = condition.parts.map(lastingMonths);
  return [Math.max(...parts.map(([least]) => least)), Math.min(...parts.map(([, most]) => most))];
}

/** What the condition itself says is no estimate: that cash lasts 24 months on the paths where it lasts 24 months. */
function withoutDecided(error: HeadlineError, condition: Condition): HeadlineError {
  const [least, most] = lastingMonths(condition);
  const entries = Object.entries(error.cashLasts).map(([level, own]) => {
    const months = Number(level);
    return [level, own !== null && (months <= least || months > most) ? 0 : own];
  });
  return { ...error, cashLasts: Object.fromEntries(entries) };
}

/** On how many paths a condition is met, what these have in common, and what is to be expected on them. */
export function explainCondition(condition: Condition, numbers: PathNumbers): Result<Explanation> {
  const selection = select(condition, numbers);
  if (!selection.ok) return selection;
  const explanation = explainSelection(selection.value, numbers);
  return ok({ ...explanation, error: withoutDecided(explanation.error, condition) });
}
