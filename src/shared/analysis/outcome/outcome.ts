/**
 * What a question is about: one number of each path, and what is made of it over all of them. Addresses are those that a
 * user types: `fundingNeed.p80` and `cashLasts.24` are headline figures, `fundingNeed` is the number behind them,
 * `revenue@2026` a series over a calendar period.
 */
import type { PathOutcomes, SeriesAt } from '../../engine/results';
import { COLUMNS } from '../../figures/columns';
import { percentile, sortInPlace } from '../../figures/sorted';

/** A number that each path has. */
export type PathValue =
  /** A column of the outcomes, by its id. A month that never comes counts as the one after the horizon. */
  | { readonly kind: 'column'; readonly column: string }
  /** 1 where a month of the column is later than this one or never comes, 0 elsewhere. */
  | { readonly kind: 'later'; readonly column: string; readonly month: number }
  /** By how much a column exceeds its own percentile p; 0 where it does not. */
  | { readonly kind: 'beyond'; readonly column: string; readonly p: number }
  | { readonly kind: 'series'; readonly at: SeriesAt }
  /** The month of a funding event; never counts as the one after the horizon. */
  | { readonly kind: 'event'; readonly event: string };

export type OutcomeUnit = 'months' | 'share' | 'money';

export interface Outcome {
  /** As it is typed. */
  readonly address: string;
  readonly value: PathValue;
  /** What is asked about: how much the paths differ, a chance (the mean of zeros and ones), or a percentile. */
  readonly about:
    | { readonly kind: 'spread' }
    | { readonly kind: 'mean' }
    | { readonly kind: 'percentile'; readonly p: number };
  readonly unit: OutcomeUnit;
}

/** Months that never come are 0 in the outcomes; as a number they lie after the horizon. */
function laterThanAll(months: Float64Array, horizon: number): Float64Array {
  return months.map((month) => (month === 0 ? horizon + 1 : month));
}

function columnOf({ columns, months }: PathOutcomes, id: string): Float64Array {
  const values = columns[id] as Float64Array;
  return COLUMNS.find((column) => column.id === id)?.kind === 'month' ? laterThanAll(values, months) : values;
}

/** The series that have to be asked for with a run, before `pathValues` can be read. */
export function seriesIn(values: readonly PathValue[]): SeriesAt[] {
  const wanted = values.flatMap((value) => (value.kind === 'series' ? [value.at] : []));
  return wanted.filter((at, index) => wanted.findIndex((other) => isSameSeries(at, other)) === index);
}

export function isSameSeries(a: SeriesAt, b: SeriesAt): boolean {
  return a.series === b.series && a.from === b.from && a.to === b.to;
}

/**
 * The number of each path. `series` are those that the outcomes were asked for, in their order. Throws where one is
 * missing, which is a fault of whoever asks.
 */
export function pathValues(outcomes: PathOutcomes, series: readonly SeriesAt[], value: PathValue): Float64Array {
  switch (value.kind) {
    case 'column':
      return columnOf(outcomes, value.column);
    case 'later':
      return columnOf(outcomes, value.column).map((month) => (month > value.month ? 1 : 0));
    case 'beyond': {
      const values = columnOf(outcomes, value.column);
      const from = percentile(sortInPlace(values.slice()), value.p);
      return values.map((one) => Math.max(0, one - from));
    }
    case 'event':
      return laterThanAll(outcomes.eventMonths[value.event] as Float64Array, outcomes.months);
    case 'series': {
      const found = outcomes.series[series.findIndex((at) => isSameSeries(at, value.at))];
      if (!found) throw new RangeError(`${value.at.series} was not asked for`);
      return found;
    }
  }
}
