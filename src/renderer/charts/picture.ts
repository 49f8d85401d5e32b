/** A chart as a picture: title and finding above the canvas, on the page's ground, sharp enough for a slide. */
import { drawable } from '@shared/charts/base/draw';
import type { Ink } from '@shared/charts/base/ink';
import { layersPlugin, setLayers } from '@shared/charts/base/layers';
import { ChartJs } from '@shared/charts/base/register';
import type { ChartSpec } from '@shared/charts/base/spec';
import { type ChartTheme, fontOf } from '@shared/charts/base/theme';

export interface Caption {
  readonly title: string;
  readonly finding: string;
}

export const MARGIN = 16;
export const HEAD = 52;

function drawText(ctx: Ink, text: string, font: string, colour: string, y: number, width: number): void {
  ctx.font = font;
  ctx.fillStyle = colour;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.fillText(drawable(text), MARGIN, y, width - 2 * MARGIN);
}

/** The page's ground, with title and finding in the room above the chart. */
export function drawCaption(
  ctx: Ink,
  { title, finding }: Caption,
  theme: ChartTheme,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  ctx.fillStyle = theme.bg;
  ctx.fillRect(0, 0, width, height);
  drawText(ctx, title, fontOf(theme, true).replace('11px', '13px'), theme.text, 20, width);
  drawText(ctx, finding, fontOf(theme).replace('11px', '12px'), theme.text2, 38, width);
}

/** Pixels per pixel of the page, at least: what is pasted into a slide is enlarged. */
const MIN_RATIO = 2;

/** A canvas as large as the one on the page. */
function canvasLike(shown: HTMLCanvasElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = shown.clientWidth;
  canvas.height = shown.clientHeight;
  return canvas;
}

/** The chart of the page once more, without the crosshair. */
function redrawn(canvas: HTMLCanvasElement, spec: ChartSpec, theme: ChartTheme, devicePixelRatio: number): ChartJs {
  setLayers(canvas, { under: spec.under, over: spec.over, theme, month: null });
  const options = { ...spec.config.options, responsive: false, devicePixelRatio };
  return new ChartJs(canvas, { ...spec.config, options, plugins: [layersPlugin] });
}

/** Null where the browser refuses to encode it. */
export function pictureOf(
  shown: HTMLCanvasElement,
  spec: ChartSpec,
  caption: Caption,
  theme: ChartTheme,
): Promise<Blob | null> {
  const copy = redrawn(canvasLike(shown), spec, theme, Math.max(MIN_RATIO, window.devicePixelRatio));
  const chart = copy.canvas;
  const ratio = copy.currentDevicePixelRatio;
  const picture = document.createElement('canvas');
  picture.width = chart.width;
  picture.height = chart.height + Math.round((HEAD + MARGIN / 2) * ratio);
  const ctx = picture.getContext('2d');
  if (!ctx) {
    copy.destroy();
    return Promise.resolve(null);
  }
  ctx.scale(ratio, ratio);
  drawCaption(ctx, caption, theme, { width: picture.width / ratio, height: picture.height / ratio });
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.drawImage(chart, 0, Math.round(HEAD * ratio));
  copy.destroy();
  return new Promise((resolve) => picture.toBlob(resolve, 'image/png'));
}
