/** A chart as SVG: lines and text that can be enlarged without end, and edited. */
import { Context } from 'svgcanvas';
import type { ChartSpec } from './base/spec';
import type { ChartTheme } from './base/theme';
import { type Caption, canvasLike, drawCaption, HEAD, MARGIN, redrawn } from './picture';

/** Chart.js keeps lines as paths of the browser, which say nothing of their points; with segments it draws them directly. */
function withoutPaths(spec: ChartSpec): ChartSpec {
  const datasets = spec.config.data.datasets.map((dataset) => ({ ...dataset, segment: {} }));
  return { ...spec, config: { ...spec.config, data: { ...spec.config.data, datasets } } };
}

function createContext(width: number, height: number, measuring: HTMLCanvasElement): Context | null {
  const ctx = measuring.getContext('2d');
  return ctx && new Context({ width, height, ctx });
}

/** What the chart draws, as the contents of an SVG. */
function drawn(shown: HTMLCanvasElement, spec: ChartSpec, theme: ChartTheme): SVGSVGElement | null {
  const canvas = canvasLike(shown);
  const context = createContext(canvas.width, canvas.height, document.createElement('canvas'));
  if (!context) return null;
  // The chart believes that it draws on its canvas.
  Object.assign(context, { canvas });
  Object.assign(canvas, { getContext: () => context });
  const copy = redrawn(canvas, withoutPaths(spec), theme, 1);
  const drawing = context.getSvg().cloneNode(true) as SVGSVGElement;
  copy.destroy();
  return drawing;
}

function described(name: 'title' | 'desc', text: string): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  element.textContent = text;
  return element;
}

/** Null where the browser gives no canvas to measure text on. */
export function drawingOf(shown: HTMLCanvasElement, spec: ChartSpec, caption: Caption, theme: ChartTheme): Blob | null {
  const size = { width: shown.clientWidth, height: shown.clientHeight + HEAD + MARGIN / 2 };
  const context = createContext(size.width, size.height, document.createElement('canvas'));
  const chart = drawn(shown, spec, theme);
  if (!context || !chart) return null;
  drawCaption(context, caption, theme, size);
  const drawing = context.getSvg();
  chart.setAttribute('y', String(HEAD));
  drawing.append(chart);
  drawing.prepend(described('title', caption.title), described('desc', caption.finding));
  drawing.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  // Which the library does not know, and writes as "undefined".
  for (const text of drawing.querySelectorAll('text')) text.removeAttribute('text-decoration');
  return new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' });
}
