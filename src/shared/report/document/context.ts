/** What a report is made from. */
import type { RanSide } from '../../analysis/comparison/side';
import type { SimulationResult } from '../../engine/results';
import type { NumberStyle } from '../../language/number-style';
import type { Scenario } from '../../scenario/schema';
import type { Language } from '../../scenario/text';
import type { Wording } from '../wording';
import type { ReportStudies } from './studies';

/** A scenario and what came of it. */
export interface ReportedRun {
  readonly scenario: Scenario;
  readonly result: SimulationResult;
}

export interface ReportInput extends ReportedRun {
  /** The version that was saved last, where it is another: what has changed since is told. */
  readonly before: ReportedRun | null;
  /** Other scenarios on the same draws, with what they are called; empty where nothing is compared with. */
  readonly compared: readonly RanSide[];
  readonly studies: ReportStudies;
}

/** How it is to be told. */
export interface Telling {
  readonly language: Language;
  readonly numbers?: NumberStyle;
  /** Null for a scenario that has not been saved. */
  readonly fileName: string | null;
  /** The day it is made, as `2026-01-08`. */
  readonly date: string;
  /** The author's own words, on the cover; empty for none. */
  readonly note: string;
}

/** What a section is told. */
export interface ReportContext {
  readonly input: ReportInput;
  readonly options: Telling;
  readonly wording: Wording;
}
