import { quantileOf } from './distribution';
import { isCertain, support } from './facts';
import type { Range } from './kind';
import { kindOf, type Quantity } from './kinds';
import { DENSITY_CELLS, DRAWN_SHARE } from './shapes';
import { truncationBounds, truncationOf } from './truncation';

/** The shape of a quantity, to be drawn: its probability density, and the range in which there is something to see. */

export function drawnRange(q: Quantity): Range {
  const { shape } = kindOf(q);
  if (!('density' in shape) || isCertain(q)) return support(q);
  const [low, high] = shape.drawnRange(q);
  if (!truncationOf(q)) return [low, high];
  const [min, max] = support(q);
  // What is left may lie beyond what would be drawn of the whole.
  const from = Math.max(low, min);
  const to = Math.min(high, max);
  return [from < max ? from : quantileOf(q, DRAWN_SHARE), to > min ? to : quantileOf(q, 1 - DRAWN_SHARE)];
}

export interface Atom {
  readonly value: number;
  /** As a share of the most likely one. */
  readonly height: number;
}

/** The points that a quantity can take, where they can be counted; null where there is a density. */
export function atomsOf(q: Quantity): readonly Atom[] | null {
  if (isCertain(q)) return [{ value: support(q)[0], height: 1 }];
  const { shape } = kindOf(q);
  if ('density' in shape) return null;
  const weights = new Map<number, number>();
  for (const { value, weight } of shape.points(q)) weights.set(value, (weights.get(value) ?? 0) + weight);
  const most = Math.max(...weights.values());
  return [...weights].map(([value, weight]) => ({ value, height: weight / most }));
}

/** The density, with area 1 over the drawn range; null where the quantity is one number or several. */
export function densityOf(q: Quantity): ((x: number) => number) | null {
  const { shape } = kindOf(q);
  if (isCertain(q) || !('density' in shape)) return null;
  const [low, high] = drawnRange(q);
  const density = shape.density(q, [low, high]);
  const [min, max] = truncationOf(q) ? support(q) : truncationBounds(undefined);
  const cell = (high - low) / DENSITY_CELLS;
  let area = 0;
  for (let i = 0; i < DENSITY_CELLS; i++) area += density(low + (i + 0.5) * cell) * cell;
  return (x) => (x < min || x > max ? 0 : density(x) / area);
}
