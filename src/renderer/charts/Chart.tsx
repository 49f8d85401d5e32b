import { type PointerEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { layersPlugin, setLayers } from './base/layers';
import { ChartJs } from './base/register';
import type { ChartSpec } from './base/spec';
import type { ChartTheme } from './base/theme';
import { type Navigation, useNavigation } from './use-navigation';

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
  /** Given where the months shown can be moved by hand. */
  readonly navigation?: Navigation;
  /** A click that moves nothing. */
  readonly onPick?: () => void;
  /** Gives access to the canvas, for pictures. */
  readonly ref?: Ref<HTMLCanvasElement | null>;
}

interface Drawn {
  readonly chart: ChartJs;
  readonly spec: ChartSpec;
  readonly pixelRatio: number | undefined;
}

/** Brings the chart to what `spec` says: a new chart costs several times as much as new data in the one there is. */
function draw(element: HTMLCanvasElement, spec: ChartSpec, now: Drawn | null, pixelRatio: number | undefined): Drawn {
  const { type, data } = spec.config;
  const options = { ...spec.config.options, ...(pixelRatio && { devicePixelRatio: pixelRatio }) };
  if (!now || now.pixelRatio !== pixelRatio) {
    now?.chart.destroy();
    return { chart: new ChartJs(element, { type, data, options, plugins: [layersPlugin] }), spec, pixelRatio };
  }
  const { chart } = now;
  if (now.spec === spec) {
    chart.draw();
  } else {
    chart.data = data;
    chart.options = options;
    chart.update('none');
  }
  return { chart, spec, pixelRatio };
}

/** The one place where Chart.js meets React: it creates, updates and destroys the chart, and draws the layers. */
export function Chart({ spec, theme, label, month = null, onMonth, navigation, onPick, pixelRatio, ref }: ChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Drawn | null>(null);
  useImperativeHandle(ref, () => canvas.current as HTMLCanvasElement, []);

  // Before paint, so that a chart never shows a frame of old data or of the wrong theme. The layers come first: they are
  // drawn with the chart, and where only the month moves it is redrawn with them.
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    setLayers(element, { under: spec.under, over: spec.over, theme, month });
    drawn.current = draw(element, spec, drawn.current, pixelRatio);
  }, [spec, theme, month, pixelRatio]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a canvas of another resolution needs a chart of its own
  useLayoutEffect(
    () => () => {
      drawn.current?.chart.destroy();
      drawn.current = null;
    },
    [pixelRatio],
  );

  const { monthAt } = spec;
  function pointed(event: PointerEvent<HTMLCanvasElement>): void {
    const x = drawn.current?.chart.scales.x?.getValueForPixel(event.nativeEvent.offsetX);
    if (x !== undefined && monthAt && onMonth) onMonth(monthAt(x));
  }

  const hands = useNavigation(canvas, navigation, {
    widthOf: () => drawn.current?.chart.chartArea?.width ?? 1,
    monthOf: (x) => {
      const value = drawn.current?.chart.scales.x?.getValueForPixel(x);
      return value !== undefined && monthAt ? monthAt(value) : null;
    },
    onPoint: pointed,
    onPick,
  });
  return <canvas ref={canvas} role="img" aria-label={label} {...hands} />;
}
