/**
 * A chart as one object: what it draws, what it says of itself, and where it stands. The overview, its tables and files,
 * and the report loop over the charts of `kinds/` and know none of them by name. Every part has to be given, with
 * null where a chart has none.
 */
import type { Wording } from '../report/wording';
import type { Scenario } from '../scenario/schema';
import type { ChartSpec } from './base/spec';
import type { ChartTable } from './base/table';
import type { Counted } from './histogram';
import type { ChartInput } from './input';
import type { Along } from './marking';
import type { ReadoutText } from './readout';

/** What is read along the x axis: the month that all time charts share, or a number of the chart's own. */
export type Crosshair =
  /** Flows have nothing at the balance date: they begin with month 1. */
  | { readonly shared: true; readonly least: 0 | 1 }
  | {
      readonly shared: false;
      readonly least: number;
      readonly most: number;
      readonly start: number;
      /** The name of its slider for those who hear it. */
      readonly name: (wording: Wording) => string;
    };

/** What the histogram of a month counts, path by path. */
export interface HistogramSource {
  /** A line of the model by its id, and how its values are written. */
  readonly line: string;
  readonly counted: Counted;
  /** The month under the crosshair, or all of the period that it falls into. */
  readonly over: 'month' | 'period';
  /** Where the company is out of cash, for the line that says so. */
  readonly floor: ((scenario: Scenario) => number) | null;
}

/** A stretch of an axis that can be marked, to look at the paths that lie in it. */
export interface Brush {
  readonly along: Along;
  /** What it is a range of, as it is typed; `at` is the month under the crosshair. */
  readonly address: (input: ChartInput, at: number) => string;
  /** Where on the axis keys begin; `at` is what the chart's own crosshair reads. */
  readonly start: (input: ChartInput, at: number) => number;
  /** Of months only whole ones are meant. */
  readonly isWhole: boolean;
}

/** A button beside those that every chart has: single paths over the chart, or the list of the worst paths. */
export type ChartButton = 'sample' | 'worst';

/** What a button shows that gives a chart its turn. */
export type TurnIcon = 'flame' | 'pie' | 'scale';

export interface Place {
  /** Its area in the grid of `overview.css`; charts that name the same area take turns in it. */
  readonly area: string;
  /** The area that it shares in a grid of three columns, where not every chart has room of its own; null if it has. */
  readonly narrow: string | null;
  /** A detail gives way to an open assumption; an answer only to the list of worst paths; the lead to nothing. */
  readonly tier: 'lead' | 'answer' | 'detail';
  /** The button that gives it its turn, where it shares its area. */
  readonly turn: { readonly label: (wording: Wording) => string; readonly icon: TurnIcon } | null;
}

export interface InReport {
  readonly note: (input: ChartInput) => string;
  /** As wide as the page, or half as wide. */
  readonly wide: boolean;
}

export interface ChartDescriptor {
  readonly id: string;
  readonly title: (input: ChartInput) => string;
  /** False where the scenario has nothing to be drawn. */
  readonly offered: (scenario: Scenario) => boolean;
  readonly spec: (input: ChartInput) => ChartSpec;
  readonly table: (input: ChartInput, caption: string) => ChartTable;
  /** What it shows, in a sentence; `at` is what its own crosshair reads. */
  readonly finding: (input: ChartInput, at?: number) => string;
  /** What it says under the crosshair; null where there is nothing to be read along it. */
  readonly readout: (input: ChartInput, at: number) => ReadoutText | null;
  readonly crosshair: Crosshair;
  readonly histogram: HistogramSource | null;
  readonly brush: Brush | null;
  readonly buttons: readonly ChartButton[];
  /** The gutters that the strip of events beneath shares with it; null where there is no strip. */
  readonly strip: ((input: ChartInput) => { readonly left: number; readonly right: number }) | null;
  readonly place: Place;
  /** How it stands in the report; null where it does not. */
  readonly inReport: InReport | null;
}

/** The title of a chart of amounts has their currency, which no label then repeats. */
export function currencyName({ scenario, wording }: ChartInput): string {
  return wording.format.currencyName(scenario.currency);
}
