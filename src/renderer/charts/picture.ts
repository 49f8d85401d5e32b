/** A chart as a picture: title and finding above the canvas, on the page's ground, sharp enough for a slide. */
import { layersPlugin, setLayers } from './base/layers';
import { ChartJs } from './base/register';
import type { ChartSpec } from './base/spec';
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

/** Pixels per pixel of the page, at least: what is pasted into a slide is enlarged. */
const LEAST_RATIO = 2;

/** The chart of the page once more, as large and with more pixels, without the crosshair. */
function redrawn(shown: HTMLCanvasElement, spec: ChartSpec, theme: ChartTheme): ChartJs {
  const canvas = document.createElement('canvas');
  canvas.width = shown.clientWidth;
  canvas.height = shown.clientHeight;
  setLayers(canvas, { under: spec.under, over: spec.over, theme, month: null });
  const devicePixelRatio = Math.max(LEAST_RATIO, window.devicePixelRatio);
  const options = { ...spec.config.options, responsive: false, devicePixelRatio };
  return new ChartJs(canvas, { ...spec.config, options, plugins: [layersPlugin] });
}

/** Null where the browser refuses to encode it. */
export function pictureOf(
  shown: HTMLCanvasElement,
  spec: ChartSpec,
  { title, finding }: Caption,
  theme: ChartTheme,
): Promise<Blob | null> {
  const copy = redrawn(shown, spec, theme);
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
  const width = chart.width / ratio;
  ctx.fillStyle = theme.bg;
  ctx.fillRect(0, 0, picture.width, picture.height);
  ctx.scale(ratio, ratio);
  drawText(ctx, title, fontOf(theme, true).replace('11px', '13px'), theme.text, 20, width);
  drawText(ctx, finding, fontOf(theme).replace('11px', '12px'), theme.text2, 38, width);
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.drawImage(chart, 0, Math.round(HEAD * ratio));
  copy.destroy();
  return new Promise((resolve) => picture.toBlob(resolve, 'image/png'));
}
