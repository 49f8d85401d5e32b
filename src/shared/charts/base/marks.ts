/** Layers that several charts use: the crosshair, labels at line ends and level lines. */
import { crisp, dot, horizontal, type Point, segment, type TextLine, textWidth, vertical, write } from './draw';
import type { Ink } from './ink';
import { LABEL_GAP, spreadLabels } from './labels';
import type { Drawing, Layer } from './layers';
import type { ChartTheme } from './theme';
import { wrapped } from './wrap';

/** A vertical line at the month under the crosshair, with a dot on each value that it crosses. */
export function crosshair(valuesAt: (month: number) => readonly number[], tag?: (month: number) => string): Layer {
  return (drawing, theme) => {
    const { ctx, area, month } = drawing;
    if (month === null) return;
    const x = drawing.x(month);
    if (x < area.left - 1 || x > area.right + 1) return;
    vertical(ctx, x, area.top, area.bottom, { colour: theme.accent });
    for (const value of valuesAt(month)) {
      const y = drawing.y(value);
      if (y >= area.top - 1 && y <= area.bottom + 1) dot(ctx, { x: crisp(x), y }, theme.accent, theme.bg);
    }
    if (tag) monthTag(drawing, theme, tag(month), x);
  };
}

/** The month in a box at the head of the crosshair. */
function monthTag(drawing: Drawing, theme: ChartTheme, text: string, x: number): void {
  const { ctx, area } = drawing;
  const width = Math.ceil(textWidth(theme, { text })) + 14;
  const left = Math.min(Math.max(x - width / 2, area.left), area.right - width);
  const box = { x: Math.round(left) + 0.5, y: area.top - 17.5, width, height: 18 };
  ctx.setLineDash([]);
  ctx.fillStyle = theme.bg;
  ctx.fillRect(box.x, box.y, box.width, box.height);
  ctx.lineWidth = 1;
  ctx.strokeStyle = theme.accent;
  ctx.strokeRect(box.x, box.y, box.width, box.height);
  write(drawing, theme, { text, colour: theme.accent }, { x: box.x + width / 2, y: box.y + 9.5 }, 'center', false);
}

export interface LineEnd {
  readonly value: number;
  readonly line: TextLine;
  readonly priority: number;
  /** Said instead where the line ends outside the chart. */
  readonly outside?: string;
}

/** Names of lines to the right of their ends, with a leader where a name had to move. */
export function lineEnds(ends: readonly LineEnd[], mostLines = 1): Layer {
  return (drawing, theme) => {
    const { ctx, area } = drawing;
    const room = drawing.width - area.right - LEADER - 4;
    const names = ends.map((end) => {
      const y = drawing.y(end.value);
      const isOutside = y < area.top - 1 || y > area.bottom + 1;
      return wrapped((isOutside && end.outside) || end.line.text, theme, room, mostLines);
    });
    const heights = ends.map(({ value }) => Math.min(Math.max(drawing.y(value), area.top), area.bottom));
    // Lines that end on one another share the name of the most important.
    const isHidden = (index: number) =>
      ends.some(
        (other, rival) =>
          other.priority > (ends[index]?.priority ?? 0) &&
          Math.abs((heights[rival] ?? 0) - (heights[index] ?? 0)) < 1.5,
      );
    const wanted = ends.map(({ priority }, index) => ({
      y: heights[index] ?? area.top,
      priority,
      height: isHidden(index) ? 0 : LABEL_GAP * (names[index]?.length ?? 1),
    }));
    const places = spreadLabels(wanted, area.top - LABEL_GAP / 2, area.bottom + LABEL_GAP / 2);
    for (const [index, end] of ends.entries()) {
      const place = places[index];
      const height = heights[index];
      if (place === null || place === undefined || height === undefined || isHidden(index)) continue;
      segment(ctx, { x: area.right, y: height }, { x: area.right + 6, y: place }, { colour: theme.text3 });
      const lines = names[index] ?? [];
      for (const [row, text] of lines.entries()) {
        const y = place + (row - (lines.length - 1) / 2) * LABEL_GAP;
        write(drawing, theme, { ...end.line, text }, { x: area.right + LEADER, y });
      }
    }
  };
}

/** From the chart's edge to a name. */
const LEADER = 10;

/** Room that the names of lines need at the right, the leader included. */
export function endGutter(theme: ChartTheme, lines: readonly TextLine[]): number {
  return Math.ceil(Math.max(0, ...lines.map((line) => textWidth(theme, line)))) + LEADER + 6;
}

export function level(value: number, colour: string, dash: readonly number[] = []): Layer {
  return (drawing) => {
    const { ctx, area } = drawing;
    const y = drawing.y(value);
    if (y < area.top - 1 || y > area.bottom + 1) return;
    horizontal(ctx, y, area.left, area.right, { colour, width: 1.25, dash });
  };
}

/** A dot on a curve. */
export function pointMark(ctx: Ink, theme: ChartTheme, at: Point): void {
  dot(ctx, at, theme.median, theme.bg);
}
