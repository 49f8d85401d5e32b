import type { Span } from '@shared/scenario/periods';
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { pannedBy, ZOOM_IN, ZOOM_OUT, zoomedBy } from '../state/view';

/** The months that a chart shows, of how many, and who moves them. */
export interface Navigation {
  readonly span: Span;
  readonly months: number;
  readonly onSpan: (span: Span) => void;
}

interface Reading {
  /** Of the part of the chart that the months stand on, in pixels. */
  readonly widthOf: () => number;
  readonly monthOf: (x: number) => number | null;
  readonly onPoint: (event: PointerEvent<HTMLCanvasElement>) => void;
  readonly onPick: (() => void) | undefined;
}

/** Pixels that are still a click. */
const CLICK_PIXELS = 4;

interface Drag {
  readonly x: number;
  readonly span: Span | null;
  readonly moved: boolean;
}

/** What the mouse does on a chart: it points at a month; pulled, it moves the months; with Ctrl, its wheel zooms. */
export function useNavigation(
  canvas: RefObject<HTMLCanvasElement | null>,
  navigation: Navigation | undefined,
  { widthOf, monthOf, onPoint, onPick }: Reading,
) {
  const drag = useRef<Drag | null>(null);
  const latest = useRef({ navigation, monthOf });
  latest.current = { navigation, monthOf };

  useEffect(() => {
    const element = canvas.current;
    // React listens to wheels without being able to stop what they do to the page.
    const onWheel = (event: WheelEvent) => {
      const { navigation: now, monthOf: at } = latest.current;
      if (!now) return;
      const { span, months, onSpan } = now;
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const around = at(event.offsetX) ?? (span.first + span.shown) / 2;
        onSpan(zoomedBy(span, event.deltaY < 0 ? ZOOM_IN : ZOOM_OUT, around, months));
      } else if (sideways !== 0) {
        event.preventDefault();
        onSpan(pannedBy(span, Math.sign(sideways), months));
      }
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [canvas]);

  return {
    onPointerDown(event: PointerEvent<HTMLCanvasElement>) {
      if (event.button !== 0) return;
      onPoint(event);
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, span: navigation?.span ?? null, moved: false };
    },
    onPointerMove(event: PointerEvent<HTMLCanvasElement>) {
      const start = drag.current;
      if (!start?.span || !navigation) {
        onPoint(event);
        return;
      }
      const dx = event.clientX - start.x;
      if (!start.moved && Math.abs(dx) < CLICK_PIXELS) return;
      drag.current = { ...start, moved: true };
      const { span } = start;
      const months = Math.round((-dx / widthOf()) * (span.shown - span.first));
      navigation.onSpan(pannedBy(span, months, navigation.months));
    },
    onPointerUp(event: PointerEvent<HTMLCanvasElement>) {
      if (drag.current && !drag.current.moved && Math.abs(event.clientX - drag.current.x) < CLICK_PIXELS) onPick?.();
      drag.current = null;
    },
    onPointerCancel() {
      drag.current = null;
    },
  };
}

/** What a key does to the months shown; false for a key that does nothing to them. */
export function moveSpan({ span, months, onSpan }: Navigation, month: number, key: string, shift: boolean): boolean {
  const step = shift ? { ArrowLeft: -1, ArrowRight: 1 }[key] : undefined;
  const zoom = { '+': ZOOM_IN, '=': ZOOM_IN, '-': ZOOM_OUT }[key];
  if (step !== undefined) onSpan(pannedBy(span, step, months));
  if (zoom !== undefined) onSpan(zoomedBy(span, zoom, month, months));
  return step !== undefined || zoom !== undefined;
}
