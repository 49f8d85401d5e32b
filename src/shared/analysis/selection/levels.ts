/** Where an input lies on selected paths and on the rest: two histograms and three percentiles of its level. */
/** Bars of the histograms that are drawn. */
export const BARS = 20;
/** Percentiles are looked for in narrower bins. */
const BINS_OF_BAR = 64;
const BINS = BARS * BINS_OF_BAR;
const BINS_OF_WORD = BINS / 2 ** 32;

/** P10, P50 and P90. */
export const PERCENTILES = [0.1, 0.5, 0.9] as const;
export type Percentiles = readonly [number, number, number];

/** One side of a comparison. */
export interface SideLevels {
  /** Share of the side's weight in each twentieth of the level: 0.05 where it has nothing to do with being selected. */
  readonly histogram: Float64Array;
  /** As words. */
  readonly percentiles: Percentiles;
}

export interface LevelsOfSides {
  readonly inside: SideLevels;
  readonly outside: SideLevels;
}

/** Weights by bin. */
interface Side {
  readonly weightOf: (weight: number) => number;
  readonly bins: Float64Array;
  readonly total: number;
}

interface Wanted {
  readonly bin: number;
  /** Weight that lies below it within its bin. */
  readonly within: number;
}

/** Which bin holds a percentile. */
function wantedIn({ bins, total }: Side, p: number): Wanted {
  const goal = p * total;
  let below = 0;
  let last = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const own = bins[bin] as number;
    if (own === 0) continue;
    if (below + own >= goal) return { bin, within: goal - below };
    below += own;
    last = bin;
  }
  // Sums of weights may end a hair below their total.
  return { bin: last, within: Number.POSITIVE_INFINITY };
}

interface Member {
  readonly word: number;
  readonly weight: number;
}

/** The least word below or at which so much of the weight lies. */
function wordAt(members: readonly Member[], { weightOf }: Side, { within }: Wanted): number {
  let seen = 0;
  let last = 0;
  for (const { word, weight } of members) {
    const own = weightOf(weight);
    if (own === 0) continue;
    last = word;
    seen += own;
    // A hair less, so that a sum of weights that should be equal is.
    if (seen >= within * (1 - 1e-12)) return word;
  }
  return last;
}

function histogramOf({ bins, total }: Side): Float64Array {
  const bars = new Float64Array(BARS);
  for (let bin = 0; bin < BINS; bin++) {
    const bar = Math.floor(bin / BINS_OF_BAR);
    bars[bar] = (bars[bar] as number) + (bins[bin] as number) / total;
  }
  return bars;
}

/** The bin of each path's level. */
function binsOf(words: Uint32Array): Uint16Array {
  const bins = new Uint16Array(words.length);
  for (let path = 0; path < bins.length; path++) bins[path] = (words[path] as number) * BINS_OF_WORD;
  return bins;
}

/** The paths in some bins, each in ascending order of their words. */
function membersOf(
  words: Uint32Array,
  weights: Float64Array,
  binOf: Uint16Array,
  wanted: readonly Wanted[],
): Map<number, Member[]> {
  const members = new Map<number, Member[]>(wanted.map(({ bin }) => [bin, []]));
  const isWanted = new Uint8Array(BINS);
  for (const { bin } of wanted) isWanted[bin] = 1;
  for (let path = 0; path < words.length; path++) {
    const bin = binOf[path] as number;
    if (isWanted[bin] === 1) members.get(bin)?.push({ word: words[path] as number, weight: weights[path] as number });
  }
  for (const list of members.values()) list.sort((a, b) => a.word - b.word);
  return members;
}

/**
 * The level of an input, a word for each path, on the paths of a selection and on the rest, each weighed by what is left of
 * it. A percentile is the least level below or at which so much of the weight lies, so that P90 is never below nine in ten
 * of them. Neither side may be empty.
 */
export function levelsOfSides(words: Uint32Array, weights: Float64Array): LevelsOfSides {
  const bins = { inside: new Float64Array(BINS), outside: new Float64Array(BINS) };
  let selected = 0;
  const binOf = binsOf(words);
  for (let path = 0; path < words.length; path++) {
    const bin = binOf[path] as number;
    const weight = weights[path] as number;
    bins.inside[bin] = (bins.inside[bin] as number) + weight;
    bins.outside[bin] = (bins.outside[bin] as number) + 1 - weight;
    selected += weight;
  }
  const inside: Side = { weightOf: (weight) => weight, bins: bins.inside, total: selected };
  const outside: Side = { weightOf: (weight) => 1 - weight, bins: bins.outside, total: words.length - selected };
  const wanted = [inside, outside].map((side) => ({ side, at: PERCENTILES.map((p) => wantedIn(side, p)) }));
  const members = membersOf(
    words,
    weights,
    binOf,
    wanted.flatMap(({ at }) => at),
  );
  const [first, second] = wanted.map(({ side, at }): SideLevels => {
    const percentiles = at.map((one) => wordAt(members.get(one.bin) ?? [], side, one));
    return { histogram: histogramOf(side), percentiles: percentiles as unknown as Percentiles };
  }) as [SideLevels, SideLevels];
  return { inside: first, outside: second };
}
