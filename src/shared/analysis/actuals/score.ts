import type { PathOutcomes } from '../../engine/results';
import { chanceError } from '../../figures/chance-error';
import { mergeSorted, percentile, sortInPlace, splitReplicates } from '../../figures/sorted';
import { standardError } from '../../figures/standard-error';
import { crpsOf, type Score } from '../estimators/crps';
import { type Calibration, calibrate } from './calibration';
import type { Held, SetApart, Standings } from './standing';

/** Of the projection, for a reader to see where the figure lies. */
export const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** A figure held against the paths. */
export interface Scored extends Held {
  /** Share of the paths that lie below it, half of those that are equal among them: the probability integral transform. */
  readonly below: { readonly share: number; readonly error: number };
  /** At `LEVELS`. */
  readonly percentiles: readonly number[];
  readonly crps: Score;
  /** By how much of the naive forecast's distance the projection comes nearer: 1 is perfect, 0 no better. Null without one. */
  readonly skill: number | null;
}

export interface Scores {
  readonly figures: readonly Scored[];
  readonly apart: readonly SetApart[];
  readonly calibration: Calibration;
}

function shareBelow(sorted: Float64Array, y: number): number {
  let below = 0;
  for (let i = 0; i < sorted.length && (sorted[i] as number) <= y; i++) below += sorted[i] === y ? 0.5 : 1;
  return below / sorted.length;
}

function scored(held: Held, values: Float64Array): Scored {
  const { value: y, naive } = held;
  const parts = splitReplicates(values).map(sortInPlace);
  const all = mergeSorted(parts);
  const share = shareBelow(all, y);
  const spread = standardError(parts.map((part) => shareBelow(part, y))) ?? 0;
  const crps = crpsOf(values, y);
  const distance = naive ? Math.abs(naive.value - y) : 0;
  return {
    ...held,
    below: { share, error: chanceError(spread, share * all.length, all.length) },
    percentiles: LEVELS.map((level) => percentile(all, level)),
    crps,
    skill: distance > 0 ? 1 - crps.value / distance : null,
  };
}

/** Scores a run, which was asked for the series of the standings (`seriesHeld`), against what came. */
export function scoreRun({ held, apart }: Standings, { series }: Pick<PathOutcomes, 'series'>): Scores {
  const figures = held.map((one, index) => scored(one, series[index] as Float64Array));
  return { figures, apart, calibration: calibrate(figures.map(({ below }) => below.share)) };
}

/** The figure that came as the greatest surprise: furthest from the middle of its projection. */
export function greatestSurprise(figures: readonly Scored[]): Scored | undefined {
  const surprise = ({ below }: Scored) => Math.abs(below.share - 0.5);
  return [...figures].sort((a, b) => surprise(b) - surprise(a))[0];
}
