/** Two scenarios scored on the same figures: which of them said better what came. */
import { standardError } from '../../figures/standard-error';
import type { Scored } from './score';

/** A difference of scores, second less first: below 0 where the second is nearer. */
export interface ScoreDifference {
  readonly value: number;
  readonly error: number | null;
}

export interface Versus {
  readonly figures: readonly {
    readonly first: Scored;
    readonly second: Scored;
    readonly difference: ScoreDifference;
  }[];
  /** Figures that one of the two cannot be held against. */
  readonly missing: readonly string[];
  /** Mean score over the figures, each as a share of what came; null where there is none. */
  readonly mean: { readonly first: number; readonly second: number; readonly difference: ScoreDifference } | null;
}

type Pair = Pick<Versus['figures'][number], 'first' | 'second'>;

/** Replicates with the same seed share their draws, and others are independent: their differences have the error in either case. */
function differenceOf(first: Scored, second: Scored): readonly number[] {
  return second.crps.replicates.map((score, replicate) => score - (first.crps.replicates[replicate] as number));
}

function isKnown({ first, second }: Pair): boolean {
  return first.crps.error !== null && second.crps.error !== null;
}

function meanOver(pairs: readonly Pair[], of: (pair: Pair) => number): number {
  return pairs.reduce((sum, pair) => sum + of(pair) / Math.abs(pair.first.value), 0) / pairs.length;
}

function meanOf(pairs: readonly Pair[]): Versus['mean'] {
  const scaled = pairs.filter(({ first }) => first.value !== 0);
  if (scaled.length === 0) return null;
  const [first, second] = [
    meanOver(scaled, (pair) => pair.first.crps.value),
    meanOver(scaled, (pair) => pair.second.crps.value),
  ];
  const replicates = (scaled[0]?.first.crps.replicates ?? []).map((_, replicate) =>
    meanOver(scaled, (pair) => differenceOf(pair.first, pair.second)[replicate] as number),
  );
  const error = scaled.every(isKnown) ? standardError(replicates) : null;
  return { first, second, difference: { value: second - first, error } };
}

/** Both were scored on the same list of figures. */
export function scoresVersus(first: readonly Scored[], second: readonly Scored[]): Versus {
  const pairs = first.flatMap((one): Pair[] => {
    const other = second.find(({ address }) => address === one.address);
    // Another balance date leaves another part of a figure to be projected.
    return other && other.value === one.value ? [{ first: one, second: other }] : [];
  });
  const known = new Set(pairs.map((pair) => pair.first.address));
  const missing = [...first, ...second].map(({ address }) => address).filter((address) => !known.has(address));
  return {
    figures: pairs.map((pair) => ({
      ...pair,
      difference: {
        value: pair.second.crps.value - pair.first.crps.value,
        error: isKnown(pair) ? standardError(differenceOf(pair.first, pair.second)) : null,
      },
    })),
    missing: [...new Set(missing)],
    mean: meanOf(pairs),
  };
}
