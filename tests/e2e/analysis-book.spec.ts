// How long the money lasts with ever more of it counted, and tests by the book.
import { clickMenu, expect, test } from './launch';
import { complete } from './window';

test('tiers and tests are counted, from the days that are typed, with their arithmetic', async ({ open }) => {
  const { app, page } = await open({ language: 'en', size: { width: 1280, height: 800 } });
  await complete(page);
  await clickMenu(app, 'book');
  await expect(page.getByTestId('finding')).toHaveText(
    'The median runway is 8 months on cash alone, and 18 months with all that is planned.',
  );
  const workingCapital = page.getByRole('region', { name: /^Working capital, 12 months/ });
  await workingCapital.getByLabel('Date of the document').fill('2026-01-08');
  await page.keyboard.press('Enter');
  await expect(workingCapital).toContainText('from 2026-01-08 to 2027-01-08 on 37.');
  await workingCapital.getByText('Arithmetic').click();
  await expect(workingCapital.getByRole('row', { name: /^Left on the last day/ })).toContainText('(371)');
});
