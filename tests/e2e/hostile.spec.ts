// A file whose names are as long as they may be, heaped with marks, or written to turn around what stands beside them.
import { writeFile } from 'node:fs/promises';
import { createBaseline } from '../../src/shared/baselines';
import { writeScenario } from '../../src/shared/scenario/write';
import { expect, test } from './launch';
import { complete } from './window';

const NAMES = [
  'Long name '.repeat(400),
  '\u0301'.repeat(4000),
  `a${'\u0301'.repeat(3999)}`,
  '\u202eevil\u2066',
  '\u05d0\u05d1\u05d2 12',
];

test('names without end keep neither the first result from coming nor the window from fitting', async ({ launch }) => {
  const baseline = createBaseline('zhipu', { uuid: '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11' });
  const { segments, costs, events } = baseline.assumptions;
  const named = <T extends readonly { name: unknown }[]>(items: T): T =>
    items.map((item, index) => ({ ...item, name: NAMES[index % NAMES.length] })) as unknown as T;
  const scenario = {
    ...baseline,
    title: NAMES[0] ?? '',
    company: NAMES[3] ?? '',
    assumptions: { ...baseline.assumptions, segments: named(segments), costs: named(costs), events: named(events) },
  };
  const file = test.info().outputPath('names.offing');
  await writeFile(file, writeScenario(scenario));
  const { page } = await launch({ args: [file], size: { width: 1280, height: 800 } });
  await complete(page);
  await expect(page.getByTestId('chart-plot').locator('canvas').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
