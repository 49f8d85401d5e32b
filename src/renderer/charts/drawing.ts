/** A chart as a file of SVG: title and finding above it, lines and text that can be enlarged without end, and edited. */
import type { ChartSpec } from '@shared/charts/base/spec';
import type { ChartTheme } from '@shared/charts/base/theme';
import { chartMarkup, svgMarkup } from '@shared/charts/drawing/drawing';
import { SvgInk } from '@shared/charts/drawing/svg-ink';
import { html } from '@shared/markup';
import { type Caption, drawCaption, HEAD, MARGIN } from './picture';

export function drawingOf(shown: HTMLCanvasElement, spec: ChartSpec, caption: Caption, theme: ChartTheme): Blob {
  const [width, tall] = [shown.clientWidth, shown.clientHeight];
  const size = { width, height: tall + HEAD + MARGIN / 2 };
  const head = new SvgInk({ ...size, name: 'caption', widthOf: theme.widthOf });
  drawCaption(head, caption, theme, size);
  const chart = chartMarkup(spec, theme, { width, height: tall, name: 'chart' });
  const svg = svgMarkup({
    ...size,
    title: caption.title,
    description: caption.finding,
    font: theme.font,
    contents: html`${head.contents()}<g transform="translate(0 ${HEAD})">${chart}</g>`,
  });
  return new Blob([svg.toString()], { type: 'image/svg+xml' });
}
