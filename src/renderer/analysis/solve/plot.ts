import type { Lever } from '@shared/analysis/solve/lever';
import type { Point } from '@shared/analysis/solve/probe';
import { rangeAbout } from '@shared/analysis/solve/scan';
import type { Solved } from '@shared/analysis/solve/solve';
import { gridValues, niceRange } from '@shared/charts/base/range';
import type { FigureDefinition } from '@shared/figures/figure';
import type { FigureId } from '@shared/figures/index';

/** The band goes so many standard errors to either side. */
export const BAND = 2;

/** Where the answer lies; null where there is none on the curve to point at. */
export function answerPoint({ answer }: Solved): Pick<Point, 'x' | 'value'> | null {
  if (answer.kind === 'met') return { x: answer.x, value: answer.reached.value };
  return answer.kind === 'unmet' ? answer.best : answer.worst;
}

/** What of a curve is shown: what lies about the lever, and further on the side of the answer only. */
export function shownCurve(lever: Lever, solved: Solved): Point[] {
  const [from, to] = rangeAbout(lever);
  const x = answerPoint(solved)?.x ?? lever.current;
  const { curve } = solved;
  const beyond = curve.find((point) => point.x >= x)?.x ?? to;
  const before = curve.filter((point) => point.x <= x).at(-1)?.x ?? from;
  const [low, high] = [Math.min(from, before), Math.max(to, beyond)];
  return curve.filter((point) => point.x >= low && point.x <= high);
}

export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** An axis that holds all values; an infinite one, beyond the horizon, does not count. */
export function axisOf(values: readonly number[], most: number): Axis {
  const finite = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const range = low < high ? niceRange(low, high, most) : { min: low - 1, max: high + 1, step: 1 };
  return { min: range.min, max: range.max, ticks: gridValues(range) };
}

/** The axis of the figure: it holds the curve with its band and the target, and no chance beyond 0 and 1. */
export function figureAxis(
  points: readonly Point[],
  target: number,
  { unit }: Pick<FigureDefinition<FigureId>, 'unit'>,
): Axis {
  const ends = points.flatMap(({ value, error }) =>
    value === null ? [] : [value - BAND * (error ?? 0), value + BAND * (error ?? 0)],
  );
  const axis = axisOf([...ends, target], 5);
  if (unit !== 'share') return axis;
  const [min, max] = [Math.max(0, axis.min), Math.min(1, axis.max)];
  return { min, max, ticks: axis.ticks.filter((tick) => tick >= min && tick <= max) };
}

/** Runs of points that have a figure; between them there is none. */
export function stretches(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (Number.isFinite(point.value ?? Number.NaN)) runs.at(-1)?.push(point);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.filter(({ length }) => length > 0);
}
