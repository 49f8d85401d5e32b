/** A function on a grid: `values[row * xs.length + column]` is that at `xs[column]` and `ys[row]`. NaN where it has none. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly values: readonly number[];
}

export type Place = readonly [x: number, y: number];

/** A side of a cell, by its lower left corner and whether it goes along x. */
type Side = string;

/** Corners of a cell against the clock from the lower left one, and the sides from each to the next. */
const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

/** Where on a side between two values the line is; the middle where one of them is infinite. */
function share(from: number, to: number): number {
  const at = from / (from - to);
  return Number.isFinite(from) && Number.isFinite(to) ? at : 0.5;
}

interface Segments {
  /** Which sides are joined to which; at most two to each. */
  readonly joined: Map<Side, Side[]>;
  readonly places: Map<Side, Place>;
}

function cornersOf({ xs, values }: Grid, column: number, row: number): number[] {
  return CORNERS.map(([right, up]) => values[(row + up) * xs.length + column + right] as number);
}

/** The sides of a cell that the line crosses, in their order, each put in its place. */
function crossedSides(
  grid: Grid,
  column: number,
  row: number,
  corners: readonly number[],
  places: Segments['places'],
): Side[] {
  return CORNERS.flatMap(([right, up], k) => {
    const [from, to] = [corners[k] as number, corners[(k + 1) % 4] as number];
    if (from >= 0 === to >= 0) return [];
    const [nextRight, nextUp] = CORNERS[(k + 1) % 4] as readonly [number, number];
    const at = share(from, to);
    const along = (list: readonly number[], index: number, a: number, b: number) => {
      const [start, end] = [list[index + a] as number, list[index + b] as number];
      return start + at * (end - start);
    };
    const isAlongX = up === nextUp;
    const side = `${column + Math.min(right, nextRight)} ${row + Math.min(up, nextUp)} ${isAlongX}`;
    places.set(side, [along(grid.xs, column, right, nextRight), along(grid.ys, row, up, nextUp)]);
    return [side];
  });
}

/**
 * Which crossed sides of a cell the line joins. Where all four are crossed, the middle says which two corners belong
 * together: the other two are cut off, each by the sides that meet there.
 */
function pairsIn(sides: readonly Side[], corners: readonly number[]): (readonly Side[])[] {
  if (sides.length < 4) return sides.length === 2 ? [sides] : [];
  const [bottom = '', right = '', top = '', left = ''] = sides;
  const isMiddleMet = corners.reduce((sum, value) => sum + value, 0) >= 0;
  const isRightMet = (corners[1] as number) >= 0;
  const apart = [
    [bottom, left],
    [right, top],
  ];
  return isMiddleMet === isRightMet
    ? apart
    : [
        [bottom, right],
        [top, left],
      ];
}

function addCell(grid: Grid, column: number, row: number, { joined, places }: Segments): void {
  const corners = cornersOf(grid, column, row);
  if (corners.some(Number.isNaN)) return;
  const sides = crossedSides(grid, column, row, corners, places);
  for (const [a = '', b = ''] of pairsIn(sides, corners)) {
    joined.set(a, [...(joined.get(a) ?? []), b]);
    joined.set(b, [...(joined.get(b) ?? []), a]);
  }
}

/** Follows the line from a side to where it ends, or back to the side. What was gone along is taken away. */
function follow(start: Side, { joined, places }: Segments): Place[] {
  const line = [places.get(start) as Place];
  for (let side = start; ; ) {
    const next = joined.get(side)?.pop();
    if (next === undefined) return line;
    const back = joined.get(next) as Side[];
    back.splice(back.indexOf(side), 1);
    line.push(places.get(next) as Place);
    side = next;
  }
}

/**
 * The lines on which a function on a grid is nothing, by marching squares (Lorensen and Cline 1987, in the plane): straight
 * through each cell, between places on its sides that are linear in the values. A line that closes ends where it began.
 */
export function contourOf(grid: Grid): Place[][] {
  const segments: Segments = { joined: new Map(), places: new Map() };
  for (let row = 0; row + 1 < grid.ys.length; row++)
    for (let column = 0; column + 1 < grid.xs.length; column++) addCell(grid, column, row, segments);
  const open = [...segments.joined].filter(([, joined]) => joined.length === 1).map(([side]) => side);
  const isLeft = (side: Side) => (segments.joined.get(side)?.length ?? 0) > 0;
  return [...open, ...segments.joined.keys()].flatMap((side) => (isLeft(side) ? [follow(side, segments)] : []));
}

/** At most so many of the places of a line, evenly spaced from its one end to the other. */
export function thinned(line: readonly Place[], most: number): Place[] {
  if (line.length <= most) return [...line];
  const step = (line.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, k) => line[Math.round(k * step)] as Place);
}
