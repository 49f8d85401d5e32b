import { ok, type Result } from '../../result';
import { contourOf, type Place } from './contour';
import {
  type Aim,
  createProbe,
  type Evaluate,
  lookAt,
  meets,
  type Point,
  type Probe,
  type SearchOptions,
} from './probe';
import { evenly, type Field, rangeAbout, tidied } from './scan';

/** The figure at a pair of levers. */
export type MapPoint = Point<Place>;

export interface TargetMap {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** `points[row * xs.length + column]` is at `xs[column]` and `ys[row]`. */
  readonly points: readonly MapPoint[];
  /** The lines on which the figure is on its target, in the units of the levers. */
  readonly contour: readonly (readonly Place[])[];
}

export interface MapOptions extends SearchOptions {
  /** The most paths of a point. */
  readonly paths: number;
}

/** Points along a side. */
export const MAP_SIDE = 21;
/** Paths of all points, and of those about the contour. */
const PATHS = { all: 256, near: 1024 } as const;
/** How often the points about the contour are looked at again where it has moved to others. */
const ROUNDS = 4;
/** How far to look where the target is on neither side of what is near: in reaches. */
const WIDER = [1, 4, 16, 64] as const;
/** Points along a side of the first look. */
const FIRST_LOOK = 5;

interface Axes {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

function axesOf([a, b]: readonly [Field, Field], reaches: number, side: number): Axes {
  const along = (field: Field) => tidied(evenly(...rangeAbout(field, reaches), side), field);
  return { xs: along(a), ys: along(b) };
}

function lookAtAll(probe: Probe<Place>, { xs, ys }: Axes, paths: number): Promise<Result<MapPoint[]>> {
  const places = ys.flatMap((y) => xs.map((x): Place => [x, y]));
  return lookAt(probe, places, paths);
}

/** How far the map goes: as near as there are both sides of the target, or what is near where there never are. */
async function reachesOf(probe: Probe<Place>, fields: readonly [Field, Field], paths: number): Promise<Result<number>> {
  for (const reaches of WIDER) {
    const points = await lookAtAll(probe, axesOf(fields, reaches, FIRST_LOOK), paths);
    if (!points.ok) return points;
    if (new Set(points.value.map(meets)).size === 2) return ok(reaches);
  }
  return ok(1);
}

/** Indices of the corners of all cells that the contour runs through. */
function cornersOfContour({ xs, ys }: Axes, points: readonly MapPoint[]): number[] {
  const corners = new Set<number>();
  for (let row = 0; row + 1 < ys.length; row++)
    for (let column = 0; column + 1 < xs.length; column++) {
      const first = row * xs.length + column;
      const cell = [first, first + 1, first + xs.length, first + xs.length + 1];
      const sides = new Set(cell.map((index) => meets(points[index] as MapPoint)));
      if (sides.size === 2) for (const index of cell) corners.add(index);
    }
  return [...corners];
}

/** Looks with more paths at the points about the contour, until it runs between such points only. */
async function sharpen(
  probe: Probe<Place>,
  axes: Axes,
  coarse: readonly MapPoint[],
  paths: number,
): Promise<Result<MapPoint[]>> {
  const points = [...coarse];
  for (let round = 0; round < ROUNDS; round++) {
    const blurred = cornersOfContour(axes, points).filter((index) => (points[index] as MapPoint).paths < paths);
    const sharp = await lookAt(
      probe,
      blurred.map((index) => (points[index] as MapPoint).x),
      paths,
    );
    if (!sharp.ok) return sharp;
    for (const [k, index] of blurred.entries()) points[index] = sharp.value[k] as MapPoint;
  }
  return ok(points);
}

/**
 * The figure over two levers, and where it is on its target: all points with few paths, those about the contour with more,
 * on the same draws. The map shows as much about the present pair as it takes to have both sides of the target.
 */
export async function mapTarget(
  evaluate: Evaluate<Place>,
  fields: readonly [Field, Field],
  aim: Aim,
  options: MapOptions,
): Promise<Result<TargetMap>> {
  const [all, near] = [Math.min(PATHS.all, options.paths), Math.min(PATHS.near, options.paths)];
  const total = (MAP_SIDE ** 2 + WIDER.length * FIRST_LOOK ** 2) * all + 6 * MAP_SIDE * near;
  const probe = createProbe(evaluate, aim, total, options);
  const reaches = await reachesOf(probe, fields, all);
  if (!reaches.ok) return reaches;
  const axes = axesOf(fields, reaches.value, MAP_SIDE);
  const coarse = await lookAtAll(probe, axes, all);
  if (!coarse.ok) return coarse;
  const sharp = await sharpen(probe, axes, coarse.value, near);
  if (!sharp.ok) return sharp;
  const points = sharp.value;
  return ok({ ...axes, points, contour: contourOf({ ...axes, values: points.map(({ gap }) => gap) }) });
}
