/** What matters: how much of an outcome each input decides by itself, read off a run as it is. */
import type { DrawnGroup, DrawnInput, DrawnInputs, InputKind } from '../../engine/paths/levels';
import { binsOf } from '../estimators/cells';
import { closedIndex } from '../estimators/closed-index';
import { curveOf } from '../estimators/curve';
import { raising } from '../estimators/decision';
import type { Estimate } from '../estimators/estimate';
import { decideUnknowing, informationValue, knownCells } from '../estimators/information';
import { momentsOf } from '../estimators/moments';
import { orderOfValues, orderOfWords } from '../estimators/order';
import { type RankCorrelation, rankCorrelation, ranksOf } from '../estimators/rank-correlation';
import { type Statistic, type StatisticEstimate, statisticIn } from '../estimators/statistic';
import { type TornadoBar, tornadoBar } from '../estimators/tornado';
import type { Outcome } from '../outcome/outcome';

/** What an input, or several together, decide of an outcome: a share from 0 to 1, give or take its error. */
export interface Decided {
  readonly share: Estimate;
}

export interface InputEffect extends Decided {
  readonly id: string;
  readonly kind: InputKind;
  /** Inputs that it is correlated with: the share includes what comes with them. */
  readonly partners: readonly string[];
}

/** Correlated inputs together. */
export interface GroupEffect extends Decided {
  readonly ids: readonly string[];
}

export interface Matters {
  readonly outcome: Outcome;
  readonly paths: number;
  /**
   * What the shares are of: of the variance (a first-order index), or, for a percentile, of the loss of whoever has to name
   * it (the quantile-oriented index).
   */
  readonly of: 'variance' | 'quantile';
  /** The largest share first. */
  readonly effects: readonly InputEffect[];
  readonly groups: readonly GroupEffect[];
}

/** How the outcome moves with an input. */
export interface InputDetail {
  readonly id: string;
  readonly tornado: TornadoBar | null;
  readonly rank: RankCorrelation | null;
}

export function statisticFor({ about }: Outcome): Statistic {
  return about.kind === 'percentile' ? about : { kind: 'mean' };
}

type ShareOf = (levels: readonly Uint32Array[]) => Estimate | null;

function varianceShares(y: Float64Array): ShareOf | null {
  const moments = momentsOf(y);
  if (!moments) return null;
  return (levels) => closedIndex(levels, moments);
}

/** Between its two bounds, whose distance is a part of the error. */
function quantileShares(y: Float64Array, p: number): ShareOf | null {
  const unknowing = decideUnknowing(y, raising(p));
  if (!unknowing) return null;
  return (levels) => {
    const cells = knownCells(levels);
    const value = cells && informationValue(cells, unknowing);
    const [lower, upper] = [value?.lower.index, value?.upper.index];
    if (!lower || !upper) return null;
    const gap = (upper.value - lower.value) / 2;
    return { value: (lower.value + upper.value) / 2, error: Math.hypot(gap, Math.max(lower.error, upper.error)) };
  };
}

function partnersOf(id: string, groups: readonly DrawnGroup[]): string[] {
  const group = groups.find(({ ids }) => ids.includes(id));
  return group ? group.ids.filter((other) => other !== id) : [];
}

/**
 * How much of an outcome each input decides by itself. `y` has the outcome of each of the drawn paths. Null where the
 * outcome is the same on all of them, or the paths are too few to say anything.
 */
export function whatMatters({ inputs, groups, paths }: DrawnInputs, y: Float64Array, outcome: Outcome): Matters | null {
  const { about } = outcome;
  const shareOf = about.kind === 'percentile' ? quantileShares(y, about.p) : varianceShares(y);
  if (!shareOf) return null;
  const effects = inputs.flatMap(({ id, kind, words }): InputEffect[] => {
    const share = shareOf([words]);
    return share ? [{ id, kind, share, partners: partnersOf(id, groups) }] : [];
  });
  if (effects.length === 0) return null;
  return {
    outcome,
    paths,
    of: about.kind === 'percentile' ? 'quantile' : 'variance',
    effects: effects.sort((a, b) => b.share.value - a.share.value),
    groups: groups.flatMap(({ ids, words }): GroupEffect[] => {
      const share = shareOf(words);
      return share ? [{ ids, share }] : [];
    }),
  };
}

/** How an outcome moves with each of some inputs. */
export function inputDetails(inputs: readonly DrawnInput[], y: Float64Array, outcome: Outcome): InputDetail[] {
  if (inputs.length === 0) return [];
  const ranks = ranksOf(y, orderOfValues(y));
  return inputs.map(({ id, words }) => ({
    id,
    tornado: tornadoBar(words, y, statisticFor(outcome)),
    rank: rankCorrelation(ranksOf(words, orderOfWords(words)), ranks),
  }));
}

/** What the outcome is on all paths. */
export function wholeOutcome(y: Float64Array, outcome: Outcome): StatisticEstimate | null {
  return statisticIn({ of: new Uint16Array(y.length), count: 1 }, 0, y, statisticFor(outcome));
}

/** Bins of the level over which a curve is drawn. */
const CURVE_BINS = 16;

/** What the outcome is as an input goes from its lowest to its highest sixteenth; null where no path lies. */
export function inputCurve(
  { words }: Pick<DrawnInput, 'words'>,
  y: Float64Array,
  outcome: Outcome,
): (StatisticEstimate | null)[] {
  return curveOf(binsOf(words, CURVE_BINS), y, statisticFor(outcome));
}
