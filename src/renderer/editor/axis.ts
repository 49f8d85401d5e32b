import { gridValues, niceRange } from '@shared/charts/base/range';
import { drawnRange } from '@shared/quantity/density';
import { pointEstimate, type Quantity } from '@shared/quantity/quantity';
import type { Field } from '@shared/scenario/fields';
import { stepFor } from '@shared/scenario/shift';
import { handlesOf } from './handles';

/** The axis under a density: room on both sides to pull its handles into, but no further than the field goes. */
export interface ValueAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** Free on either side, as a share of what is drawn. */
const ROOM = 0.25;
/** A single number gets this many steps of axis on either side of it. */
const STEPS_AROUND = 25;
const MAX_TICKS = 7;

export function valueAxis(quantities: readonly Quantity[], field: Field): ValueAxis {
  const ends = quantities.flatMap((q) => [...drawnRange(q), ...handlesOf(q).map(({ value }) => value)]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const middle = quantities[0] ? pointEstimate(quantities[0]) : 0;
  const room = low === high ? STEPS_AROUND * stepFor(middle, field) : (high - low) * ROOM;
  const from = Math.max(field.min, low - room);
  const to = Math.min(field.max, high + room);
  const { step } = niceRange(from, to, MAX_TICKS);
  return { from, to, ticks: gridValues({ min: from, max: to, step }) };
}
