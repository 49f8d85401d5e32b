import { describe, expect, it, vi } from 'vitest';

const LEFT = { x: 0, y: 0, width: 1920, height: 1040 };
vi.mock('electron', () => ({
  screen: {
    getAllDisplays: () => [{ workArea: LEFT }],
    getPrimaryDisplay: () => ({ workAreaSize: { width: 1280, height: 720 } }),
  },
}));
const { isReachable, startingBounds } = await import('../../../../src/main/windows/bounds');

const LAST = { x: 100, y: 50, width: 1200, height: 800, maximized: false };

describe('where a window opens', () => {
  it('is where it was', () => {
    expect(startingBounds(LAST, null)).toEqual({ x: 100, y: 50, width: 1200, height: 800 });
  });

  it('is on a screen that still exists', () => {
    expect(startingBounds({ ...LAST, x: 2500 }, null)).toEqual({ width: 1280, height: 720 });
  });

  it('is as large as the command line says', () => {
    expect(startingBounds(LAST, { width: 1000, height: 700 })).toEqual({ width: 1000, height: 700 });
  });
});

describe('a window can be reached', () => {
  it.each([
    ['with a part of its title bar', { x: 1800, y: 0, width: 1200, height: 800 }, true],
    ['not with a sliver of it', { x: 1900, y: 0, width: 1200, height: 800 }, false],
    ['not with its title bar above the screen', { x: 0, y: -30, width: 1200, height: 800 }, false],
    ['not from below', { x: 0, y: 1030, width: 1200, height: 800 }, false],
  ])('%s', (_what, bounds, reachable) => {
    expect(isReachable(bounds, [LEFT])).toBe(reachable);
  });
});
