import { atomsOf, densityOf, drawnRange } from '@shared/quantity/density';
import { pointEstimate, type Quantity } from '@shared/quantity/quantity';
import type { Unit } from '@shared/scenario/fields';

export interface ShapeProps {
  readonly quantity: Quantity;
  /** The saved version, drawn dashed where it differs. */
  readonly saved: Quantity | null;
  readonly unit: Unit;
  readonly width: number;
  readonly height: number;
}

const BAR = 2;
const POINTS = 80;
/** A range that starts this close to zero, measured in its own widths, is drawn from zero. */
const NEAR_ZERO = 3;

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

/** The density of a quantity in bars; a single number is a tick, several are ticks as high as they are likely. The words beside it say the same, so it is not read out. */
export function Shape({ quantity, saved, unit, width, height }: ShapeProps) {
  const shown = saved ? [quantity, saved] : [quantity];
  const [from, to] = axis(shown, unit);
  const x = (value: number) => 1 + ((value - from) / (to - from)) * (width - 2);
  const base = height - 1;
  const density = densityOf(quantity);
  const savedDensity = saved && densityOf(saved);
  const points = Array.from({ length: POINTS + 1 }, (_, index) => from + ((to - from) * index) / POINTS);
  // A density that has no end has one at the points that are drawn.
  const peakOf = (f: ((value: number) => number) | null, q: Quantity) =>
    f ? Math.max(...[pointEstimate(q), ...points].map(f).filter(Number.isFinite)) : 0;
  const peak = Math.max(peakOf(density, quantity), saved ? peakOf(savedDensity, saved) : 0);
  const y = (value: number) => base - ((base - 3) * value) / peak;
  const line = (f: (value: number) => number) =>
    points.map((value) => `${x(value).toFixed(1)} ${y(f(value)).toFixed(1)}`).join('L');
  const ticks = (q: Quantity, className: string) => (
    <path
      d={(atomsOf(q) ?? [])
        .map(({ value, height: tall }) => `M${x(value).toFixed(1)} ${(base - (base - 4) * tall).toFixed(1)}V${base}`)
        .join('')}
      className={className}
    />
  );
  const cells = Math.floor((width - 2) / BAR);

  return (
    <svg className="shape" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {density &&
        Array.from({ length: cells }, (_, cell) => {
          const top = y(density(from + ((to - from) * (cell + 0.5)) / cells));
          if (base - top < 0.4) return null;
          // biome-ignore lint/suspicious/noArrayIndexKey: the cells of an axis are known by their place
          return <rect key={cell} x={1 + cell * BAR} y={top} width={BAR - 0.5} height={base - top} className="bar" />;
        })}
      {!density && ticks(quantity, 'tick')}
      {saved && (savedDensity ? <path d={`M${line(savedDensity)}`} className="saved" /> : ticks(saved, 'saved'))}
      {density && from < 0 && to > 0 && <path d={`M${x(0).toFixed(1)} ${base - 3}v3`} className="zero" />}
      <path d={`M0 ${base + 0.5}H${width}`} className="axis" />
    </svg>
  );
}
