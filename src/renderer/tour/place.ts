/** Where a callout stands: beside what it explains, wholly within the window, over it only where there is no room beside. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the two, and to the edge of the window. */
const GAP = 8;

function within(value: number, length: number, room: number): number {
  return Math.max(GAP, Math.min(value, room - length - GAP));
}

export function placeBeside(target: Box, callout: Size, window: Size): { readonly left: number; readonly top: number } {
  const right = target.left + target.width;
  const bottom = target.top + target.height;
  const left = within(target.left, callout.width, window.width);
  const top = within(target.top, callout.height, window.height);
  if (bottom + GAP + callout.height + GAP <= window.height) return { left, top: bottom + GAP };
  if (target.left - GAP - callout.width >= GAP) return { left: target.left - GAP - callout.width, top };
  if (right + GAP + callout.width + GAP <= window.width) return { left: right + GAP, top };
  if (target.top - GAP - callout.height >= GAP) return { left, top: target.top - GAP - callout.height };
  // In its lower corner: what is at its top says what it is.
  return {
    left: within(right - callout.width - GAP, callout.width, window.width),
    top: within(bottom - callout.height - GAP, callout.height, window.height),
  };
}
