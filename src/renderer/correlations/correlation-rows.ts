import { correlationPath } from '@shared/analysis/difference/difference';
import { isAdjusted as isOther, type Pair, pairKey, usedRanks } from '@shared/report/correlations';
import { inputNames } from '@shared/report/inputs';
import type { Correlation } from '@shared/scenario/correlations';
import type { Scenario } from '@shared/scenario/schema';
import type { Locale } from '../ui/locale';

/** What the panel says of one pair. */
export interface CorrelationRowModel {
  readonly type: 'correlation';
  readonly path: string;
  /** Both sides by name, for the search and for those who hear it. */
  readonly name: string;
  readonly changed: boolean;
  readonly pair: Pair;
  readonly names: readonly [string, string];
  /** Null where it was saved and has been removed since. */
  readonly correlation: Correlation | null;
  /** Rank of the draws; another than what was asked where not all correlations can hold. */
  readonly used: number;
  /** The name of the side that keeps it from having an effect. */
  readonly idle: string | null;
}

/** The correlations of a scenario, and those of its saved version that are gone. */
export function correlationRows(
  scenario: Scenario,
  saved: Scenario | null,
  changes: ReadonlySet<string>,
  speaker: Locale,
): CorrelationRowModel[] {
  const { assumptions } = scenario;
  const nameOf = inputNames(assumptions, speaker);
  const usedOf = usedRanks(assumptions);
  const known = new Set(assumptions.correlations.map(({ between }) => pairKey(between)));
  const removed = saved?.assumptions.correlations.filter(({ between }) => !known.has(pairKey(between))) ?? [];
  const row = (pair: Pair, correlation: Correlation | null): CorrelationRowModel => {
    const names = [nameOf(pair[0]), nameOf(pair[1])] as const;
    const path = correlationPath(pair);
    const { rank, idle } = usedOf(pair);
    return {
      type: 'correlation',
      path,
      name: `${names[0]} ↔ ${names[1]}`,
      changed: changes.has(path),
      pair,
      names,
      correlation,
      used: rank,
      idle: idle === undefined ? null : nameOf(idle),
    };
  };
  return [
    ...assumptions.correlations.map((correlation) => row(correlation.between, correlation)),
    ...removed.map(({ between }) => row(between, null)),
  ];
}

/** True where the draws cannot have the rank that was asked for. */
export function isAdjusted({ correlation, used, idle }: CorrelationRowModel): boolean {
  return correlation !== null && idle === null && isOther(correlation.rank, used);
}

const STRENGTHS = [
  { from: 0.9, word: 'nearly' },
  { from: 0.6, word: 'mostly' },
  { from: 0.3, word: 'tends' },
  { from: 0.05, word: 'slightly' },
] as const;

/** How much one side says of the other, as a word of the translation files. */
export function strengthOf(rank: number) {
  const strength = STRENGTHS.find(({ from }) => Math.abs(rank) >= from - 1e-9)?.word;
  return strength ? (`${strength}${rank > 0 ? 'High' : 'Low'}` as const) : 'alone';
}
