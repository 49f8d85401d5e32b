/** Strokes and text on a canvas, on whole pixels so that hairlines stay hairlines. */
import { isolated } from '../../language/isolated';
import { shortText } from '../../language/short-text';
import type { Ink } from './ink';
import type { Box } from './labels';
import type { Drawing } from './layers';
import { type ChartTheme, fontOf } from './theme';

export function crisp(value: number): number {
  return Math.round(value) + 0.5;
}

export interface Stroke {
  readonly colour: string;
  readonly width?: number;
  readonly dash?: readonly number[];
}

function begin(ctx: Ink, { colour, width = 1, dash = [] }: Stroke): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.setLineDash([...dash]);
  ctx.beginPath();
}

export function horizontal(ctx: Ink, y: number, from: number, to: number, stroke: Stroke): void {
  begin(ctx, stroke);
  ctx.moveTo(from, crisp(y));
  ctx.lineTo(to, crisp(y));
  ctx.stroke();
}

export function vertical(ctx: Ink, x: number, from: number, to: number, stroke: Stroke): void {
  begin(ctx, stroke);
  ctx.moveTo(crisp(x), from);
  ctx.lineTo(crisp(x), to);
  ctx.stroke();
}

export function segment(ctx: Ink, from: Point, to: Point, stroke: Stroke): void {
  begin(ctx, stroke);
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x, to.y);
  ctx.stroke();
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A dot with a ring in the colour of the ground, so that it stands off its line. */
export function dot(ctx: Ink, { x, y }: Point, colour: string, ring: string, radius = 3.5): void {
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = colour;
  ctx.fill();
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = ring;
  ctx.stroke();
}

export interface TextLine {
  readonly text: string;
  readonly colour: string;
  readonly strong?: boolean;
}

export const LINE_HEIGHT = 15;

/** More than any chart is wide. */
const MAX_DRAWN = 200;

/** What of a text is drawn, and so measured: a name in a file can be as long as a book, and be written to be read backwards. */
export function drawable(text: string): string {
  return isolated(shortText(text, MAX_DRAWN));
}

export function textWidth(theme: ChartTheme, { text, strong }: Pick<TextLine, 'text' | 'strong'>): number {
  return theme.widthOf(drawable(text), fontOf(theme, strong));
}

/** One line of text whose middle is at `y`; a halo keeps it readable on bands. */
export function write(
  { ctx }: Pick<Drawing, 'ctx'>,
  theme: ChartTheme,
  line: TextLine,
  at: Point,
  align: 'left' | 'right' | 'center' = 'left',
  halo = true,
): void {
  const text = drawable(line.text);
  ctx.font = fontOf(theme, line.strong);
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
  if (halo) {
    ctx.setLineDash([]);
    ctx.lineJoin = 'round';
    ctx.lineWidth = 3;
    ctx.strokeStyle = theme.bg;
    ctx.strokeText(text, at.x, at.y);
  }
  ctx.fillStyle = line.colour;
  ctx.fillText(text, at.x, at.y);
}

/** The box of a block of lines whose top left corner is at `at`. */
export function blockSize(theme: ChartTheme, lines: readonly TextLine[]): Omit<Box, 'x' | 'y'> {
  const width = Math.max(0, ...lines.map((line) => textWidth(theme, line)));
  return { width, height: lines.length * LINE_HEIGHT };
}

export interface BlockStyle {
  readonly align?: 'left' | 'right';
  /** Clears its place of lines that would run through the words; for places where there is no band. */
  readonly ground?: boolean;
}

export function writeBlock(
  drawing: Drawing,
  theme: ChartTheme,
  lines: readonly TextLine[],
  box: Box,
  { align = 'left', ground = false }: BlockStyle = {},
): void {
  if (ground) {
    drawing.ctx.fillStyle = theme.bg;
    drawing.ctx.fillRect(box.x - 2, box.y, box.width + 4, box.height);
  }
  const x = align === 'left' ? box.x : box.x + box.width;
  for (const [index, line] of lines.entries()) {
    write(drawing, theme, line, { x, y: box.y + (index + 0.5) * LINE_HEIGHT }, align);
  }
  drawing.taken.push(box);
}
