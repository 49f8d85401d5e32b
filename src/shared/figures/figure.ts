import type { MonthCounts, MonthReading } from './months';

/** What a path reports besides its ledger. Months are 0 where the thing does not happen within the horizon. */
export interface PathOutcome {
  /** First month whose cash ends below the floor, after the facility. */
  cashOutMonth: number;
  /** max(0, floor - lowest self-funded cash), in millions. */
  fundingNeed: number;
  /** The least cash at any month end, planned funding and the facility included, and the first month that ends with it. */
  lowestCash: number;
  lowestCashMonth: number;
  /** First month whose trailing twelve months' operating profit is at least 0. */
  breakEvenMonth: number;
  /** Share of the company sold in equity events. */
  dilution: number;
  /** Opening cash over recent burn; 0 where there was no burn. */
  simpleRunway: number;
}

/** A number that is kept of every path. */
export interface Column {
  /** Its name in the outcomes of a run. */
  readonly id: string;
  /** Months from 1 to the horizon, or 0 for never, are counted; values are sorted. */
  readonly kind: 'month' | 'value';
  readonly of: (outcome: Readonly<PathOutcome>) => number;
}
export type MonthColumn = Column & { readonly kind: 'month' };
export type ValueColumn = Column & { readonly kind: 'value' };

export const monthColumn = (id: string, of: Column['of']): MonthColumn => ({ id, kind: 'month', of });
export const valueColumn = (id: string, of: Column['of']): ValueColumn => ({ id, kind: 'value', of });

/** A figure as what is read of one number of each path. Months that never come are later than all others. */
export type PathReading =
  | { readonly of: 'percentile'; readonly column: Column; readonly p: number }
  /** The mean of what lies beyond a percentile. */
  | { readonly of: 'tail'; readonly column: ValueColumn; readonly p: number }
  /** The share of the paths on which a month is later than this one. */
  | { readonly of: 'later'; readonly column: MonthColumn; readonly month: number };

/** The columns of all paths, or of one replicate. */
export interface Sample {
  readonly paths: number;
  readonly counts: (column: MonthColumn) => MonthCounts;
  /** In ascending order. */
  readonly sorted: (column: ValueColumn) => Float64Array;
  /** Whether money was burnt before the balance date. */
  readonly hasBurnt: boolean;
}

/** A number of months, a share of the paths, or millions of the scenario's currency. */
export type Unit = 'months' | 'share' | 'money';

/** The level of a figure that has only one, which then stands by itself in the headline. */
export const SOLE = '';

/** What an error is worked out from. */
export interface Doubt<Level extends string> {
  readonly level: Level;
  /** What the replicates say; null where that is not known. */
  readonly spread: number | null;
  /** The figure of all paths. */
  readonly value: number | null;
  readonly all: Sample;
}

/** What is kept of a figure in the scenario's file. */
export interface SavedLevels<Level extends string = string> {
  readonly levels: readonly Level[];
  /** Those that are told where somebody else gets another figure than the author. */
  readonly told: readonly Level[];
  /** True where older files do not have it. */
  readonly isOptional: boolean;
}

/** What is told of a figure where two scenarios are compared, and its name in the output of `compare --json`. */
export interface ComparedLevel<Level extends string = string> {
  readonly level: Level;
  readonly as: string;
}

/** Where a figure is shown, and at which levels. */
export interface FigurePlaces<Level extends string = string> {
  /** The tile of the overview that it belongs to, and the levels that stand there; those of the report are told on asking. */
  readonly tile: string;
  readonly inTile: readonly Level[];
  /** What stands under the figure in its tile: the words of the level, or how far the figure spreads. */
  readonly underneath: 'level' | 'spread';
  /** With a definition. */
  readonly inReport: readonly Level[];
  readonly inTerminal: readonly Level[];
  /** Those whose errors count for the largest in the status bar: of a share in points, of any other relative to itself. */
  readonly inStatus: readonly Level[];
  /** What the window offers to refine runs until. */
  readonly refined: readonly Level[];
  readonly compared: ComparedLevel<Level> | null;
  readonly saved: SavedLevels<Level> | null;
}

/** What a figure is: how it comes from the outcomes of paths, and its error. */
export interface FigureRule<Id extends string, Level extends string, Value extends number | null> {
  readonly id: Id;
  readonly unit: Unit;
  readonly levels: readonly Level[];
  /** What null says of it. */
  readonly missing: 'beyondHorizon' | 'meaningless';
  /** What it reads of each path. */
  readonly columns: readonly Column[];
  /** The figure of a sample. Months are read by `at`: whole for all paths, with their fraction for a replicate. */
  of(sample: Sample, level: NoInfer<Level>, at: MonthReading): Value;
  /** What it is of one number of each path; sensitivities and conditions are about that number. */
  reading(level: NoInfer<Level>): PathReading;
  /** Standard error of the mean of the replicates' figures, and nothing else. */
  spread(replicates: readonly (number | null)[]): NoInfer<Value>;
  /** Standard error where anything random reaches cash. */
  error(doubt: Doubt<NoInfer<Level>>): number | null;
  /** Whether it is in the fingerprint of a result. */
  readonly isFingerprinted: boolean;
  /** Months that the projection needs for the level to have a meaning. */
  horizonFor(level: NoInfer<Level>): number;
}

/**
 * All there is to a headline figure but its words, which stand under its id in `language/<language>/figures.json`. Its
 * levels are what is read of the paths: percentiles, shares, means of a tail.
 */
export interface FigureDefinition<
  Id extends string = string,
  Level extends string = string,
  Value extends number | null = number | null,
> extends FigureRule<Id, Level, Value>,
    FigurePlaces<Level> {}

/** A figure with the types of its id, its levels and where they are shown. */
export function defineFigure<
  const Id extends string,
  const Level extends string,
  Value extends number | null,
  const Places extends FigurePlaces<NoInfer<Level>>,
>(definition: FigureRule<Id, Level, Value> & Places): FigureRule<Id, Level, Value> & Places {
  return definition;
}
