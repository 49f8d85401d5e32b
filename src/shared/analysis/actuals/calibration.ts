import { shareInterval } from '../estimators/share-interval';

/** Bands around the middle of a projection. */
export const BANDS = [0.5, 0.8, 0.9] as const;

export interface BandCount {
  /** The share of the paths that the band holds. */
  readonly band: (typeof BANDS)[number];
  /** How many figures came within it. */
  readonly inside: number;
  /** Which shares go with such a count: 95%, for figures that have nothing to do with each other. */
  readonly interval: readonly [number, number];
  readonly verdict: 'tooFew' | 'tooNarrow' | 'tooWide' | 'agrees';
}

export interface Calibration {
  readonly figures: number;
  readonly bands: readonly BandCount[];
  /** How many came in each fifth of the projection, from the lowest. */
  readonly fifths: readonly number[];
}

/** An interval that is wider tells nothing apart that anybody would ask. */
const WIDEST = 0.4;
const FIFTHS = 5;

function verdictOf(band: number, [low, high]: readonly [number, number]): BandCount['verdict'] {
  if (high - low > WIDEST) return 'tooFew';
  if (high < band) return 'tooNarrow';
  return low > band ? 'tooWide' : 'agrees';
}

/**
 * Whether figures came where the projection said they would, from the share of paths below each (A. P. Dawid, "Statistical theory:
 * the prequential approach", Journal of the Royal Statistical Society A 147 (1984) 278-292). Figures of the same months move
 * together, so that they tell even less than their intervals say.
 */
export function calibrate(places: readonly number[]): Calibration {
  const bands = BANDS.map((band): BandCount => {
    const inside = places.filter((place) => Math.abs(place - 0.5) <= band / 2 + 1e-12).length;
    const interval = places.length === 0 ? ([0, 1] as const) : shareInterval(inside, places.length);
    return { band, inside, interval, verdict: verdictOf(band, interval) };
  });
  const fifths = new Array<number>(FIFTHS).fill(0);
  for (const place of places) {
    const fifth = Math.min(FIFTHS - 1, Math.floor(place * FIFTHS));
    fifths[fifth] = (fifths[fifth] as number) + 1;
  }
  return { figures: places.length, bands, fifths };
}
