/**
 * What a simulation reports. Plain data with typed arrays: it crosses worker and process boundaries by structured clone.
 * Money is in millions of the scenario's currency. Months are numbered from 1, the first month after the balance date.
 */

import type { FigureAddress, Headline, HeadlineError } from '../figures/index';
import type { SamplingMethod } from '../scenario/schema';

/** The figures of a band, in the order in which they are stored: the mean, then seven percentiles. */
export const STATISTICS = ['mean', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;
export type Statistic = (typeof STATISTICS)[number];

/** One value per label and statistic: `bands.p50[i]` is the median in the period `labels[i]`. */
export type Bands = { readonly labels: readonly string[] } & { readonly [S in Statistic]: Float64Array } & {
  /**
   * Standard errors: `bands.error.p50[i]` is that of `bands.p50[i]`. Null in a preview of fewer paths than were asked for.
   */
  readonly error: { readonly [S in Statistic]: Float64Array } | null;
};

/** A flow is summed over a period on each path, a balance is the period's end, a ratio divides two summed flows. */
export type SeriesKind = 'flow' | 'balance' | 'ratio';

export interface Series {
  readonly kind: SeriesKind;
  /** Labels `2025-07`. */
  readonly monthly: Bands;
  /** Calendar half-years, labels `2025H2`. The first and the last may hold fewer than six months. */
  readonly halfYear: Bands;
  /** Calendar years, labels `2025`. The first and the last may hold fewer than twelve months. */
  readonly year: Bands;
}

/** A run goes on, with twice as many paths each time, until a figure is known well enough. */
export interface StoppingRule {
  readonly figure: FigureAddress;
  /** What its standard error has to be below: in the figure's unit, or, if `relative`, as a share of the figure. */
  readonly below: number;
  readonly relative: boolean;
}

export interface EventSummary {
  readonly id: string;
  /** Share of paths on which it happens in month t, at index t - 1. */
  readonly monthly: Float64Array;
  /** Share of paths on which it happens within the horizon. */
  readonly probability: number;
  /** Standard errors of these shares. */
  readonly error: { readonly monthly: Float64Array; readonly probability: number };
  /** P10, P50 and P90 of the net amount received, in the scenario's currency, where it happens; null if it never does. */
  readonly amount: readonly [number, number, number] | null;
}

/** A median with its standard error, which is null where bands have none. */
export interface Figure {
  readonly value: number;
  readonly error: number | null;
}

/** Medians of the first calendar year that the projection covers in full. */
export interface YearAhead {
  /** `2026` */
  readonly label: string;
  readonly revenue: Figure;
  readonly computeShare: Figure;
}

/**
 * How bands come about. Where more is simulated than is kept, percentiles are read from counts by bin: each is off by at
 * most the width of its bin, which is 1/(bins - 1) of the range of the first 256 paths.
 */
export type SummaryMethod =
  | { readonly kind: 'exact' }
  | { readonly kind: 'binned'; readonly bins: number; readonly keptPaths: number };

/** The rule by which a run was to end, and whether it got there before its most paths. */
export interface Stopped extends StoppingRule {
  readonly reached: boolean;
}

/** A series over the months `from + 1` to `to`: the sum of a flow, a balance at the end, the ratio of two summed flows. */
export interface SeriesAt {
  readonly series: string;
  readonly from: number;
  readonly to: number;
}

/** What became of every path: one value a path in each array, path 0 first. */
export interface PathOutcomes {
  readonly paths: number;
  /** The horizon. */
  readonly months: number;
  /** By the id of a column (`figures/columns.ts`): months count from 1 and are 0 for never; amounts are in millions. */
  readonly columns: Readonly<Record<string, Float64Array>>;
  /** By the id of an event that is switched on: the month in which it happens, 0 if not within the horizon. */
  readonly eventMonths: Readonly<Record<string, Float64Array>>;
  /** What was asked for besides, in the order of asking. */
  readonly series: readonly Float64Array[];
}

/** A run that keeps what became of its paths and nothing of how they got there. */
export interface OutcomesResult {
  readonly headline: Headline;
  readonly error: HeadlineError;
  readonly replicates: readonly Headline[];
  readonly outcomes: PathOutcomes;
}

export interface SimulationResult {
  readonly engine: string;
  readonly scenario: { readonly id: string };
  readonly paths: number;
  readonly seed: number;
  readonly sampling: SamplingMethod;
  readonly months: number;
  readonly headline: Headline;
  /** Standard errors of the headline figures, same keys. */
  readonly error: HeadlineError;
  /** True where nothing random reaches cash: every path is the same, and chances are no estimates. */
  readonly cashIsCertain: boolean;
  /**
   * The headline of each randomisation of the run, with runways between months: what errors are taken from. Two runs of as
   * many paths with the same seed have the same randomisations, so that their differences have errors, too.
   */
  readonly replicates: readonly Headline[];
  /** By id: the fixed lines of `model/lines.ts`, its ratios, `revenue.<segment>` and `cost.<line>`. */
  readonly series: Readonly<Record<string, Series>>;
  /** Probability that cash lasts beyond month t, at index t; index 0 is 1. */
  readonly survival: Float64Array;
  /** Percentiles 1 to 99 of the funding need, at index percentile - 1. */
  readonly fundingNeed: Float64Array;
  readonly events: readonly EventSummary[];
  /** Percentiles 5, 50, 95 over paths; null month is beyond the horizon. */
  readonly breakEvenMonth: readonly [number | null, number | null, number | null];
  readonly dilution: readonly [number, number, number];
  /** Null where the horizon holds no full calendar year. */
  readonly yearAhead: YearAhead | null;
  readonly outcomes: PathOutcomes;
  /** Numbers of the 5% of the paths with the largest funding need, the worst first. */
  readonly worst: Uint32Array;
  readonly summary: SummaryMethod;
  /** Null where no rule was given. */
  readonly stopped: Stopped | null;
  /** SHA-256 of all figures in canonical form, as hexadecimal; null for a preview. */
  readonly fingerprint: string | null;
}

/** How far a run is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}
