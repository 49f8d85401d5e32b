/** What specs of the workspace look for. */
import { expect, type Locator, type Page } from '@playwright/test';

/** The run of what is on the screen has come to its end. */
export async function complete(page: Page): Promise<void> {
  await expect(page.locator('.status-bar .fingerprint')).toHaveText(/^[0-9a-f]{4} [0-9a-f]{4}$/);
}

/** The row of an assumption in the panel, by its path. */
export function rowOf(page: Page, path: string): Locator {
  return page.locator(`[data-nav="${path}"]`);
}

/** Of hundreds that were counted; one or two where the page does the work itself. */
export const MIN_TURNS = 10;

/**
 * Counts from now on how often the page turns to something else, until a place in it has such a text: a page that worked
 * it out by itself would not turn to anything, however fast the machine is.
 */
export async function turnsUntil(page: Page, place: string, text: RegExp): Promise<() => Promise<number>> {
  await page.evaluate(
    ({ place, pattern }) => {
      const counting = window as Window & { turns?: number };
      counting.turns = 0;
      const timer = setInterval(() => {
        counting.turns = (counting.turns ?? 0) + 1;
      }, 0);
      const observer = new MutationObserver(() => {
        if (!new RegExp(pattern).test(document.querySelector(place)?.textContent ?? '')) return;
        clearInterval(timer);
        observer.disconnect();
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    },
    { place, pattern: text.source },
  );
  return () => page.evaluate(() => (window as Window & { turns?: number }).turns ?? 0);
}
