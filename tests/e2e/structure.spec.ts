// What a scenario consists of: segments, cost lines and events come, go, and are switched off.
import { clickMenu, expect, test } from './launch';
import { planFolder } from './plans';
import { chart, complete, editor, rowOf, tileValue, unsavedChanges } from './window';

const plans = planFolder();

test('a segment is added, named, switched off, removed, and brought back', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  await page.getByRole('button', { name: 'Add a segment' }).click();
  const added = rowOf(page, 'segments.segment');
  await expect(added).toBeFocused();
  await added.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Agents');
  await page.keyboard.press('Enter');
  await expect(added).toContainText('Revenue: Agents');
  await complete(page);
  await expect(chart(page, 'revenue').locator('canvas')).toBeVisible();

  const revenue = tileValue(page, 'revenue');
  const before = await revenue.innerText();
  await rowOf(page, 'segments.cloud').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Switch off' }).click();
  await expect(rowOf(page, 'segments.cloud')).toContainText('off');
  await expect(revenue).not.toHaveText(before);

  await added.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(added).toHaveCount(0);
  await page.getByTestId('edit-notice').getByRole('button', { name: 'Undo' }).click();
  await expect(added).toContainText('Revenue: Agents');
  for (let step = 0; step < 3; step++) await clickMenu(app, 'undo');
  await expect(unsavedChanges(page)).toHaveCount(0);
});

test('a cost line is told by its headcount, and the file keeps it', async ({ launch }) => {
  const file = await plans.file();
  const { app, page } = await launch({ language: 'en', args: [file] });
  await complete(page);
  const line = rowOf(page, 'costs.rd-staff');
  await line.click();
  await line.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Enter as headcount' }).click();
  await expect(rowOf(page, 'costs.rd-staff.headcount')).toContainText('50 people');
  await rowOf(page, 'costs.rd-staff.headcount').focus();
  await page.keyboard.type('80');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, 'costs.rd-staff.headcount')).toContainText('80 people');
  await clickMenu(app, 'save');
  await expect(unsavedChanges(page)).toHaveCount(0);
  await app.close();
  const again = await launch({ language: 'en', args: [file] });
  await rowOf(again.page, 'costs.rd-staff').click();
  await expect(rowOf(again.page, 'costs.rd-staff.headcount')).toContainText('80 people');
});

test('an event is added and dragged to another month; its chance goes up and down', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  const lane = page.getByRole('slider', { name: 'Hong Kong IPO: month and chance' });
  await expect(lane).toHaveAttribute('aria-valuetext', /Jan 2026 to Mar 2026.*95%/);
  const box = await lane.boundingBox();
  if (!box) throw new Error('No lane');
  await page.mouse.move(box.x + box.width / 2, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + 8, { steps: 5 });
  await page.mouse.move(box.x + box.width / 2 + 120, box.y + 8, { steps: 5 });
  await page.mouse.up();
  await expect(lane).not.toHaveAttribute('aria-valuetext', /Jan 2026 to Mar 2026/);
  await expect(editor(page)).toHaveCount(0);
  await clickMenu(app, 'undo');
  await expect(lane).toHaveAttribute('aria-valuetext', /Jan 2026 to Mar 2026/);
  await lane.focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(lane).toHaveAttribute('aria-valuetext', /85%/);
  await page.keyboard.press('ArrowRight');
  await expect(lane).toHaveAttribute('aria-valuetext', /Feb 2026 to Apr 2026/);

  await page.getByRole('button', { name: 'Add a funding event' }).click();
  await page.getByRole('menuitem', { name: 'Loan', exact: true }).click();
  await expect(rowOf(page, 'events.loan')).toBeFocused();
  await expect(page.getByRole('slider', { name: 'Loan: month and chance' })).toBeVisible();
});

test('a bar of the season is pulled and the others make room for it', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  await rowOf(page, 'segments.cloud').click();
  await rowOf(page, 'segments.cloud.season').click();
  const january = page.getByRole('slider', { name: 'Factor of Jan' });
  const box = await january.boundingBox();
  if (!box) throw new Error('No bar');
  await page.mouse.move(box.x + 5, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 5, box.y + 30, { steps: 5 });
  await page.mouse.up();
  const factors = await page
    .getByTestId('season')
    .locator('input')
    .evaluateAll((inputs) => inputs.map((one) => Number((one as HTMLInputElement).value)));
  expect(factors[0]).toBeGreaterThan(1.2);
  expect(factors.reduce((sum, factor) => sum + factor, 0)).toBeCloseTo(12, 1);
  await january.press('ArrowUp');
  await clickMenu(app, 'undo');
  await clickMenu(app, 'undo');
  await expect(unsavedChanges(page)).toHaveCount(0);
});

test('a dated change is typed in a line, has its lane, and its lines are ticked by keyboard', async ({ open }) => {
  const { app, page } = await open({ language: 'en' });
  await complete(page);
  const need = tileValue(page, 'need').first();
  const before = await need.innerText();
  await page.getByRole('button', { name: 'Add a dated change' }).press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const line = page.getByRole('textbox', { name: 'In one line' });
  await expect(line).toBeFocused();
  await page.keyboard.type('compute +50%');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('when it begins');
  await line.fill('compute +50% from 2025-10');
  await page.keyboard.press('Enter');
  const added = rowOf(page, 'changes.change');
  await expect(added).toContainText('Compute: change by a percentage');
  await expect(added).toBeFocused();
  await expect(line).toHaveValue('compute +50% from 2025-10');
  await complete(page);
  await expect(need).not.toHaveText(before);

  const lane = page.getByRole('slider', { name: 'Compute: change by a percentage: month and chance' });
  await lane.focus();
  await lane.press('ArrowRight');
  await expect(line).toHaveValue('compute +50% from 2025-11');
  await clickMenu(app, 'undo');
  await expect(line).toHaveValue('compute +50% from 2025-10');

  const lines = page.getByTestId('ticked-changes.change.targets');
  await page.getByTestId('ticked-changes.change.targets-button').press('Enter');
  await expect(lines).toBeVisible();
  await lines.getByRole('checkbox', { name: 'Administration' }).press('Space');
  await page.keyboard.press('Escape');
  await expect(lines).toBeHidden();
  await expect(line).toHaveValue('compute,costs.admin +50% from 2025-10');
  for (let step = 0; step < 2; step++) await clickMenu(app, 'undo');
  await expect(unsavedChanges(page)).toHaveCount(0);
  await expect(need).toHaveText(before);
});
