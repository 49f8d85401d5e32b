/** What becomes of the correlations that a scenario asks for: the ranks that are used, and pairs without effect. */
import { attainedRank } from '../engine/sampling/correlation/attained';
import { type CorrelationFactor, createCorrelationFactors } from '../engine/sampling/correlation/factor';
import { rankCorrelation } from '../engine/sampling/correlation/rank';
import { isCertain, isDiscrete, pointEstimate, type Quantity } from '../quantity/quantity';
import { correlationsByFrequency, hasNoDraw, listShocks } from '../scenario/correlations';
import type { Pair } from '../scenario/edit-correlations';
import { listAssumptions } from '../scenario/listing';
import type { Assumptions } from '../scenario/schema';
import type { Source } from '../scenario/source';
import { inputNames } from './inputs';
import type { Wording } from './wording';

export type { Pair };

/** One name for a pair whichever way round it is given. */
export function pairKey(between: Pair): string {
  return [...between].sort().join(' ↔ ');
}

/** A large set that has to be adjusted takes a moment, and every row and picture of it asks for the same. */
const known = new WeakMap<Assumptions, CorrelationFactor[]>();

/** The factors of all that a path draws once, and of all that it draws each month. */
export function factorsOf(assumptions: Assumptions): CorrelationFactor[] {
  const before = known.get(assumptions);
  if (before) return before;
  const factors = Object.values(correlationsByFrequency(assumptions)).flatMap(createCorrelationFactors);
  known.set(assumptions, factors);
  return factors;
}

export function factorWith(factors: readonly CorrelationFactor[], between: Pair): CorrelationFactor | undefined {
  return factors.find(({ ids }) => between.every((path) => ids.includes(path)));
}

/** The correlation of the normals behind a pair. */
function normalsOf(factors: readonly CorrelationFactor[], between: Pair): number {
  const factor = factorWith(factors, between);
  if (!factor) return 0;
  const { size, values } = factor.rows;
  const [a, b] = between.map((path) => factor.ids.indexOf(path) * size) as [number, number];
  let product = 0;
  for (let k = 0; k < size; k++) product += (values[a + k] as number) * (values[b + k] as number);
  return product;
}

/** What becomes of a pair. */
export interface UsedRank {
  /** The rank correlation that its draws have. */
  readonly rank: number;
  /** The side that keeps it from having an effect. */
  readonly idle: string | undefined;
  /** The side that cannot follow further, because it takes few values. */
  readonly tied: string | undefined;
}

/** The rank correlations that draws have; they differ from what was asked where not all can hold, and where there are ties. */
export function usedRanks(assumptions: Assumptions): (between: Pair) => UsedRank {
  const factors = factorsOf(assumptions);
  const isIdle = idleSides(assumptions);
  const quantities = new Map(
    listAssumptions(assumptions).map(({ path, assumption }) => [path, assumption.quantity] as const),
  );
  return (between) => {
    const idle = between.find(isIdle);
    if (idle !== undefined) return { rank: 0, idle, tied: undefined };
    const [a, b] = between.map((path) => quantities.get(path) ?? null) as [Quantity | null, Quantity | null];
    const normals = normalsOf(factors, between);
    const rank = attainedRank(a, b, normals);
    const tied = between.find((path) => {
      const quantity = quantities.get(path);
      return quantity !== undefined && isDiscrete(quantity);
    });
    return { rank, idle, tied: isAdjusted(rankCorrelation(normals), rank) ? tied : undefined };
  };
}

/** Ranks nearer than this are the same to the two digits that are shown. */
const VISIBLE = 0.005;

export function isAdjusted(asked: number, used: number): boolean {
  return Math.abs(asked - used) >= VISIBLE;
}

function isNothing(quantity: Quantity): boolean {
  return isCertain(quantity) && pointEstimate(quantity) === 0;
}

/**
 * The sides that keep a correlation from having an effect: assumptions that are certain, what is switched off, and monthly
 * shocks whose volatility is zero.
 */
export function idleSides(assumptions: Assumptions): (path: string) => boolean {
  const still = new Set<string>();
  for (const { path, item } of listShocks(assumptions)) {
    if (isNothing((item?.volatility ?? assumptions.compute.priceVolatility).quantity)) still.add(path);
  }
  const isIdle = hasNoDraw(assumptions);
  return (path) => still.has(path) || isIdle(path);
}

/** What kept a rank correlation from being what was asked; `rank` where nothing did. */
export function becameOf(asked: number, { rank, idle, tied }: UsedRank): 'rank' | 'idle' | 'tied' | 'adjusted' {
  if (idle !== undefined) return 'idle';
  if (!isAdjusted(asked, rank)) return 'rank';
  return tied === undefined ? 'adjusted' : 'tied';
}

export interface DescribedCorrelation {
  readonly between: Pair;
  readonly name: string;
  /** The rank, and what keeps it from being what it says. */
  readonly value: string;
  readonly source: Source;
}

/** All correlations in words, for print. */
export function describeCorrelations(assumptions: Assumptions, wording: Wording): DescribedCorrelation[] {
  const { t, format } = wording;
  const nameOf = inputNames(assumptions, wording);
  const usedOf = usedRanks(assumptions);
  return assumptions.correlations.map(({ between, rank, source }) => {
    const [a, b] = between;
    const used = usedOf(between);
    const name = used.idle ?? used.tied;
    const params = { rank: format.rank(rank), used: format.rank(used.rank), name: name ? nameOf(name) : '' };
    return {
      between,
      name: `${nameOf(a)} ↔ ${nameOf(b)}`,
      value: t(`report:correlation.${becameOf(rank, used)}`, params),
      source,
    };
  });
}
