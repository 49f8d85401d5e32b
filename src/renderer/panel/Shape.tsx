import { SHAPE_BAR, shapesOf } from '@shared/charts/shape';
import type { Quantity } from '@shared/quantity/quantity';
import type { Unit } from '@shared/scenario/fields';

export interface ShapeProps {
  readonly quantity: Quantity;
  /** The saved version, drawn dashed where it differs. */
  readonly saved: Quantity | null;
  readonly unit: Unit;
  readonly width: number;
  readonly height: number;
}

/** The shape of a quantity beside its words, which say the same, so it is not read out. */
export function Shape({ quantity, saved, unit, width, height }: ShapeProps) {
  const [now, before] = shapesOf(saved ? [quantity, saved] : [quantity], unit, { width, height });
  if (!now) return null;
  const base = height - 1;
  return (
    <svg className="shape" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {now.bars.map(({ x, y, height: tall }) => (
        <rect key={x} x={x} y={y} width={SHAPE_BAR - 0.5} height={tall} className="bar" />
      ))}
      {now.ticks !== null && <path d={now.ticks} className="tick" />}
      {before && <path d={before.line ?? before.ticks ?? ''} className="saved" />}
      {now.zero !== null && <path d={`M${now.zero.toFixed(1)} ${base - 3}v3`} className="zero" />}
      <path d={`M0 ${base + 0.5}H${width}`} className="axis" />
    </svg>
  );
}
