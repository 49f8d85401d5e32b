/** A condition as rows of choices, and back: what is compared, how, and with what. */
import { type Condition, type Range, type Test, testsIn } from '@shared/analysis/selection/condition';
import { type Measure, measureAt } from '@shared/analysis/selection/measure';
import { NEVER, numberText } from '@shared/analysis/selection/range';
import { monthLabel } from '@shared/scenario/calendar';
import type { Scenario } from '@shared/scenario/schema';

export const COMPARED = ['atLeast', 'above', 'atMost', 'below', 'between', 'equal', 'never', 'happens'] as const;
export type Compared = (typeof COMPARED)[number];

export interface Choice {
  readonly address: string;
  readonly compared: Compared;
  /** As it is typed; of a range the lower end. */
  readonly value: string;
  /** The upper end of a range. */
  readonly upper: string;
}

export interface Choices {
  readonly join: 'and' | 'or';
  readonly rows: readonly Choice[];
}

const SIGNS = { atLeast: '>=', above: '>', atMost: '<=', below: '<', equal: '=' } as const;

/** Whether it is the month of something that may never come. */
export function isOfMonth(measure: Measure): boolean {
  return measure.months?.canBeNever ?? false;
}

function isEvent({ subject }: Measure): boolean {
  return subject.kind === 'value' && subject.value.kind === 'event';
}

/** How a number of this kind may be compared. Of whole months "above" is "at least" the next, and not offered. */
export function comparisonsOf(measure: Measure): Compared[] {
  if (isEvent(measure)) return ['happens', 'never', 'atMost', 'atLeast', 'between'];
  if (isOfMonth(measure)) return ['never', 'atMost', 'atLeast', 'between'];
  if (measure.months) return ['atLeast', 'below', 'between'];
  return ['atLeast', 'above', 'atMost', 'below', 'between'];
}

/** What stands in the fields at first. */
function startOf({ unit, context, months }: Measure): Pick<Choice, 'value' | 'upper'> {
  if (unit === 'monthIndex') {
    const at = (month: number) => monthLabel(context.balanceDate ?? '', Math.min(month, months?.last ?? month));
    return { value: at(12), upper: at(24) };
  }
  if (unit === 'months') return { value: '12', upper: '24' };
  if (unit === 'money') return { value: '1bn', upper: '10bn' };
  return { value: '20%', upper: '50%' };
}

/** A row for what has just been chosen. */
export function choiceOf(measure: Measure): Choice {
  const [compared = 'atLeast'] = comparisonsOf(measure);
  return { address: measure.address, compared, ...startOf(measure) };
}

function comparedAs(measure: Measure, { min, max }: Range): Compared {
  const last = measure.months?.last;
  if (min && max) {
    if (min.value !== max.value) return 'between';
    return isOfMonth(measure) && last !== undefined && min.value > last ? 'never' : 'equal';
  }
  if (min) return min.isIncluded ? 'atLeast' : 'above';
  if (isEvent(measure) && max?.value === last) return 'happens';
  return max?.isIncluded ? 'atMost' : 'below';
}

function rowOf(scenario: Scenario, { address, range }: Test): Choice | null {
  const found = measureAt(scenario, address);
  if (!found.ok) return null;
  const measure = found.value;
  const compared = comparedAs(measure, range);
  const text = (bound: Range['min']) => bound && numberText(measure, bound.value);
  const start = startOf(measure);
  const [low, high] = [text(range.min), text(range.max)];
  if (compared === 'never' || compared === 'happens') return { address, compared, ...start };
  // "Less than 24 months" is kept as "at most 23".
  if (measure.months && !isOfMonth(measure) && compared === 'atMost' && range.max)
    return { address, compared: 'below', value: numberText(measure, range.max.value + 1), upper: start.upper };
  return { address, compared, value: low ?? high ?? start.value, upper: low && high ? high : start.upper };
}

/** Null for a condition that takes brackets, or is none of comparisons. */
export function choicesOf(scenario: Scenario, condition: Condition): Choices | null {
  const parts = condition.kind === 'and' || condition.kind === 'or' ? condition.parts : [condition];
  if (!parts.every((part) => part.kind === 'test')) return null;
  const rows = testsIn(condition).map((test) => rowOf(scenario, test));
  if (!rows.every((row) => row !== null)) return null;
  return { join: condition.kind === 'or' ? 'or' : 'and', rows };
}

function rowText({ address, compared, value, upper }: Choice): string {
  switch (compared) {
    case 'never':
      return `${address} = ${NEVER}`;
    case 'happens':
      return address;
    case 'between':
      return `${address} between ${value} and ${upper}`;
    default:
      return `${address} ${SIGNS[compared]} ${value}`;
  }
}

/** The rows as a condition that can be read. */
export function textOf({ join, rows }: Choices): string {
  return rows.map(rowText).join(` ${join} `);
}
