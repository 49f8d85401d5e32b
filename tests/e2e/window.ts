/** The parts of a window as the specs speak of them. */
import { expect, type Locator, type Page } from '@playwright/test';

/** The bar on top of a document or of the library. */
export const titleBar = (page: Page): Locator => page.getByTestId('title-bar');
export const statusBar = (page: Page): Locator => page.getByTestId('status-bar');
/** What the last save or run went wrong with, or has written. */
export const alertBar = (page: Page): Locator => page.getByTestId('alert-bar');

/** How many changes there are since the document was saved; absent where there are none. */
export const unsavedChanges = (page: Page): Locator => page.getByTestId('unsaved-changes');

/** The beginning of the fingerprint of what is on the screen, or a word that it is still to come. */
export const shownFingerprint = (page: Page): Locator => page.getByTestId('fingerprint');

/** The run of what is on the screen has come to its end. */
export async function complete(page: Page): Promise<void> {
  await expect(shownFingerprint(page)).toHaveText(/^[0-9a-f]{4} [0-9a-f]{4}$/);
}

export const overview = (page: Page): Locator => page.getByTestId('overview');

/** A headline figure, such as `need`. */
export const tile = (page: Page, id: string): Locator => page.getByTestId(`tile-${id}`);
export const tileValue = (page: Page, id: string): Locator => tile(page, id).getByTestId('tile-value');
/** Its standard error, and that of its change. */
export const tileMeta = (page: Page, id: string): Locator => tile(page, id).getByTestId('tile-meta');
/** How it differs from what it is compared with. */
export const tileChange = (page: Page, id: string): Locator => tile(page, id).getByTestId('tile-change');

/** A chart with its heading and buttons, such as `cash`. */
export const chart = (page: Page, id: string): Locator => page.getByTestId(`chart-${id}`);
export const chartHead = (cell: Locator): Locator => cell.getByTestId('chart-head');
/** The sentence under its title. */
export const chartFinding = (cell: Locator): Locator => cell.getByTestId('chart-finding');
/** What stands at the crosshair. */
export const chartReadout = (cell: Locator): Locator => cell.getByTestId('chart-readout');

/** The row of an assumption in the panel, or the heading of a group, by its path. */
export function rowOf(page: Page, path: string): Locator {
  return page.locator(`[data-nav="${path}"]`);
}

/** An assumption opened beside its effect. */
export const editor = (page: Page): Locator => page.getByTestId('editor');
/** The field of it in which a whole quantity is typed. */
export const typedValue = (page: Page): Locator => page.getByTestId('typed');

/** The files that the library shows, starting points aside. */
export const cards = (page: Page): Locator => page.getByTestId('files').getByTestId('card');

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
