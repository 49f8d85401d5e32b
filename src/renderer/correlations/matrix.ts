import { type Pair, pairKey, usedRanks } from '@shared/report/correlations';
import { inputNames } from '@shared/report/inputs';
import type { Scenario } from '@shared/scenario/schema';
import type { Locale } from '../ui/locale';

/** More would not fit beside a density; the strongest are shown, and the list has all. */
export const MAX_MEMBERS = 6;

export interface MatrixMember {
  readonly path: string;
  readonly name: string;
}

/** What two members have to do with each other. */
export interface MatrixCell {
  readonly pair: Pair;
  /** Null where nobody has said anything about the two. */
  readonly asked: number | null;
  /** Rank of the draws. */
  readonly used: number;
}

export interface Matrix {
  /** The assumption first, then its partners, the strongest first. */
  readonly members: readonly MatrixMember[];
  /** Below the diagonal: of the second member one cell, of the third two. */
  readonly rows: readonly (readonly MatrixCell[])[];
}

/** The correlations of an assumption and of its partners among themselves; null where it has no partner. */
export function matrixOf(scenario: Scenario, path: string, speaker: Locale): Matrix | null {
  const { assumptions } = scenario;
  const nameOf = inputNames(assumptions, speaker);
  const usedOf = usedRanks(assumptions);
  const ranks = new Map(assumptions.correlations.map(({ between, rank }) => [pairKey(between), rank]));
  const partners = assumptions.correlations
    .filter(({ between }) => between.includes(path))
    .sort((a, b) => Math.abs(b.rank) - Math.abs(a.rank))
    .map(({ between: [a, b] }) => (a === path ? b : a))
    .slice(0, MAX_MEMBERS - 1);
  if (partners.length === 0) return null;
  const members = [path, ...partners].map((member) => ({ path: member, name: nameOf(member) }));
  const cell = (pair: Pair): MatrixCell => ({
    pair,
    asked: ranks.get(pairKey(pair)) ?? null,
    used: usedOf(pair).rank,
  });
  const rows = members
    .slice(1)
    .map((row, index) => members.slice(0, index + 1).map((column) => cell([column.path, row.path])));
  return { members, rows };
}
