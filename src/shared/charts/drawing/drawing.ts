/** A chart as SVG, made wherever the program runs: there need be no page. */
import { BasicPlatform } from 'chart.js';
import { type Html, html } from '../../markup';
import { layersPlugin, setLayers } from '../base/layers';
import { ChartJs } from '../base/register';
import type { ChartSpec } from '../base/spec';
import type { ChartTheme } from '../base/theme';
import { SvgInk } from './svg-ink';

export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

export interface DrawingOptions extends DrawingSize {
  /** A name that no other drawing of the page has. */
  readonly name: string;
}

/** Chart.js keeps lines as paths of the browser, which say nothing of their points; with segments it draws them directly. */
function withoutPaths({ config }: ChartSpec): ChartSpec['config']['data'] {
  return { ...config.data, datasets: config.data.datasets.map((dataset) => ({ ...dataset, segment: {} })) };
}

/** What the chart draws, as the contents of an `<svg>` of that size. */
export function chartMarkup(spec: ChartSpec, theme: ChartTheme, options: DrawingOptions): Html {
  const ink = new SvgInk({ ...options, widthOf: theme.widthOf });
  setLayers(ink.canvas, { under: spec.under, over: spec.over, theme, month: null });
  const chart = new ChartJs(ink.canvas as never, {
    type: spec.config.type,
    data: withoutPaths(spec),
    options: { ...spec.config.options, responsive: false, devicePixelRatio: 1 },
    plugins: [layersPlugin],
    platform: BasicPlatform,
  });
  const markup = ink.contents();
  chart.destroy();
  return markup;
}

export interface Described extends DrawingSize {
  readonly title: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
  readonly contents: Html;
  readonly font: string;
}

/** As wide as the place that it is put in allows. */
export function svgMarkup({ width, height, title, description, contents, font }: Described): Html {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="${font}"><title>${title}</title><desc>${description}</desc>${contents}</svg>`;
}
