import { type PointerEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { layersPlugin, setLayers } from './base/layers';
import { ChartJs } from './base/register';
import type { ChartSpec } from './base/spec';
import type { ChartTheme } from './base/theme';

export interface ChartProps {
  readonly spec: ChartSpec;
  readonly theme: ChartTheme;
  /** The finding, for those who do not see the picture. */
  readonly label: string;
  /** Month under the crosshair. */
  readonly month?: number | null;
  readonly onMonth?: (month: number) => void;
  /** Pixels of the canvas per pixel of the page; print needs more than a screen has. */
  readonly pixelRatio?: number;
  /** Gives access to the canvas, for pictures. */
  readonly ref?: Ref<HTMLCanvasElement | null>;
}

/** The one place where Chart.js meets React: it creates, updates and destroys the chart, and draws the layers. */
export function Chart({ spec, theme, label, month = null, onMonth, pixelRatio, ref }: ChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<ChartJs | null>(null);
  useImperativeHandle(ref, () => canvas.current as HTMLCanvasElement, []);

  // Before paint, so that a chart never shows a frame of old data or of the wrong theme. The layers come first: where the
  // chart is about to be created they are drawn with it, and where only the month moves it is redrawn with them.
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    setLayers(element, { under: spec.under, over: spec.over, theme, month });
    chart.current?.draw();
  }, [spec, theme, month]);

  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const options = { ...spec.config.options, ...(pixelRatio && { devicePixelRatio: pixelRatio }) };
    const created = new ChartJs(element, { ...spec.config, options, plugins: [layersPlugin] });
    chart.current = created;
    return () => {
      chart.current = null;
      created.destroy();
    };
  }, [spec, pixelRatio]);

  const { monthAt } = spec;
  function pointed(event: PointerEvent<HTMLCanvasElement>): void {
    const x = chart.current?.scales.x?.getValueForPixel(event.nativeEvent.offsetX);
    if (x !== undefined && monthAt && onMonth) onMonth(monthAt(x));
  }

  return <canvas ref={canvas} role="img" aria-label={label} onPointerMove={pointed} onPointerDown={pointed} />;
}
