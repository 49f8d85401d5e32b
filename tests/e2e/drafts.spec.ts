// What is typed and not confirmed yet: undo by the key and by the menu, saving, closing, input methods.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { clickMenu, expect, libraryOf, stubMessageBox, stubSaveDialog, test } from './launch';
import { heading, planFolder, pressClose, SAVE, scenarioIn } from './plans';
import { complete, rowOf, titleBar, unsavedChanges } from './window';

const plans = planFolder();
const GROWTH = 'segments.on-premise.growthInitial';
const BEFORE = '30% to 220%, most likely 110%';

async function showGrowth(page: Page) {
  await complete(page);
  await rowOf(page, 'segments.on-premise').click();
  const row = rowOf(page, GROWTH);
  await expect(row).toContainText(BEFORE);
  return row;
}

test('undo is that of the document once a value is taken over, and of the letters before', async ({ launch }) => {
  const { app, page } = await launch({ language: 'en' });
  const row = await showGrowth(page);
  const elsewhere = titleBar(page).locator('h1');

  // Typed over the row.
  await row.focus();
  await page.keyboard.type('35%');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('35%');
  await page.keyboard.press('Control+z');
  await expect(row).toContainText(BEFORE);
  await page.keyboard.press('Control+Shift+z');
  await expect(row).toContainText('35%');
  await page.keyboard.press('Control+z');

  // Given up while it is typed: no letter is left to become the value.
  await row.focus();
  await page.keyboard.type('35%');
  await page.keyboard.press('Control+z');
  await elsewhere.click();
  await expect(row).toContainText(BEFORE);
  await expect(unsavedChanges(page)).toHaveCount(0);

  // In the open assumption.
  await row.click();
  const typed = page.getByRole('textbox', { name: 'Type it' });
  await expect(typed).toBeFocused();
  await page.keyboard.type('35%');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('35%');
  await page.keyboard.press('Control+z');
  await expect(typed).toHaveValue('30% 110% 220%');
  await elsewhere.click();
  await expect(row).toContainText(BEFORE);
  await expect(unsavedChanges(page)).toHaveCount(0);

  // The menu does the same as the key.
  await typed.focus();
  await page.keyboard.type('40%');
  await clickMenu(app, 'undo');
  await expect(typed).toHaveValue('30% 110% 220%');
  await page.keyboard.type('40%');
  await page.keyboard.press('Enter');
  await clickMenu(app, 'undo');
  await expect(typed).toHaveValue('30% 110% 220%');
  await clickMenu(app, 'redo');
  await expect(typed).toHaveValue('40%');
  await page.keyboard.press('Control+z');
  await elsewhere.click();
  await expect(row).toContainText(BEFORE);
});

test('saving takes over what is being typed, and refuses what cannot be', async ({ launch }) => {
  const { app, page } = await launch({ language: 'en' });
  const row = await showGrowth(page);
  const file = path.join(plans.folder(), 'typed.offing');
  await stubSaveDialog(app, file);
  await row.focus();
  await page.keyboard.type('35%');
  await expect(unsavedChanges(page)).toBeVisible();
  await expect.poll(() => page.title()).toContain('•');
  await clickMenu(app, 'save');
  await expect(row).toContainText('35%');
  await expect(unsavedChanges(page)).toHaveCount(0);
  const growth = async () => (await scenarioIn(file)).assumptions.segments[0]?.growthInitial.quantity;
  expect(await growth()).toEqual({ kind: 'constant', value: 0.35 });

  await row.focus();
  await page.keyboard.type('900 rubbish');
  const before = await readFile(file);
  await clickMenu(app, 'save');
  await expect(page.getByRole('alert').filter({ hasText: '900 rubbish' })).toContainText('Growth now');
  await expect(page.getByTestId('row-typing').locator('input')).toBeFocused();
  await expect(page.getByTestId('row-typing').locator('input')).toHaveValue('900 rubbish');
  expect(await readFile(file)).toEqual(before);
});

test('closing asks about what is being typed, and stays where saving it is refused', async ({ launch }) => {
  const { app, page } = await launch({ language: 'en' });
  const row = await showGrowth(page);
  const file = path.join(plans.folder(), 'closed.offing');
  await stubSaveDialog(app, file);
  await stubMessageBox(app, SAVE);
  await row.focus();
  await page.keyboard.type('900 rubbish');
  await pressClose(app);
  await expect(page.getByRole('alert').filter({ hasText: '900 rubbish' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('35%');
  const closed = page.waitForEvent('close');
  await pressClose(app);
  await closed;
  expect((await scenarioIn(file)).assumptions.segments[0]?.growthInitial.quantity).toEqual({
    kind: 'constant',
    value: 0.35,
  });
});

test('the new name of a card is kept by a click elsewhere, and by closing the window', async ({ launch }) => {
  const { app, page, userData } = await launch({ language: 'en', args: ['--baseline=blank'] });
  await expect(heading(page)).toHaveText('New scenario');
  await stubSaveDialog(app, path.join(libraryOf(userData), 'One.offing'));
  await clickMenu(app, 'save');
  await expect(unsavedChanges(page)).toHaveCount(0);
  const opening = app.waitForEvent('window');
  await clickMenu(app, 'library');
  const library = await opening;
  const title = library.getByRole('textbox', { name: 'New title' });
  const card = library.getByTestId('files').locator('[data-card]');
  await expect(card).toHaveText('New scenario');
  await card.focus();
  await library.keyboard.press('F2');
  await title.fill('Elsewhere');
  await library.getByRole('textbox', { name: 'Search' }).click();
  await expect(card).toHaveText('Elsewhere');
  await card.focus();
  await library.keyboard.press('F2');
  await title.fill('Closing');
  await library.close({ runBeforeUnload: true });
  const renamed = path.join(libraryOf(userData), 'Closing.offing');
  await expect.poll(() => scenarioIn(renamed).catch(() => null)).toMatchObject({ title: 'Closing' });
});

/** What the input method of a keyboard sends: a key that it has used, and the text so far. */
async function composing(cdp: CDPSession, text: string, key: string) {
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 });
  if (text !== '')
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: 229 });
}

test('keys of an input method neither take over nor close', async ({ launch }) => {
  const { app, page } = await launch({ language: 'zh-Hant', args: ['--baseline=zhipu'] });
  await complete(page);
  const cdp = await app.context().newCDPSession(page);
  const title = rowOf(page, 'segments.on-premise');
  await title.click({ button: 'right' });
  await page.getByRole('menuitem').first().click();
  const name = page.getByTestId('rename').locator('input');
  await expect(name).toBeFocused();
  await composing(cdp, 'ben di', 'b');
  await composing(cdp, '本地', 'Enter');
  await composing(cdp, '', 'Escape');
  await expect(name).toBeFocused();
  await cdp.send('Input.insertText', { text: '本地部署版' });
  await expect(name).toHaveValue('本地部署版');
  await page.keyboard.press('Enter');
  await expect(title).toContainText('本地部署版');

  // In the palette nothing is chosen, and Escape does not close it.
  await clickMenu(app, 'palette');
  const search = page.getByRole('dialog').getByRole('combobox');
  await expect(search).toBeFocused();
  await composing(cdp, 'she', 's');
  await composing(cdp, '設', 'Enter');
  await composing(cdp, '', 'Escape');
  await expect(search).toBeVisible();
});
