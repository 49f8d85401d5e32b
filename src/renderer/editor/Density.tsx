import type { UnitContext } from '@shared/language/number-style';
import { atomsOf, densityOf } from '@shared/quantity/density';
import { quantileOf } from '@shared/quantity/distribution';
import { isCertain, isDiscrete, pointEstimate, type Quantity } from '@shared/quantity/quantity';
import type { Field } from '@shared/scenario/fields';
import { stepFor } from '@shared/scenario/shift';
import { useRef } from 'react';
import { EVERY_ARROW, useGesture, useStepKeys } from '../state/use-gesture';
import { useLocale } from '../ui/locale';
import { parameterName } from '../ui/parameter-name';
import { useSize } from '../ui/use-size';
import { type ValueAxis, valueAxis } from './axis';
import { type Handle, handlesOf, moved } from './handles';

interface DensityProps {
  readonly quantity: Quantity;
  /** The version compared with, dashed, where it differs. */
  readonly saved: Quantity | null;
  /** What was there when the hand took hold: while it moves, the axis stays. */
  readonly held: Quantity | null;
  readonly field: Field;
  readonly context: UnitContext;
  readonly onChange: (quantity: Quantity) => void;
}

const TOP = 22;
const FOOT = 20;
const POINTS = 160;
const HANDLE_WIDTH = 9;
const HANDLE_HEIGHT = 15;

/** The density to scale, its outer and inner bands, and a handle at every parameter that is a place on the axis. */
export function Density({ quantity, saved, held, field, context, onChange }: DensityProps) {
  const { t, format } = useLocale();
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const start = held ?? quantity;
  const axis = valueAxis(saved ? [start, saved] : [start], field);
  const x = (value: number) => ((value - axis.from) / (axis.to - axis.from)) * width;
  const base = height - FOOT;
  const say = (value: number) => format.withUnit(Number(value.toPrecision(3)), field.unit, context);
  const curve = curveOf([quantity, ...(saved ? [saved] : [])], axis, base - TOP);

  return (
    <div ref={box} className="density">
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true">
          {axis.ticks.map((tick) => (
            <g key={tick}>
              <path d={`M${x(tick).toFixed(1)} ${TOP}V${base}`} className="density-grid" />
              {x(tick) > 12 && x(tick) < width - 12 && (
                <text x={x(tick)} y={height - 4} textAnchor="middle">
                  {format.bare(tick, field.unit, context)}
                </text>
              )}
            </g>
          ))}
          <Bands quantity={quantity} curve={curve.of(quantity)} x={x} base={base} />
          {saved && (
            <Outline quantity={saved} curve={curve.of(saved)} axis={axis} x={x} base={base} className="saved" />
          )}
          <Outline quantity={quantity} curve={curve.of(quantity)} axis={axis} x={x} base={base} className="now" />
          <path d={`M0 ${base + 0.5}H${width}`} className="density-axis" />
          {!isCertain(quantity) && !isDiscrete(quantity) && (
            <MedianMark at={x(quantileOf(quantity, 0.5))} base={base} width={width}>
              {t('editor:density.median', { value: say(quantileOf(quantity, 0.5)) })}
            </MedianMark>
          )}
        </svg>
      )}
      {width > 0 &&
        handlesOf(quantity).map((handle) => (
          <Grip
            key={handle.parameter}
            handle={handle}
            name={parameterName(handle.parameter.replace(/^values\.\d+$/, 'value'), t)}
            words={format.withUnit(handle.value, field.unit, context)}
            field={field}
            left={x(handle.value)}
            top={base - curve.heightAt(quantity, handle)}
            perPixel={(axis.to - axis.from) / width}
            quantity={quantity}
            onChange={onChange}
          />
        ))}
    </div>
  );
}

type Curve = (value: number) => number;

/** Heights in pixels of several densities on one scale: the highest of them fills the room. */
function curveOf(quantities: readonly Quantity[], axis: ValueAxis, room: number) {
  const points = Array.from({ length: POINTS + 1 }, (_, i) => axis.from + ((axis.to - axis.from) * i) / POINTS);
  const densities = new Map(quantities.map((q) => [q, densityOf(q)]));
  const peak = Math.max(
    ...quantities.flatMap((q) => {
      const density = densities.get(q);
      return density ? [pointEstimate(q), ...points].map(density).filter(Number.isFinite) : [0];
    }),
  );
  const of = (q: Quantity): Curve | null => {
    const density = densities.get(q);
    return density && peak > 0 ? (value) => Math.min(room, (density(value) / peak) * room) : null;
  };
  return {
    of,
    heightAt: (q: Quantity, { value, parameter }: Handle) => {
      const curve = of(q);
      if (curve) return parameter.startsWith('truncation') ? 0 : curve(value);
      return (atomsOf(q)?.find((atom) => atom.value === value)?.height ?? 0) * room;
    },
  };
}

interface ShapeProps {
  readonly quantity: Quantity;
  readonly curve: Curve | null;
  readonly x: (value: number) => number;
  readonly base: number;
}

function areaPath({ curve, x, base }: Pick<ShapeProps, 'x' | 'base'> & { curve: Curve }, from: number, to: number) {
  const points = Array.from({ length: POINTS + 1 }, (_, i) => from + ((to - from) * i) / POINTS);
  const line = points.map((value) => `${x(value).toFixed(1)} ${(base - curve(value)).toFixed(1)}`).join('L');
  return `M${x(from).toFixed(1)} ${base}L${line}L${x(to).toFixed(1)} ${base}Z`;
}

/** The middle half darker, the middle 90% lighter: the same shades as in the charts. */
function Bands({ quantity, curve, x, base }: ShapeProps) {
  if (!curve) return null;
  const at = (p: number) => quantileOf(quantity, p);
  return (
    <>
      <path d={areaPath({ curve, x, base }, at(0.05), at(0.95))} className="density-outer" />
      <path d={areaPath({ curve, x, base }, at(0.25), at(0.75))} className="density-inner" />
    </>
  );
}

interface OutlineProps extends ShapeProps {
  readonly axis: ValueAxis;
  readonly className: string;
}

function Outline({ quantity, curve, axis, x, base, className }: OutlineProps) {
  if (curve) {
    const points = Array.from(
      { length: POINTS * 2 + 1 },
      (_, i) => axis.from + ((axis.to - axis.from) * i) / (POINTS * 2),
    );
    const line = points.map((value) => `${x(value).toFixed(1)} ${(base - curve(value)).toFixed(1)}`).join('L');
    return <path d={`M${line}`} className={`density-line ${className}`} />;
  }
  const ticks = (atomsOf(quantity) ?? []).map(
    ({ value, height }) => `M${x(value).toFixed(1)} ${base}V${(base - (base - TOP) * height).toFixed(1)}`,
  );
  return <path d={ticks.join('')} className={`density-line ${className}`} />;
}

interface MedianMarkProps {
  readonly at: number;
  readonly base: number;
  readonly width: number;
  readonly children: string;
}

function MedianMark({ at, base, width, children }: MedianMarkProps) {
  const isLate = at > width * 0.7;
  return (
    <>
      <path d={`M${at.toFixed(1)} ${TOP - 8}V${base}`} className="density-median" />
      <text x={isLate ? at - 6 : at + 6} y={TOP - 8} textAnchor={isLate ? 'end' : 'start'} className="density-words">
        {children}
      </text>
    </>
  );
}

interface GripProps {
  readonly handle: Handle;
  readonly name: string;
  readonly words: string;
  readonly field: Field;
  readonly left: number;
  readonly top: number;
  /** How much of the axis a pixel is. */
  readonly perPixel: number;
  readonly quantity: Quantity;
  readonly onChange: (quantity: Quantity) => void;
}

/** A handle: dragged, or moved by the arrow keys, ten steps at a time with Shift. */
function Grip({ handle, name, words, field, left, top, perPixel, quantity, onChange }: GripProps) {
  const gesture = useGesture({
    origin: { quantity, handle, perPixel },
    onMove: (dx, from) => onChange(moved(from.quantity, from.handle, from.handle.value + dx * from.perPixel, field)),
  });
  const keys = useStepKeys(EVERY_ARROW, (steps) =>
    onChange(moved(quantity, handle, handle.value + steps * stepFor(handle.value, field), field)),
  );

  return (
    <button
      type="button"
      role="slider"
      className="grip"
      style={{ left: left - HANDLE_WIDTH / 2, top: top - HANDLE_HEIGHT / 2 }}
      aria-label={name}
      aria-valuenow={handle.value}
      aria-valuetext={words}
      title={`${name}: ${words}`}
      {...gesture}
      {...keys}
    />
  );
}
