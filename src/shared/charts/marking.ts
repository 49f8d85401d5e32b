/** Stretches of an axis that are marked on a chart, by the mouse or by keys. */
import type { Layer } from './base/layers';
import type { ChartSpec } from './base/spec';

export type Along = 'x' | 'y';

/** From where it was begun to where it has got, in units of the axis; beyond the chart it goes on for ever. */
export interface Stretch {
  readonly anchor: number;
  readonly end: number;
  /** Of a stretch along y: the month at which it stands. */
  readonly month: number;
}

/** How stretches are marked on a chart. */
export interface Marking {
  readonly along: Along;
  readonly stretch: Stretch | null;
  /** The mouse marks without Shift. */
  readonly isOn: boolean;
  /** Where a hand has got that began at `anchor`. */
  readonly onMark: (anchor: number, end: number) => void;
  readonly onTake: () => void;
  readonly onGiveUp: () => void;
}

/** How far an axis goes. */
export function axisOf({ config }: ChartSpec, along: Along): { readonly min: number; readonly max: number } {
  const axis = config.options?.scales?.[along] as { readonly min?: number; readonly max?: number } | undefined;
  return { min: axis?.min ?? 0, max: axis?.max ?? 1 };
}

/** As many stops as a hand can tell apart on an axis. */
const STOPS = 500;

/** A value at one of the round numbers that lie as close on an axis as a hand can tell apart. */
export function roundedOn({ min, max }: ReturnType<typeof axisOf>, value: number): number {
  if (!Number.isFinite(value)) return value;
  const least = (max - min) / STOPS;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = power * ([1, 2, 5].find((times) => times * power >= least) ?? 10);
  return Number((Math.round(value / step) * step).toPrecision(12));
}

const BRACKET = 10;

/** The stretch over the chart: along x a band, along y a bar at its month with both ends drawn across. */
export function stretchMark({ along, stretch }: Pick<Marking, 'along' | 'stretch'>): Layer {
  return ({ ctx, area, x, y }, theme) => {
    if (!stretch) return;
    const within = (pixel: number, low: number, high: number) => Math.min(high, Math.max(low, pixel));
    const pixelOf = (value: number) =>
      along === 'x' ? within(x(value), area.left, area.right) : within(y(value), area.top, area.bottom);
    const [from, to] = [pixelOf(stretch.anchor), pixelOf(stretch.end)].sort((a, b) => a - b) as [number, number];
    ctx.fillStyle = `${theme.accent}33`;
    ctx.strokeStyle = theme.accent;
    ctx.lineWidth = 1;
    ctx.setLineDash([]);
    ctx.beginPath();
    if (along === 'x') {
      ctx.fillRect(from, area.top, to - from, area.bottom - area.top);
      for (const edge of [from, to]) {
        ctx.moveTo(edge, area.top);
        ctx.lineTo(edge, area.bottom);
      }
    } else {
      const middle = x(stretch.month);
      ctx.fillRect(middle - BRACKET / 2, from, BRACKET, to - from);
      for (const edge of [from, to]) {
        ctx.moveTo(area.left, edge);
        ctx.lineTo(area.right, edge);
      }
    }
    ctx.stroke();
  };
}
