import { afterEach, describe, expect, it, vi } from 'vitest';

const electron = vi.hoisted(() => ({
  app: { isPackaged: false, getName: () => 'Offing' },
  BrowserWindow: class {},
  nativeTheme: {},
}));
vi.mock('electron', () => electron);

afterEach(() => vi.resetModules());

describe('the tools of a developer', () => {
  it.each([true, false])('are there only where the program is worked on (packaged: %s)', async (isPackaged) => {
    electron.app.isPackaged = isPackaged;
    const { PAGE_PREFERENCES } = await import('../../../../src/main/windows/window');
    expect(PAGE_PREFERENCES.devTools).toBe(!isPackaged);
  });
});

describe('where a page may navigate', () => {
  const PAGE = 'app://offing/index.html';

  it.each([
    [PAGE, true],
    [`${PAGE}#place`, true],
    ['app://offing/nowhere.html', false],
    ['app://offing/report.html', false],
    ['app://offing/', false],
    ['app://elsewhere/index.html', false],
    ['https://offing/index.html', false],
    ['about:blank', false],
    ['', false],
  ])('%s: %s', async (address, allowed) => {
    const { isSamePage } = await import('../../../../src/main/windows/pages');
    expect(isSamePage(PAGE, address)).toBe(allowed);
  });
});
