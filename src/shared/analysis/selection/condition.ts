/**
 * A condition that a path of a run meets or does not: comparisons of numbers that each path has, combined. Plain data, which
 * crosses from a page to its workers; `parse.ts` reads it from what a user types, `format.ts` writes it back.
 */
import type { SeriesAt } from '../../engine/results';
import { type PathValue, seriesIn } from '../outcome/outcome';

/** What is compared: a number that each path has. */
export type Subject =
  /** A column of the outcomes, a series over a period, or the month of an event, as outcomes have them. */
  | { readonly kind: 'value'; readonly value: PathValue }
  /** For how many whole months cash stays at or above the floor: up to the month before the one in which it runs out. */
  | { readonly kind: 'lasts' }
  /** What was drawn for an assumption, by its address. */
  | { readonly kind: 'input'; readonly path: string };

/** An end of a range. */
export interface Bound {
  readonly value: number;
  readonly isIncluded: boolean;
}

/** Where a number has to lie; null where it may go on for ever. One end at least is there. */
export interface Range {
  readonly min: Bound | null;
  readonly max: Bound | null;
}

/** Months that never come are later than all others: the one after the horizon. */
export interface Test {
  readonly kind: 'test';
  /** As it is typed: `cashLasts`, `revenue@2026`, `events.ipo`, `compute.demandInitial`. */
  readonly address: string;
  readonly subject: Subject;
  readonly range: Range;
}

export type Condition =
  | Test
  /** To be among a share of the paths: those with the largest funding need, as in the worst 5% of a run. */
  | { readonly kind: 'worst'; readonly share: number }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition };

/** The comparisons in a condition, from left to right. */
export function testsIn(condition: Condition): Test[] {
  switch (condition.kind) {
    case 'test':
      return [condition];
    case 'worst':
      return [];
    case 'and':
    case 'or':
      return condition.parts.flatMap(testsIn);
    case 'not':
      return testsIn(condition.part);
  }
}

/** The series that a run has to be asked for, before the condition can be held against its paths. */
export function seriesOfCondition(condition: Condition): SeriesAt[] {
  return seriesIn(testsIn(condition).flatMap(({ subject }) => (subject.kind === 'value' ? [subject.value] : [])));
}

/** The addresses of the assumptions that it names. */
export function inputsOfCondition(condition: Condition): string[] {
  const named = testsIn(condition).flatMap(({ subject }) => (subject.kind === 'input' ? [subject.path] : []));
  return [...new Set(named)];
}
