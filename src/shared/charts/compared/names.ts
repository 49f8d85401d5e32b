/** The names of scenarios at their lines, each behind a piece of its line. */
import { segment, type TextLine, textWidth, write } from '../base/draw';
import { type Box, firstFree, LABEL_GAP, spreadLabels } from '../base/labels';
import type { Drawing, Layer } from '../base/layers';
import type { XY } from '../base/lines';
import type { ChartTheme } from '../base/theme';
import { wrapped } from '../base/wrap';
import type { DrawnSide } from './input';
import { strokeOf } from './strokes';

/** From the end of a line to its name: a leader, a piece of the line. */
const LEADER = 8;
const SWATCH = 24;
const BEFORE_NAME = LEADER + SWATCH + 6;
/** A name takes at most this much at the right. */
const MOST_NAME = 96;
const MOST_LINES = 2;

/** Room at the right for the names. */
export function nameGutter(sides: readonly Pick<DrawnSide, 'name'>[], theme: ChartTheme): number {
  const widest = Math.max(0, ...sides.map(({ name }) => textWidth(theme, { text: name, strong: true })));
  return BEFORE_NAME + Math.ceil(Math.min(widest, MOST_NAME)) + 6;
}

export interface NamedEnd extends Pick<DrawnSide, 'name' | 'place'> {
  /** Where its line ends. */
  readonly value: number;
}

/** Names beside the ends of lines at the right edge. */
export function namesAtEnds(ends: readonly NamedEnd[]): Layer {
  return (drawing, theme) => {
    const { ctx, area } = drawing;
    const heights = ends.map(({ value }) => Math.min(Math.max(drawing.y(value), area.top), area.bottom));
    const room = drawing.width - area.right - BEFORE_NAME - 2;
    const lines = ends.map(({ name }) => wrapped(name, theme, room, MOST_LINES));
    const wanted = heights.map((y, index) => ({
      y,
      priority: -index,
      height: LABEL_GAP * (lines[index]?.length ?? 1) + 2,
    }));
    const middles = spreadLabels(wanted, area.top - LABEL_GAP / 2, area.bottom + LABEL_GAP / 2);
    for (const [index, { place }] of ends.entries()) {
      const y = middles[index];
      if (y === null || y === undefined) continue;
      const from = area.right + LEADER;
      segment(ctx, { x: area.right, y: heights[index] as number }, { x: from, y }, { colour: theme.text3 });
      segment(ctx, { x: from, y }, { x: from + SWATCH, y }, strokeOf(place, theme));
      const own = lines[index] ?? [];
      for (const [row, text] of own.entries()) {
        const at = { x: area.right + BEFORE_NAME, y: y + (row - (own.length - 1) / 2) * LABEL_GAP };
        write(drawing, theme, nameLine(text, place, theme), at);
      }
    }
  };
}

function nameLine(text: string, place: number, theme: ChartTheme): TextLine {
  return { text, colour: place === 0 ? theme.text : theme.text2, strong: place === 0 };
}

/** The ground that a curve covers, so that no name stands on it. */
function ground({ x, y }: Drawing, points: readonly XY[]): Box[] {
  return points.slice(1).map((point, index) => {
    const before = points[index] as XY;
    const [left, right] = [x(before.x), x(point.x)].sort((a, b) => a - b) as [number, number];
    const [top, bottom] = [y(before.y), y(point.y)].sort((a, b) => a - b) as [number, number];
    return { x: left - 1, y: top - 1, width: Math.max(2, right - left + 2), height: Math.max(2, bottom - top + 2) };
  });
}

const GAP = 6;

export interface NamedCurve extends Pick<DrawnSide, 'name' | 'place'> {
  readonly points: readonly XY[];
}

/** Beside each curve, where no other comes between: along it from the middle. */
export function namesAlong(curves: readonly NamedCurve[]): Layer {
  return (drawing, theme) => {
    const { ctx, area, taken } = drawing;
    const inside = { x: area.left, y: area.top, width: drawing.width - area.left - 4, height: area.bottom - area.top };
    const covered = curves.flatMap(({ points }) => ground(drawing, points));
    for (const { name, place, points } of curves) {
      const [text = ''] = wrapped(name, theme, MOST_NAME, 1);
      const line = nameLine(text, place, theme);
      const size = { width: SWATCH + GAP + Math.ceil(textWidth(theme, line)), height: LABEL_GAP };
      const along = [...points].sort((a, b) => Math.abs(a.y - 0.5) - Math.abs(b.y - 0.5));
      const beside = along.flatMap((point) => {
        const [x, y] = [drawing.x(point.x), drawing.y(point.y)];
        // Curves fall: above to the right, and below to the left, they are out of the way.
        return [
          { x: x + GAP, y: y - LABEL_GAP - 2, ...size },
          { x: x - size.width - GAP, y: y + 2, ...size },
        ];
      });
      // Between curves that are close there is no room: then at the upper right, where falling curves leave some.
      const corner = Array.from({ length: curves.length * 2 }, (_, row) => ({
        x: inside.x + inside.width - size.width,
        y: area.top + row * LABEL_GAP,
        ...size,
      }));
      const box = firstFree([...beside, ...corner], [...taken, ...covered], inside);
      if (!box) continue;
      taken.push(box);
      const y = box.y + LABEL_GAP / 2;
      segment(ctx, { x: box.x, y }, { x: box.x + SWATCH, y }, strokeOf(place, theme));
      write(drawing, theme, line, { x: box.x + SWATCH + GAP, y });
    }
  };
}
