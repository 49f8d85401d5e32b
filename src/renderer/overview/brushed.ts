/** What a stretch that is marked on a chart stands for, and how far keys move its end. */
import { formatTest } from '@shared/analysis/selection/format';
import type { ChartSpec } from '@shared/charts/base/spec';
import type { Brush } from '@shared/charts/descriptor';
import type { ChartInput } from '@shared/charts/input';
import { axisOf, roundedOn, type Stretch } from '@shared/charts/marking';

/** Steps of a key along the whole of an axis. */
const KEY_STEPS = 50;

/** A stretch that is marked, and the condition that it is, as it is typed. */
export interface Marked {
  readonly stretch: Stretch;
  readonly typed: string;
}

/** Null where a stretch holds everything. */
export function markedOf(brush: Brush, input: ChartInput, spec: ChartSpec, hand: Stretch): Marked | null {
  const axis = axisOf(spec, brush.along);
  const rounded = (value: number) => (brush.isWhole ? Math.round(value) : roundedOn(axis, value));
  const stretch = { anchor: rounded(hand.anchor), end: rounded(hand.end), month: hand.month };
  const bound = (value: number) => (Number.isFinite(value) ? { value, isIncluded: true } : null);
  const range = {
    min: bound(Math.min(stretch.anchor, stretch.end)),
    max: bound(Math.max(stretch.anchor, stretch.end)),
  };
  if (!range.min && !range.max) return null;
  return { stretch, typed: formatTest(input.scenario, { address: brush.address(input, hand.month), range }) };
}

/** The stretch with its end a step further; a step beyond the axis goes on for ever. */
export function stepped(brush: Brush, spec: ChartSpec, stretch: Stretch, direction: number): Stretch {
  const { min, max } = axisOf(spec, brush.along);
  const step = brush.isWhole ? 1 : (max - min) / KEY_STEPS;
  const next = Math.min(max, Math.max(min, stretch.end)) + direction * step;
  const isBeyond = next > max || next < min;
  return { ...stretch, end: isBeyond ? direction * Number.POSITIVE_INFINITY : next };
}
