/** A lane of the event strip: what it shows, and on which months. */
import type { SimulationResult } from '@shared/engine/results';
import type { Wording } from '@shared/report/wording';
import type { Span } from '@shared/scenario/periods';
import type { Scenario } from '@shared/scenario/schema';

/** A share of the tallest month, by month. */
interface DensityShape {
  readonly kind: 'density';
  readonly bars: readonly { readonly month: number; readonly height: number }[];
}

/** A period from one month end to another; an outline is switched off. */
export interface SpanShape {
  readonly kind: 'bar' | 'outline';
  readonly from: number;
  readonly to: number;
  /** A tick where it begins, with these words before it. */
  readonly before?: string;
}

export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly shape: DensityShape | SpanShape;
}

export interface LaneInput {
  readonly scenario: Scenario;
  readonly result: SimulationResult;
  readonly wording: Wording;
}

/** The month from which a lane has something to show. */
export function laneStart({ shape }: Lane): number | null {
  return shape.kind === 'density' ? (shape.bars[0]?.month ?? null) : shape.from;
}

/** The month after which it has nothing more to show. */
export function laneEnd({ shape }: Lane): number {
  return shape.kind === 'density' ? (shape.bars.at(-1)?.month ?? 0) : shape.to;
}

/** Where a month stands among those shown, from 0 to 1. */
export function placeOf(month: number, { first, shown }: Span): number {
  return Math.min(1, Math.max(0, (month - first) / (shown - first)));
}
