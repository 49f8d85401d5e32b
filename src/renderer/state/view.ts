/** How the charts are looked at, and what moves the months that they show. */
import type { ChartView } from '@shared/charts/view';
import type { Span } from '@shared/scenario/periods';

/** Months from the balance date that can be chosen with one click. */
const DEFAULT_MONTHS: readonly number[] = [12, 24, 36, 60];

export const DEFAULT_VIEW: ChartView = { first: 0, shown: 24, period: 'halfYear', log: false };

/** Fewer months are not worth a chart. */
const MIN_MONTHS = 6;

/** Spans from the balance date that a projection offers; the longest is all of it. */
export function monthsOffered(horizon: number): readonly number[] {
  return [...DEFAULT_MONTHS.filter((months) => months < horizon), horizon];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

/** The span as far as the projection goes; one that lies beyond its end is moved, not emptied. */
export function spanWithin({ first, shown }: Span, horizon: number): Span {
  const length = Math.min(Math.max(shown - first, MIN_MONTHS), horizon);
  const start = clamp(first, 0, horizon - length);
  return { first: start, shown: start + length };
}

/** As many months, so many later. */
export function pannedBy({ first, shown }: Span, months: number, horizon: number): Span {
  return spanWithin({ first: first + months, shown: shown + months }, horizon);
}

/** Fewer or more months around one that keeps its place; `factor` below 1 shows fewer. */
export function zoomedBy({ first, shown }: Span, factor: number, around: number, horizon: number): Span {
  const length = clamp(Math.round((shown - first) * factor), MIN_MONTHS, horizon);
  const place = (around - first) / Math.max(1, shown - first);
  const start = Math.round(around - place * length);
  return spanWithin({ first: start, shown: start + length }, horizon);
}

/** What one step of the wheel or of a key does. */
export const ZOOM_IN = 0.8;
export const ZOOM_OUT = 1 / ZOOM_IN;
