// In a language that nobody speaks: words that are written into the code stand out, and long ones find tight places.
import type { Page } from '@playwright/test';
import { createBaseline } from '../../src/shared/baselines';
import { expect, test } from './launch';
import { complete, editor, rowOf } from './window';

/** Words of the scenario itself, codes, and names that every language writes alike. */
const own = new Set([
  ...(JSON.stringify(createBaseline('zhipu', { uuid: '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e13' })).match(/[A-Za-z]+/g) ??
    []),
  ...['English', 'Offing', 'Ctrl', 'MiniMax', 'Your', 'New', 'company', 'small', 'tmp', 'offing', 'library'],
]);

async function speakPseudo(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.evaluate(() => {
    location.hash = '#pseudo';
    location.reload();
  });
  await loaded;
}

/** Text on the screen, fingerprints and folders apart, with letters as on a keyboard, which the pseudo-language has none of. */
async function strangers(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element && !element.closest('script, style, select, [data-testid="source"]') && element.checkVisibility())
        found.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
    }
    return found;
  });
  return texts
    .filter((text) => !/^[0-9a-f]{64}$|ţmþ/.test(text))
    .filter((text) => (text.match(/[A-Za-z]{3,}/g) ?? []).some((word) => !own.has(word)));
}

/** What is cut off without saying so, or wider than the window. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, label, h1, h2, h3, h4, p, span, th, td, dt, dd, li',
    )) {
      const { overflowX, textOverflow } = getComputedStyle(element);
      const isCut =
        element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible' && textOverflow !== 'ellipsis';
      if (isCut && element.clientWidth > 1 && element.checkVisibility()) found.push(element.outerHTML.slice(0, 120));
    }
    if (document.documentElement.scrollWidth > innerWidth) {
      const wide = [...document.querySelectorAll('body *')].filter(
        (one) => one.getBoundingClientRect().right > innerWidth + 1,
      );
      found.push(...wide.map((one) => `wider than the window: ${one.outerHTML.slice(0, 90)}`));
    }
    return found;
  });
}

async function isTranslated(page: Page): Promise<void> {
  expect(await strangers(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
}

test('the overview and what opens in it are in the words of a translation', async ({ open }) => {
  const { page } = await open({ language: 'en', size: { width: 1280, height: 800 } });
  await complete(page);
  await speakPseudo(page);
  await complete(page);
  await isTranslated(page);

  await rowOf(page, 'compute.demandInitial').click();
  await expect(editor(page)).toBeVisible();
  await isTranslated(page);
  await page.keyboard.press('Escape');

  await rowOf(page, 'correlations').click();
  await rowOf(page, 'scenario').click();
  await isTranslated(page);

  await page.getByTestId('tile-need').getByTestId('worst-toggle').click();
  await expect(page.getByTestId('worst-list').or(page.getByRole('listbox')).first()).toBeVisible();
  await isTranslated(page);
});

test('the library is in the words of a translation', async ({ launch }) => {
  const { page } = await launch({ args: [], language: 'en', size: { width: 1280, height: 800 } });
  await expect(page.getByTestId('library-side')).toBeVisible();
  await speakPseudo(page);
  await expect(page.getByTestId('library-side')).toContainText('~');
  await isTranslated(page);
});
