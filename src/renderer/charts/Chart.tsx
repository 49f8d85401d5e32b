import { layersPlugin, setLayers } from '@shared/charts/base/layers';
import { ChartJs } from '@shared/charts/base/register';
import type { ChartSpec } from '@shared/charts/base/spec';
import type { ChartTheme } from '@shared/charts/base/theme';
import { type Along, type Marking, stretchMark } from '@shared/charts/marking';
import { type PointerEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { useMarking } from './use-marking';
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
  /** Given where a stretch can be marked. */
  readonly marking?: Marking;
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

/** What an axis has at a place; beyond its ends it goes on for ever. */
function axisValue(
  { scales, chartArea }: ChartJs,
  along: Along,
  place: Readonly<Record<Along, number>>,
): number | null {
  const pixel = place[along];
  const [first, last] = along === 'x' ? [chartArea.left, chartArea.right] : [chartArea.bottom, chartArea.top];
  const direction = Math.sign(last - first);
  if ((pixel - first) * direction < 0) return Number.NEGATIVE_INFINITY;
  if ((pixel - last) * direction > 0) return Number.POSITIVE_INFINITY;
  return scales[along]?.getValueForPixel(pixel) ?? null;
}

/** The one place where Chart.js meets React: it creates, updates and destroys the chart, and draws the layers. */
export function Chart(props: ChartProps) {
  const { spec, theme, label, month = null, onMonth, navigation, marking, onPick, pixelRatio, ref } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Drawn | null>(null);
  const { along, stretch = null } = marking ?? {};
  useImperativeHandle(ref, () => canvas.current as HTMLCanvasElement, []);

  // Before paint, so that a chart never shows a frame of old data or of the wrong theme. The layers come first: they are
  // drawn with the chart, and where only the month moves it is redrawn with them.
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const over = along && stretch ? [...spec.over, stretchMark({ along, stretch })] : spec.over;
    setLayers(element, { under: spec.under, over, theme, month });
    drawn.current = draw(element, spec, drawn.current, pixelRatio);
  }, [spec, theme, month, pixelRatio, along, stretch]);

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
  const marks = useMarking(marking, ({ nativeEvent: { offsetX, offsetY } }) =>
    drawn.current && along ? axisValue(drawn.current.chart, along, { x: offsetX, y: offsetY }) : null,
  );
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      {...hands}
      className={marking?.isOn ? 'marking' : undefined}
      onPointerDown={(event) => {
        // The month is pointed at before a stretch is begun in it.
        if (marks.onDown(event)) pointed(event);
        else hands.onPointerDown(event);
      }}
      onPointerMove={(event) => marks.onMove(event) || hands.onPointerMove(event)}
      onPointerUp={(event) => marks.onUp() || hands.onPointerUp(event)}
      onPointerCancel={() => {
        marks.onCancel();
        hands.onPointerCancel();
      }}
    />
  );
}
