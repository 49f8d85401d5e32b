/** A window that is not seen draws no frames. */
const MAX_FRAME_MS = 60;

/** Settles when the frame that is being prepared has been drawn. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, MAX_FRAME_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      // Behind the drawing, which follows this callback.
      setTimeout(resolve);
    });
  });
}
