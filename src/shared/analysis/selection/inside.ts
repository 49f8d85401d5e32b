import type { DrawnInput, InputKind } from '../../engine/paths/levels';
import { uniform } from '../../numerics/words';
import { type Contrast, contrast, levelDistance } from '../estimators/kolmogorov-smirnov';
import { levelDesignEffect } from './design-effect';
import { type EventInside, eventsInside } from './events';
import { holm } from './holm';
import { levelsOfSides, PERCENTILES, type Percentiles, type SideLevels } from './levels';
import type { Selection } from './selection';
import type { PathNumbers } from './studied';

/** An input on one side. */
export interface InputSide {
  /** Share of the side in each twentieth of the input's level; even, 0.05 each, over all paths. */
  readonly histogram: Float64Array;
  /** P10, P50 and P90 of the level. */
  readonly levels: Percentiles;
  /** The same of the value, in the unit of its field; null for what has no value, as monthly shocks. */
  readonly values: Percentiles | null;
}

/** How likely it is that something differs by mere accident. */
export interface Noise {
  /** Of one comparison by itself. */
  readonly chance: number;
  /** Of the smallest of so many comparisons: by Holm's rule. */
  readonly adjusted: number;
  /** Where that is 5% or more. */
  readonly mayBeNoise: boolean;
}

export interface InputInside extends Noise {
  /** Address of an assumption or a monthly shock, or `redemption#called`. */
  readonly id: string;
  readonly kind: Exclude<InputKind, 'event'>;
  /** Kolmogorov-Smirnov distance, from -1 to 1: above 0 where the input is lower on the selected paths. */
  readonly difference: number;
  readonly inside: InputSide;
  readonly outside: InputSide;
  /** Of the value over all paths: those of its distribution. */
  readonly all: Percentiles | null;
}

export interface Inside {
  /** The furthest apart first. */
  readonly inputs: readonly InputInside[];
  readonly events: readonly (EventInside & Noise)[];
}

/** What nothing but chance would show in fewer than one selection in twenty counts as a difference. */
const LIMIT = 0.05;
const WORDS = 2 ** 32;

function valuesAt(words: Percentiles, valueAt: ((word: number) => number) | undefined): Percentiles | null {
  if (!valueAt) return null;
  const [p10, p50, p90] = words;
  return [valueAt(p10), valueAt(p50), valueAt(p90)];
}

type Compared = Omit<InputInside, keyof Noise> & Pick<Noise, 'chance'>;

function compare(
  { words, id, kind }: DrawnInput & Pick<InputInside, 'kind'>,
  { weights }: Selection,
  against: Contrast,
  numbers: PathNumbers,
): Compared {
  const size = against.size / levelDesignEffect(words, against);
  const { difference, chance } = levelDistance(words, { ...against, size });
  const sides = levelsOfSides(words, weights);
  const valueAt = numbers.valueAt(id);
  const side = ({ histogram, percentiles }: SideLevels): InputSide => ({
    histogram,
    levels: percentiles.map(uniform) as unknown as Percentiles,
    values: valuesAt(percentiles, valueAt),
  });
  const middles = PERCENTILES.map((p) => Math.floor(p * WORDS)) as unknown as Percentiles;
  const all = valuesAt(middles, valueAt);
  return { id, kind, difference, chance, inside: side(sides.inside), outside: side(sides.outside), all };
}

function withNoise<T extends Pick<Noise, 'chance'>>(compared: T, adjusted: number): T & Noise {
  return { ...compared, adjusted, mayBeNoise: adjusted >= LIMIT };
}

function byDistance<T extends { readonly difference: number }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

/** What decides whether an event happens is told by the event. */
function isCompared(input: DrawnInput): input is DrawnInput & Pick<InputInside, 'kind'> {
  return input.kind !== 'event';
}

/**
 * How the selected paths differ from the rest in what was drawn for them: regional sensitivity analysis, by R. C. Spear and
 * G. M. Hornberger, "Eutrophication in Peel Inlet II", Water Research 14 (1980) 43-49. All comparisons are made at once, so
 * that their chances are adjusted together.
 */
export function insideOf(selection: Selection, numbers: PathNumbers): Inside {
  const against = contrast(selection.weights);
  if (!against) return { inputs: [], events: [] };
  const { outcomes, drawn } = numbers.studied;
  const inputs = drawn.inputs.filter(isCompared).map((input) => compare(input, selection, against, numbers));
  const events = eventsInside(outcomes, selection, against);
  const adjusted = holm([...inputs, ...events].map(({ chance }) => chance));
  return {
    inputs: byDistance(inputs.map((input, index) => withNoise(input, adjusted[index] as number))),
    events: byDistance(events.map((event, index) => withNoise(event, adjusted[inputs.length + index] as number))),
  };
}
