/**
 * What a chart draws besides its data: a list of small functions under and over the lines and bars. They are kept beside
 * the canvas rather than in the chart's options, whose functions Chart.js would call as scriptable values.
 */
import type { Chart as ChartJs, Plugin } from 'chart.js';
import type { Ink } from './ink';
import type { Box } from './labels';
import type { ChartTheme } from './theme';

export interface Drawing {
  readonly ctx: Ink;
  readonly area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly width: number;
  readonly height: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** The part of a chart that a value axis of another name has to itself. */
  readonly panel: (axis: string) => Pick<Drawing, 'area' | 'y'>;
  /** Month under the crosshair; null where the chart has none. */
  readonly month: number | null;
  /** Places that text already takes, so that later labels keep clear. */
  readonly taken: Box[];
}

export type Layer = (drawing: Drawing, theme: ChartTheme) => void;

/** A layer that keeps to the panel of a value axis. */
export function inPanel(axis: string, layer: Layer): Layer {
  return (drawing, theme) => layer({ ...drawing, ...drawing.panel(axis) }, theme);
}

export interface Layers {
  readonly under: readonly Layer[];
  readonly over: readonly Layer[];
  readonly theme: ChartTheme;
  readonly month: number | null;
}

const layersOf = new WeakMap<object, Layers>();
const takenOn = new WeakMap<object, Box[]>();

/** `canvas` is what Chart.js has for one: an element of the page, or a drawing. */
export function setLayers(canvas: object, layers: Layers): void {
  layersOf.set(canvas, layers);
}

function drawAll(chart: ChartJs, which: 'under' | 'over'): void {
  const layers = layersOf.get(chart.canvas);
  if (!layers || !chart.chartArea) return;
  const { ctx, chartArea: area, width, height, scales } = chart;
  if (which === 'under') takenOn.set(chart.canvas, []);
  const drawing: Drawing = {
    ctx,
    area,
    width,
    height,
    x: (value) => scales.x?.getPixelForValue(value) ?? 0,
    y: (value) => scales.y?.getPixelForValue(value) ?? 0,
    panel: (axis) => ({
      y: (value) => scales[axis]?.getPixelForValue(value) ?? 0,
      area: { ...area, top: scales[axis]?.top ?? area.top, bottom: scales[axis]?.bottom ?? area.bottom },
    }),
    month: layers.month,
    taken: takenOn.get(chart.canvas) ?? [],
  };
  for (const layer of layers[which]) {
    ctx.save();
    layer(drawing, layers.theme);
    ctx.restore();
  }
}

export const layersPlugin: Plugin = {
  id: 'layers',
  beforeDatasetsDraw: (chart) => drawAll(chart, 'under'),
  afterDraw: (chart) => drawAll(chart, 'over'),
};
