import { REPLICATES } from '../../engine/replicates';
import type { PathOutcomes } from '../../engine/results';
import { chanceError, sampleError } from '../../figures/chance-error';
import { standardError } from '../../figures/standard-error';
import { standardNormal } from '../../numerics/normal';
import type { Contrast } from '../estimators/kolmogorov-smirnov';
import { eventDesignEffect } from './design-effect';
import type { Selection } from './selection';

/** A share of paths with its standard error. */
export interface Chance {
  readonly share: number;
  readonly error: number;
}

/** On how many of the selected paths an event happens within the horizon, and on how many of all. */
export interface EventInside {
  readonly id: string;
  readonly inside: Chance;
  readonly all: Chance;
  /** Share of the selected paths less that of the rest. */
  readonly difference: number;
  /** The chance of such a difference, either way, if the event had nothing to do with being selected. */
  readonly chance: number;
}

/** The share of a weighted sum of paths, with its error from the replicates. */
function chanceOf(months: Float64Array, weights: Float64Array | null, effective: number): Chance {
  const happened = new Float64Array(REPLICATES);
  const sizes = new Float64Array(REPLICATES);
  for (let path = 0; path < months.length; path++) {
    const weight = weights ? (weights[path] as number) : 1;
    const replicate = path % REPLICATES;
    sizes[replicate] = (sizes[replicate] as number) + weight;
    if (months[path] !== 0) happened[replicate] = (happened[replicate] as number) + weight;
  }
  const sum = (list: Float64Array) => list.reduce((total, one) => total + one, 0);
  const share = sum(happened) / sum(sizes);
  const spread = sizes.every((size) => size > 0)
    ? standardError(Array.from(happened, (own, replicate) => own / (sizes[replicate] as number)))
    : null;
  const error = spread === null ? sampleError(share, effective) : chanceError(spread, share * effective, effective);
  return { share, error };
}

/** The two shares differ by this many standard errors of a difference of shares that are the same. */
function chanceOfDifference(difference: number, share: number, size: number): number {
  const deviation = Math.sqrt((share * (1 - share)) / size);
  return deviation === 0 ? 1 : Math.min(1, 2 * standardNormal.tails(Math.abs(difference) / deviation).above);
}

/** Every event that is switched on. */
export function eventsInside(outcomes: PathOutcomes, selection: Selection, against: Contrast): EventInside[] {
  const { weights, share, effective } = selection;
  return Object.entries(outcomes.eventMonths).map(([id, months]) => {
    const inside = chanceOf(months, weights, effective);
    const all = chanceOf(months, null, months.length);
    // All paths are the selected ones and the rest, by their shares.
    const difference = (inside.share - all.share) / (1 - share);
    const size = against.size / eventDesignEffect(months, all.share, against);
    return { id, inside, all, difference, chance: chanceOfDifference(difference, all.share, size) };
  });
}
