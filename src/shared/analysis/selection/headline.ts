import { REPLICATES } from '../../engine/replicates';
import { headlineFrom } from '../../figures/address';
import type { Sample } from '../../figures/figure';
import { headlineError, headlineOf, headlineSpread } from '../../figures/headline';
import type { Headline, HeadlineError } from '../../figures/index';
import { placeInMonth } from '../../figures/months';
import { samplesOf } from '../../figures/samples';
import type { Selection } from './selection';
import type { PathNumbers } from './studied';

/** The headline figures of selected paths. */
export interface HeadlineInside {
  readonly headline: Headline;
  /** Standard errors; null where one of the sixteen replicates has too few of the paths to tell. */
  readonly error: HeadlineError;
  /** Fewer paths than this make percentiles in the tails, and errors, rough. */
  readonly isRough: boolean;
}

/** Of fewer selected paths figures are a rough guide: five of a hundred lie beyond the outermost percentiles. */
export const ROUGH_BELOW = 100;

/** The numbers of a replicate's paths as often as they count: once each where every weight is 1 or 0. */
function drawnFrom(weights: Float64Array, replicate: number, perWeight: number): Uint32Array {
  let total = 0;
  for (let path = replicate; path < weights.length; path += REPLICATES) total += weights[path] as number;
  const size = Math.round(total * perWeight);
  const step = total / size;
  const drawn = new Uint32Array(size);
  let seen = 0;
  let next = 0;
  for (let path = replicate; path < weights.length && next < size; path += REPLICATES) {
    seen += weights[path] as number;
    while (next < size && (next + 0.5) * step < seen) drawn[next++] = path;
  }
  return drawn;
}

/**
 * Selected paths as a sample of equal ones, by replicate: as many as their effective number, at even steps along the sum of
 * their weights (systematic resampling, G. Kitagawa, Journal of Computational and Graphical Statistics 5 (1996) 1-25).
 * Where weights are 1 and 0 these are the paths themselves.
 */
function drawnPaths({ weights, share, effective }: Selection): Uint32Array[] {
  const perWeight = effective / (share * weights.length);
  return Array.from({ length: REPLICATES }, (_, replicate) => drawnFrom(weights, replicate, perWeight));
}

function picked(row: Float64Array, paths: Uint32Array): Float64Array {
  const values = new Float64Array(paths.length);
  for (let k = 0; k < values.length; k++) values[k] = row[paths[k] as number] as number;
  return values;
}

function isEmpty({ paths }: Sample): boolean {
  return paths === 0;
}

/** The headline of the selected paths, with errors from the replicates as those of a whole run. */
export function headlineInside(selection: Selection, numbers: PathNumbers): HeadlineInside {
  const { outcomes } = numbers.studied;
  const drawn = drawnPaths(selection);
  const { all, replicates } = samplesOf({
    valuesOf: ({ id }) => {
      const row = outcomes.columns[id] as Float64Array;
      return drawn.map((paths) => picked(row, paths));
    },
    months: outcomes.months,
    hasBurnt: numbers.hasBurnt,
  });
  const headline = headlineOf(all);
  const isRough = selection.effective < ROUGH_BELOW;
  if (replicates.some(isEmpty)) return { headline, error: headlineFrom(() => null), isRough };
  const spread = headlineSpread(replicates.map((one) => headlineOf(one, placeInMonth)));
  return { headline, error: headlineError(spread, headline, all, numbers.cashIsCertain), isRough };
}
