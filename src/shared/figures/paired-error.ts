import { figureAt, readFigure } from './address';
import { leastChanceError } from './chance-error';
import type { FigureAddress, Headline } from './index';
import { standardError } from './standard-error';

/** What two runs of the same draws are compared by: runs of as many paths with the same seed have the same replicates. */
export interface Randomised {
  readonly headline: Headline;
  readonly replicates: readonly Headline[];
}

/**
 * The standard error of the difference of a figure between two runs of the same draws, as the differences of their replicates
 * have it: common random numbers (Glasserman and Yao 1992). Null where one of the replicates lies beyond the horizon.
 */
function pairedSpread(now: Randomised, before: Randomised, address: FigureAddress): number | null {
  return standardError(
    now.replicates.map((one, replicate) => {
      const other = before.replicates[replicate];
      const [value, old] = [readFigure(one, address), other ? readFigure(other, address) : null];
      return value === null || old === null ? null : value - old;
    }),
  );
}

export interface PairOf {
  readonly paths: number;
  /** Nothing random reaches cash on either side. */
  readonly isCertain: boolean;
}

/**
 * The same, but that replicates agree is not certainty: chances, and months, which are read from chances, are known to a path
 * at best.
 */
export function pairedError(
  now: Randomised,
  before: Randomised,
  address: FigureAddress,
  { paths, isCertain }: PairOf,
): number | null {
  const spread = pairedSpread(now, before, address);
  if (spread === null || isCertain || figureAt(address).figure.unit === 'money') return spread;
  return Math.max(spread, leastChanceError(paths));
}

/** A figure of two runs of the same draws. */
export interface PairedFigure {
  /** Null is beyond the horizon, or has no meaning. */
  readonly before: number | null;
  readonly after: number | null;
  /** Null where one of them is missing. */
  readonly change: number | null;
  /** Of the change; zero where figure and replicates are the same bit for bit, null where it is not known. */
  readonly error: number | null;
}

export function pairedFigure(now: Randomised, before: Randomised, address: FigureAddress, pair: PairOf): PairedFigure {
  const [value, old] = [readFigure(now.headline, address), readFigure(before.headline, address)];
  const change = value === null || old === null ? null : value - old;
  const isSame = change === 0 && pairedSpread(now, before, address) === 0;
  return { before: old, after: value, change, error: isSame ? 0 : pairedError(now, before, address, pair) };
}
