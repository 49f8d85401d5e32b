// What the other specs stand on.
import { expect, test } from './launch';

test('the application waits with its first window until Playwright is attached', async ({ launch }) => {
  const { app } = await launch({ args: [], language: 'en' });
  expect(await app.evaluate(() => typeof Reflect.get(globalThis, '__playwright_run'))).toBe('function');
});

test('a test finds nothing of what another has left behind in the application that they share', async ({ shared }) => {
  const first = await shared.open({
    args: ['--baseline=blank'],
    language: 'zh-Hant',
    size: { width: 1000, height: 700 },
  });
  await first.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 2, checkboxChecked: false });
  });
  await shared.reset();
  const { app, page } = await shared.open({ args: ['--baseline=blank'] });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await page.evaluate(() => outerWidth)).toBe(1360);
  expect(app.windows()).toEqual([page]);
  expect(await app.evaluate(({ dialog }) => String(dialog.showMessageBox).includes('response: 2'))).toBe(false);
  // What cannot be put back is left with the application.
  await page.evaluate(() => {
    const { offing } = window as unknown as { offing: { request(channel: string, value: unknown): Promise<unknown> } };
    return offing.request('preferences:set', { negatives: 'parentheses' });
  });
  await shared.reset();
  const next = await shared.open({ args: ['--baseline=blank'] });
  expect(next.userData).not.toBe(first.userData);
  await shared.reset();
});
