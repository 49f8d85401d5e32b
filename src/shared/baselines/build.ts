import { constantOf, type Quantity } from '../quantity/quantity';
import type { Actual, Mark, MonthSpan } from '../scenario/actuals';
import type { Assumption, Scenario } from '../scenario/schema';
import type { Source } from '../scenario/source';
import { type Words, words } from './words';

/** What a starting point says; the rest of a scenario is the same for all of them. */
export type Company = Pick<
  Scenario,
  'title' | 'company' | 'currency' | 'balanceDate' | 'horizon' | 'simulation' | 'assumptions' | 'reported' | 'actuals'
>;

/** A figure printed in a document. */
export interface Fact {
  readonly value: number;
  readonly document: Words;
  readonly place: Words;
  readonly figure: Words;
}

export function fact(value: number, document: Words, place: Words, figure: Words): Fact {
  return { value, document, place, figure };
}

export const pert = (min: number, mode: number, max: number): Quantity => ({ kind: 'pert', min, mode, max });
export const triangular = (min: number, mode: number, max: number): Quantity => ({
  kind: 'triangular',
  min,
  mode,
  max,
});
export const uniform = (min: number, max: number): Quantity => ({ kind: 'uniform', min, max });
export const lognormal = (median: number, sigma: number): Quantity => ({ kind: 'lognormal', median, sigma });

export function statedIn(fact: Fact): Source {
  return { kind: 'stated', document: fact.document, place: fact.place, figure: fact.figure };
}

export function derivedFrom(from: Words, formula: Words): Source {
  return { kind: 'derived', from, formula };
}

const AUTHORS = words('The authors of Offing', 'Offing作者');

export function assumedBecause(why: Words): Source {
  return { kind: 'assumed', by: AUTHORS, why };
}

function assumption(value: Quantity | number, source: Source): Assumption {
  return { quantity: typeof value === 'number' ? constantOf(value) : value, source };
}

/** A figure taken over as it was printed. */
export const stated = (from: Fact): Assumption => assumption(from.value, statedIn(from));

/** A value worked out from figures; the formula is computed in the `derive.ts` beside it. */
export const derived = (value: number, from: Words, formula: Words): Assumption =>
  assumption(value, derivedFrom(from, formula));

/** A judgement and its reason. */
export const assumed = (value: Quantity | number, why: Words): Assumption => assumption(value, assumedBecause(why));

/** A figure that was printed for a span of months, with how well it is confirmed and what is to be doubted. */
export function reportedSince(series: string, span: MonthSpan, mark: Mark, from: Fact, note?: Words): Actual {
  return { series, ...span, value: from.value, mark, source: statedIn(from), ...(note && { note }) };
}

/** Nearest multiple of `step`, free of binary dust: 52.0 and not 52.00000000000001. */
export function roundTo(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(6));
}

/** A season without one: every month is an average month. */
export const LEVEL_SEASON: readonly number[] = Array.from({ length: 12 }, () => 1);
