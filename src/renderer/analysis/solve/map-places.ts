import type { Lever } from '@shared/analysis/solve/lever';
import type { MapPoint, TargetMap } from '@shared/analysis/solve/map';
import { meets } from '@shared/analysis/solve/probe';

/** Cells differ in lightness by so many steps, which can be told apart in grey. */
export const STEPS = 6;

/** Where x lies along the values of a side, in cells: 1.5 is half-way from the second to the third. */
export function placeAlong(values: readonly number[], x: number): number {
  const next = values.findIndex((value) => value >= x);
  if (next <= 0) return next === 0 ? 0 : values.length - 1;
  const [from, to] = [values[next - 1] as number, values[next] as number];
  return next - 1 + (x - from) / (to - from);
}

/** The cell in which the levers stand. */
export function presentCell({ xs, ys }: TargetMap, [a, b]: readonly [Lever, Lever]): number {
  return Math.round(placeAlong(ys, b.current)) * xs.length + Math.round(placeAlong(xs, a.current));
}

/** The cell that is offered first: the nearest to where the levers stand that meets the target, or the best where none does. */
export function firstCell(map: TargetMap, pair: readonly [Lever, Lever]): number {
  const columns = map.xs.length;
  const here = presentCell(map, pair);
  const away = (index: number) =>
    Math.hypot((index % columns) - (here % columns), Math.floor(index / columns) - Math.floor(here / columns));
  const all = map.points.map((_, index) => index);
  const met = all.filter((index) => meets(map.points[index] as MapPoint));
  const nearest = met.reduce<number | null>(
    (best, one) => (best !== null && away(best) <= away(one) ? best : one),
    null,
  );
  return nearest ?? bestCell(map);
}

const gapOf = ({ gap }: MapPoint) => (Number.isNaN(gap) ? Number.NEGATIVE_INFINITY : gap);

export function bestCell({ points }: TargetMap): number {
  return points.reduce((best, point, index) => (gapOf(point) > gapOf(points[best] as MapPoint) ? index : best), 0);
}

export function worstCell({ points }: TargetMap): number {
  return points.reduce((worst, point, index) => (gapOf(point) < gapOf(points[worst] as MapPoint) ? index : worst), 0);
}

/** How dark each cell is, from 0 to the last step, more being darker; null where it has no figure. */
export function shades({ points }: TargetMap): (number | null)[] {
  const finite = points
    .map(({ value }) => value)
    .filter((value) => value !== null && Number.isFinite(value)) as number[];
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  return points.map(({ value }) => {
    if (value === null) return null;
    if (!(high > low)) return 0;
    return Math.min(STEPS - 1, Math.max(0, Math.floor(((value - low) / (high - low)) * STEPS)));
  });
}

/** The figure at which each step begins, and that at which the last ends. */
export function shadeEnds({ points }: TargetMap): readonly [number, number] | null {
  const finite = points
    .map(({ value }) => value)
    .filter((value) => value !== null && Number.isFinite(value)) as number[];
  return finite.length > 0 ? [Math.min(...finite), Math.max(...finite)] : null;
}

/** Where an arrow leads from a cell; null for any other key. Up is a row further up, which is the next. */
export function movedCell({ xs, ys }: TargetMap, index: number, key: string): number | null {
  const [column, row] = [index % xs.length, Math.floor(index / xs.length)];
  const to = {
    ArrowLeft: [column - 1, row],
    ArrowRight: [column + 1, row],
    ArrowUp: [column, row + 1],
    ArrowDown: [column, row - 1],
    Home: [0, row],
    End: [xs.length - 1, row],
    PageUp: [column, ys.length - 1],
    PageDown: [column, 0],
  }[key];
  if (!to) return null;
  const [x = 0, y = 0] = to;
  return Math.min(ys.length - 1, Math.max(0, y)) * xs.length + Math.min(xs.length - 1, Math.max(0, x));
}
