import type { PeriodKind, Span } from '../scenario/periods';

/** How the charts are looked at: which months, in what periods, on what scale. */
export interface ChartView extends Span {
  readonly period: PeriodKind;
  /** Amounts stand on a logarithmic scale, below zero as above it. */
  readonly log: boolean;
}
