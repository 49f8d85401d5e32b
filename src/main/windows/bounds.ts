/** Where the window was, so that it comes back there; on a screen that exists today. */
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { type Stored, stored } from '../files/stored';

export const MIN_SIZE = { width: 960, height: 600 } as const;
const DEFAULT_SIZE = { width: 1360, height: 860 } as const;
/** What has to be on a screen of a window for somebody to take hold of it. */
const GRIP = { width: 120, height: 40 } as const;

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(MIN_SIZE.width),
  height: z.number().int().min(MIN_SIZE.height),
  maximized: z.boolean(),
});
export type Bounds = z.infer<typeof boundsSchema>;

function parse(value: unknown): Bounds | null {
  return boundsSchema.safeParse(value).data ?? null;
}

export function boundsFile(folder: string): Stored<Bounds | null> {
  return stored(folder, 'window.json', parse);
}

/** True where enough of the title bar is on one of the screens. */
export function isReachable(bounds: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some((area) => {
    const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
    const down = area.y + area.height - bounds.y;
    return across >= GRIP.width && bounds.y >= area.y && down >= GRIP.height;
  });
}

/** The bounds of the last time if they still make sense, else a size that fits. */
export function startingBounds(
  last: Bounds | null,
  size: { readonly width: number; readonly height: number } | null,
): Partial<Rectangle> & { width: number; height: number } {
  if (size) return { ...size };
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  if (last && isReachable(last, areas)) {
    const { x, y, width, height } = last;
    return { x, y, width, height };
  }
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  return { width: Math.min(DEFAULT_SIZE.width, width), height: Math.min(DEFAULT_SIZE.height, height) };
}

export function boundsOf(window: BrowserWindow): Bounds {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}
