import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useStores } from './stores';

interface Dragging<T> {
  readonly pointer: number;
  readonly x: number;
  readonly origin: T;
  active: boolean;
}

interface GestureOptions<T> {
  /** Pixels that the pointer must move before it is a drag and no longer a click. */
  readonly threshold?: number;
  /** What is moved: handed to every `onMove` as it was when the pointer was pressed. */
  readonly origin: T;
  /** The way from where the pointer was pressed, in pixels. */
  readonly onMove: (dx: number, origin: T) => void;
  readonly onEnd?: () => void;
}

/** Pointer handlers of something that is dragged sideways: everything that it edits is one step of undo. */
export function useGesture<T>({ threshold = 0, origin, onMove, onEnd }: GestureOptions<T>) {
  const { documents } = useStores();
  const dragging = useRef<Dragging<T> | null>(null);

  function end(event: PointerEvent<Element>, kept: boolean) {
    const drag = dragging.current;
    if (!drag || drag.pointer !== event.pointerId) return;
    dragging.current = null;
    if (!drag.active) return;
    if (kept) documents.getState().endGesture();
    else documents.getState().cancelGesture();
    onEnd?.();
  }

  return {
    onPointerDown: (event: PointerEvent<Element>) => {
      if (event.button !== 0) return;
      // At once: a quick hand is off a small handle before it has moved far enough to drag.
      event.currentTarget.setPointerCapture(event.pointerId);
      dragging.current = { pointer: event.pointerId, x: event.clientX, origin, active: false };
    },
    onPointerMove: (event: PointerEvent<Element>) => {
      const drag = dragging.current;
      if (!drag || drag.pointer !== event.pointerId) return;
      const dx = event.clientX - drag.x;
      if (!drag.active) {
        if (Math.abs(dx) <= threshold) return;
        drag.active = true;
        documents.getState().beginGesture();
      }
      onMove(dx, drag.origin);
    },
    onPointerUp: (event: PointerEvent<Element>) => end(event, true),
    onPointerCancel: (event: PointerEvent<Element>) => end(event, false),
  };
}

type Steps = Readonly<Record<string, number>>;

/** Arrow keys that step, by what they do. */
export const UP_DOWN: Steps = { ArrowUp: 1, ArrowDown: -1 };
export const LEFT_RIGHT: Steps = { ArrowRight: 1, ArrowLeft: -1 };
export const EVERY_ARROW: Steps = { ...UP_DOWN, ...LEFT_RIGHT };
/** With Shift. */
const COARSE = 10;

/** Key handlers of something that is stepped: a key that is held down is one step of undo. */
export function useStepKeys(keys: Steps, onStep: (steps: number) => void) {
  const { documents } = useStores();
  const held = useRef(false);

  function end() {
    if (!held.current) return;
    held.current = false;
    documents.getState().endGesture();
  }

  return {
    onKeyDown: (event: KeyboardEvent) => {
      const steps = event.altKey || event.ctrlKey || event.metaKey ? undefined : keys[event.key];
      if (steps === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      held.current = true;
      documents.getState().beginGesture();
      onStep(event.shiftKey ? steps * COARSE : steps);
    },
    onKeyUp: end,
    onBlur: end,
  };
}
