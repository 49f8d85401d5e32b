import type { Marking } from '@shared/charts/marking';
import { type PointerEvent, useRef } from 'react';

/** Pixels that are still a click. */
const CLICK_PIXELS = 4;

interface Hand {
  readonly x: number;
  readonly y: number;
  readonly anchor: number;
  readonly moved: boolean;
}

type Pointed = PointerEvent<HTMLCanvasElement>;

/**
 * What the mouse does to mark a stretch: pulled with Shift, or while marking is on. Each function says whether the hand is
 * marking, in which case nothing else is to be done with it.
 */
export function useMarking(marking: Marking | undefined, valueAt: (event: Pointed) => number | null) {
  const hand = useRef<Hand | null>(null);
  return {
    onDown(event: Pointed): boolean {
      if (!marking || event.button !== 0 || !(marking.isOn || event.shiftKey)) return false;
      const anchor = valueAt(event);
      if (anchor === null || !Number.isFinite(anchor)) return false;
      event.currentTarget.setPointerCapture(event.pointerId);
      hand.current = { x: event.clientX, y: event.clientY, anchor, moved: false };
      return true;
    },
    onMove(event: Pointed): boolean {
      const start = hand.current;
      if (!start || !marking) return false;
      const away = Math.max(Math.abs(event.clientX - start.x), Math.abs(event.clientY - start.y));
      if (!start.moved && away < CLICK_PIXELS) return true;
      hand.current = { ...start, moved: true };
      const end = valueAt(event);
      if (end !== null) marking.onMark(start.anchor, end);
      return true;
    },
    onUp(): boolean {
      const start = hand.current;
      hand.current = null;
      if (start?.moved) marking?.onTake();
      return start !== null;
    },
    onCancel(): void {
      if (hand.current?.moved) marking?.onGiveUp();
      hand.current = null;
    },
  };
}
