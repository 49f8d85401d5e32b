// An assumption opened beside the charts, and what can be done to a row in its place.
import type { Locator, Page } from '@playwright/test';
import { clickMenu, expect, test } from './launch';
import { answerQuestion } from './plans';
import { complete, editor, rowOf, unsavedChanges } from './window';

async function dragBy(page: Page, target: Locator, dx: number): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('Nothing to drag');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y, { steps: 4 });
  await page.mouse.move(x + dx, y, { steps: 4 });
  await page.mouse.up();
}

test('a handle of the density is dragged and stepped, each one step of undo', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  const row = rowOf(page, 'compute.demandInitial');
  await row.click();
  const pane = editor(page);
  const grip = pane.getByRole('slider', { name: 'Most likely' });
  await expect(grip).toHaveAttribute('aria-valuetext', '60%');
  await dragBy(page, grip, 60);
  await expect(grip).not.toHaveAttribute('aria-valuetext', '60%');
  await expect(unsavedChanges(page)).toHaveText('1 unsaved change');
  await clickMenu(app, 'undo');
  await expect(grip).toHaveAttribute('aria-valuetext', '60%');
  await expect(unsavedChanges(page)).toHaveCount(0);

  await grip.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(row).toContainText('most likely 71%');
  await clickMenu(app, 'undo');
  await expect(row).toContainText('most likely 61%');

  // As far as it makes sense, and no further.
  await dragBy(page, pane.getByRole('slider', { name: 'Lowest' }), 260);
  await expect(row).toContainText('60.5% to 140%');
});

test('a percentile that is given makes a metalog, and Cancel takes everything back', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await complete(page);
  const row = rowOf(page, 'compute.demandInitial');
  await row.click();
  const pane = editor(page);
  const p90 = pane.getByRole('textbox', { name: '90% chance of less than' });
  await p90.fill('a lot');
  await p90.press('Enter');
  await expect(pane.getByRole('alert')).toContainText('Not understood');
  await p90.fill('120%');
  await p90.press('Enter');
  await expect(pane.getByRole('radio', { name: 'Metalog' })).toBeChecked();
  await expect(p90).toHaveValue('120%');
  await expect(pane.getByRole('row', { name: /^Saved/ })).toContainText('98.4%');
  await pane.getByRole('radio', { name: 'Uniform' }).check({ force: true });
  await expect(pane.getByRole('slider')).toHaveCount(2);
  await pane.getByRole('button', { name: 'Cancel' }).click();
  await expect(pane).toHaveCount(0);
  await expect(row).toContainText('10% to 140%, most likely 60%');
  await expect(unsavedChanges(page)).toHaveCount(0);
});

test('a row is pulled, stepped and typed over without being opened', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  const row = rowOf(page, 'compute.priceDecline');
  await dragBy(page, row.getByTestId('row-value'), 40);
  await expect(row).toContainText('10% to 55%, most likely 35%');
  await expect(editor(page)).toHaveCount(0);
  await clickMenu(app, 'undo');
  await expect(row).toContainText('0% to 45%, most likely 25%');

  await row.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(row).toContainText('10% to 55%, most likely 35%');
  await page.keyboard.type('5 to nothing');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Not understood');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('5% to 10%');
  await expect(page.getByRole('status').filter({ hasText: 'Understood as' })).toContainText('5% to 10%');
  await page.keyboard.press('Enter');
  await expect(row).toBeFocused();
  await expect(row).toContainText('5% to 10%');
  await row.hover();
  await page.getByRole('button', { name: 'Reset Price decline to saved' }).click();
  await expect(row).toContainText('0% to 45%, most likely 25%');
});

test('a source is put right, with a link that is shown and a note', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  await rowOf(page, 'compute.priceDecline').click();
  const pane = editor(page);
  await pane.getByRole('button', { name: 'Edit' }).click();
  await pane.getByRole('combobox', { name: 'This number is' }).selectOption('stated');
  await pane.getByRole('textbox', { name: 'Document' }).fill('Price list of a cloud provider');
  await pane.getByRole('textbox', { name: 'Link' }).fill('javascript:alert(1)');
  await pane.getByRole('textbox', { name: 'Note' }).fill('Ask the purchasing team in March.');
  await pane.getByRole('button', { name: 'Take over' }).click();
  await expect(pane.getByRole('alert')).toContainText('http');
  await pane.getByRole('textbox', { name: 'Link' }).fill('https://example.com/prices');
  await pane.getByRole('button', { name: 'Take over' }).click();
  await expect(pane.getByTestId('source')).toContainText('Source: stated');
  await expect(pane.getByTestId('source')).toContainText('https://example.com/prices');
  await expect(pane.getByTestId('source')).toContainText('Ask the purchasing team in March.');
  // Nothing is opened before the whole address was shown.
  const asked = await answerQuestion(app, 1);
  await pane.getByRole('button', { name: 'Open' }).click();
  await expect.poll(asked).toBe(1);
  await clickMenu(app, 'undo');
  await expect(pane.getByTestId('source')).toContainText('Source: assumed');
});
