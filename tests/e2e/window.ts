/** What specs of the workspace look for. */
import { expect, type Locator, type Page } from '@playwright/test';

/** The run of what is on the screen has come to its end. */
export async function complete(page: Page): Promise<void> {
  await expect(page.locator('.status-bar .fingerprint')).toHaveText(/^[0-9a-f]{4} [0-9a-f]{4}$/, { timeout: 20_000 });
}

/** The row of an assumption in the panel, by its path. */
export function rowOf(page: Page, path: string): Locator {
  return page.locator(`[data-nav="${path}"]`);
}
