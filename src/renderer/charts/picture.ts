/** A chart as a picture: title and finding above the canvas, on the page's ground. */
import { type ChartTheme, fontOf } from './base/theme';

export interface Caption {
  readonly title: string;
  readonly finding: string;
}

const MARGIN = 16;
const HEAD = 52;

function drawText(
  ctx: CanvasRenderingContext2D,
  text: string,
  font: string,
  colour: string,
  y: number,
  width: number,
): void {
  ctx.font = font;
  ctx.fillStyle = colour;
  ctx.textBaseline = 'middle';
  ctx.fillText(text, MARGIN, y, width - 2 * MARGIN);
}

/** Null where the browser refuses to encode it. */
export function pictureOf(
  chart: HTMLCanvasElement,
  { title, finding }: Caption,
  theme: ChartTheme,
): Promise<Blob | null> {
  const ratio = chart.clientWidth > 0 ? chart.width / chart.clientWidth : 1;
  const picture = document.createElement('canvas');
  picture.width = chart.width;
  picture.height = chart.height + Math.round((HEAD + MARGIN / 2) * ratio);
  const ctx = picture.getContext('2d');
  if (!ctx) return Promise.resolve(null);
  const width = chart.width / ratio;
  ctx.fillStyle = theme.bg;
  ctx.fillRect(0, 0, picture.width, picture.height);
  ctx.scale(ratio, ratio);
  drawText(ctx, title, fontOf(theme, true).replace('11px', '13px'), theme.text, 20, width);
  drawText(ctx, finding, fontOf(theme).replace('11px', '12px'), theme.text2, 38, width);
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.drawImage(chart, 0, Math.round(HEAD * ratio));
  return new Promise((resolve) => picture.toBlob(resolve, 'image/png'));
}
