/** The shape of a quantity in a few pixels: its density in bars; certain values are ticks as high as they are likely. */
import { atomsOf, densityOf, drawnRange } from '../quantity/density';
import { pointEstimate, type Quantity } from '../quantity/quantity';
import type { Unit } from '../scenario/fields';

export const SHAPE_BAR = 2;
const POINTS = 80;
/** A range that starts this close to zero, measured in its own widths, is drawn from zero. */
const NEAR_ZERO = 3;

export interface Shape {
  /** Places and heights of bars that stand on the axis; empty for what has no density. */
  readonly bars: readonly { readonly x: number; readonly y: number; readonly height: number }[];
  /** The data of paths: the outline of a density, ticks where there is none. */
  readonly line: string | null;
  readonly ticks: string | null;
  /** Where nothing is, if it lies within the shape. */
  readonly zero: number | null;
}

/**
 * The axis. Left to its own range every shape would look alike, so it starts at zero wherever that leaves the
 * shape wide enough to be seen, and chances always run from 0 to 1: what is narrow, low or nearly certain looks so.
 */
function axis(quantities: readonly Quantity[], unit: Unit): readonly [number, number] {
  if (unit === 'probability') return [0, 1];
  const ranges = quantities.map(drawnRange);
  const low = Math.min(...ranges.map(([from]) => from));
  const high = Math.max(...ranges.map(([, to]) => to));
  const width = high - low;
  if (width === 0) return [low - 1, high + 1];
  const margin = width * 0.08;
  if (low >= 0) return [low <= NEAR_ZERO * width ? 0 : low - margin, high + margin];
  return [low - margin, Math.max(high + margin, 0)];
}

/** Several quantities on one axis, as high as each other. */
export function shapesOf(
  quantities: readonly Quantity[],
  unit: Unit,
  { width, height }: { readonly width: number; readonly height: number },
): Shape[] {
  const [from, to] = axis(quantities, unit);
  const x = (value: number) => 1 + ((value - from) / (to - from)) * (width - 2);
  const base = height - 1;
  const points = Array.from({ length: POINTS + 1 }, (_, index) => from + ((to - from) * index) / POINTS);
  const densities = quantities.map(densityOf);
  // A density that has no end has one at the points that are drawn.
  const peaks = densities.map((density, index) =>
    density ? [pointEstimate(quantities[index] as Quantity), ...points].map(density).filter(Number.isFinite) : [0],
  );
  const peak = Math.max(...peaks.flat());
  const y = (value: number) => base - ((base - 3) * value) / peak;
  const cells = Array.from({ length: Math.floor((width - 2) / SHAPE_BAR) }, (_, cell) => cell);
  return quantities.map((quantity, index) => {
    const density = densities[index] ?? null;
    if (!density) {
      const ticks = (atomsOf(quantity) ?? []).map(
        ({ value, height: tall }) => `M${x(value).toFixed(1)} ${(base - (base - 4) * tall).toFixed(1)}V${base}`,
      );
      return { bars: [], line: null, ticks: ticks.join(''), zero: null };
    }
    const tops = cells.map((cell) => y(density(from + ((to - from) * (cell + 0.5)) / cells.length)));
    return {
      bars: tops.flatMap((top, cell) =>
        base - top < 0.4 ? [] : [{ x: 1 + cell * SHAPE_BAR, y: top, height: base - top }],
      ),
      line: `M${points.map((value) => `${x(value).toFixed(1)} ${y(density(value)).toFixed(1)}`).join('L')}`,
      ticks: null,
      zero: from < 0 && to > 0 ? x(0) : null,
    };
  });
}
