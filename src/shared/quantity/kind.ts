import type { ScaledTable } from '../numerics/quantile-table';
import type { Distribution } from '../numerics/tails';
import type { Sampler } from '../numerics/words';
import type { ExpectedCode } from './expected';

/**
 * What a kind of quantity consists of. A kind is one object in one file of `kinds/`; `kinds/index.ts` lists them. Whatever
 * concerns kinds elsewhere is looked up there, so that a kind which lacks a part does not compile.
 */

export type Range = readonly [low: number, high: number];

/**
 * Holds a quantity inside bounds as a condition: what lies outside is drawn again, so to speak, not moved to the bound.
 * Kinds that are points have none; their points can be left out.
 */
export interface Truncation {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** What every quantity with a density may have. */
export interface Truncatable {
  readonly truncation?: Truncation | undefined;
}

/** Which end of a range a number is; everything else is one place on the axis. */
export type End = 'min' | 'max' | 'place';

export interface Parameter {
  /** A place on the axis moves and scales with the quantity, a distance only scales; a bare number is the same in any unit. */
  readonly measures: 'place' | 'distance' | 'bare';
  /** The end of the quantity that it is: a range of whole months reaches to the edges of its first and last. */
  readonly end?: End;
  /** May be left out, and is stated after the others. */
  readonly isOptional?: boolean;
  /** Concerns few: the editor has a field for it only where the quantity has it. */
  readonly isRare?: boolean;
  readonly list?: { readonly minItems: number };
  /** `MAX_NUMBER` either way if absent; null where `check` bounds it. */
  readonly bounds?: { readonly min: number; readonly max: number } | null;
}

/** In the order in which people state them. */
export type ParametersOf<Q> = { readonly [P in Exclude<keyof Q, 'kind' | 'truncation'>]-?: Parameter };

/** Refuses a parameter with a code that is worded under `errors:expected.<code>`. */
export type Refuse = (
  path: readonly (string | number)[],
  expected: ExpectedCode,
  params?: Readonly<Record<string, number>>,
) => void;

/** One of the points that a quantity takes. */
export interface WeightedPoint {
  readonly value: number;
  readonly weight: number;
}

/** A quantity that takes a few values. */
export interface Points<Q> {
  /** The points that can happen, in order; one that is listed twice is there twice. */
  readonly points: (q: Q) => readonly WeightedPoint[];
}

/** A quantity with a density. */
export interface Curve<Q> {
  /** Where there is something to see before it is truncated: the support, or as much of it as is not a thin tail. */
  readonly drawnRange: (q: Q) => Range;
  /** The density up to a factor before it is truncated, for drawing over a range. */
  readonly density: (q: Q, drawn: Range) => (x: number) => number;
}

/** Reads the parts of a text in the unit of a field; null where a part is no number. */
export interface Reader {
  /** Numbers in the unit; a suffix that is written once holds for all. */
  readonly numbers: (parts: readonly string[], ends?: readonly End[]) => number[] | null;
  /** Plain numbers whatever the unit. */
  readonly bare: (parts: readonly string[]) => number[] | null;
  readonly items: (list: string) => string[];
  /** Parts a list at commas, so that as many come out as fit; null where none do. */
  readonly split: (list: string, fits: (count: number) => boolean) => string[] | null;
}

/** Writes numbers as the reader reads them back. */
export interface Writer {
  readonly number: (value: number) => string;
  readonly bare: (value: number) => string;
  /** The ends as a plain range tells them; null where it would be read as another: months it ends within. */
  readonly ends: (min: number, max: number) => readonly [string, string] | null;
  readonly range: (from: string, to: string) => string;
  readonly row: (texts: readonly string[]) => string;
}

/** A kind as it is typed with its name: `normal(10, 2)`. */
export interface Call<Q> {
  readonly names: readonly string[];
  /** How the arguments begin, where several kinds share a name. */
  readonly opening?: string;
  readonly read: (list: string, reader: Reader) => Q | null;
  readonly write: (q: Q, writer: Writer) => string;
}

/** Ways to put a quantity into words, in the language of whoever reads. */
export interface Phrases {
  readonly value: (value: number) => string;
  readonly range: (min: number, max: number) => string;
  readonly rangeLikely: (min: number, mode: number, max: number) => string;
  /** What eight paths of ten are between. */
  readonly mostCases: (p10: number, p90: number) => string;
  /** The same as worked out, with the median: for what is not in the middle. */
  readonly mostCasesEven: () => string;
  readonly samples: (count: number) => string;
  /** Points with their chances. */
  readonly points: () => string;
}

/** A place of the density that can be taken hold of. */
export interface Handle<Q> {
  /** The parameter that it stands for, as the fields name it. */
  readonly parameter: string;
  readonly value: number;
  /** The quantity with the handle moved there, whether or not that makes sense. */
  readonly at: (value: number) => Q;
}

/** A quantity as what another kind is made from. */
export interface Source {
  readonly pointEstimate: number;
  /** Its practical range and its middle, rounded and within the domain; a certain quantity is spread a little. */
  readonly min: number;
  readonly mode: number;
  readonly max: number;
  readonly quantile: (p: number) => number;
  readonly domain: { readonly min: number; readonly max: number };
}

export interface Kind<Q extends { readonly kind: string }> {
  readonly parameters: ParametersOf<Q>;
  /** Refuses what makes no sense together. Nothing is repaired. */
  readonly check: (q: Q, refuse: Refuse) => void;

  /** Positive by nature, not by a bound that somebody set: moved by scaling, and no draw comes near its end at zero. */
  readonly isPositive: boolean;
  /** Has an end that is not bounded: draws are clamped to the domain of their field. */
  readonly hasTails: boolean;
  /** Smallest and largest value before truncation. */
  readonly support: (q: Q) => Range;
  /** A single representative value before truncation. */
  readonly pointEstimate: (q: Q) => number;
  /** Of a quantity that is not certain, before truncation. */
  readonly distribution: (q: Q) => Distribution;
  /** The draws of that distribution, the fastest way. */
  readonly sampler: (q: Q) => Sampler;
  /** Where many are drawn at once; null where these parameters have no table. */
  readonly table?: (q: Q) => ScaledTable | null;

  readonly shape: Points<Q> | Curve<Q>;
  /** What it looks like in the list of kinds: an SVG path on 36 by 20, with its ground at 18. */
  readonly icon: string;
  readonly handles: (q: Q) => readonly Handle<Q>[];
  /**
   * The same middle and about the same range as another quantity. Its range, without the outer 0.1% of an end that has no
   * bound, is within the domain even where the middle is at an end of that: a kind that cannot be a point gives way a little.
   */
  readonly from: (source: Source) => Q;

  readonly call: Call<Q>;
  /** How it is written without its name; null where that cannot say it. */
  readonly plain?: (q: Q, writer: Writer) => string | null;
  readonly words: (q: Q, phrases: Phrases) => string;
}

/** The standard normal's P90. */
export const Z_90 = 1.2815515655446004;

/** These ends are worked out, not given: three figures are enough. */
export function threeFigures(value: number): number {
  return Number(value.toPrecision(3));
}

/** Handles at parameters that are places on the axis. */
export function handlesAt<Q extends object>(q: Q, ...names: readonly (keyof Q & string)[]): Handle<Q>[] {
  return names.flatMap((name) => {
    const value = q[name];
    return typeof value === 'number' ? [{ parameter: name, value, at: (x: number) => ({ ...q, [name]: x }) }] : [];
  });
}
