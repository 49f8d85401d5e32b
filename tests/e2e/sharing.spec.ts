// A file that is sent to somebody: it carries what its author saw, and whoever opens it learns whether they see the same.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createBaseline } from '../../src/shared/baselines';
import { readScenario } from '../../src/shared/scenario/read';
import { writeScenario } from '../../src/shared/scenario/write';
import { clickMenu, expect, test } from './launch';
import { shownFingerprint } from './window';

const UUID = '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11';

let folder: string;
let file: string;

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'offing-sharing-'));
  file = path.join(folder, 'plan.offing');
  const zhipu = createBaseline('zhipu', { uuid: UUID });
  await writeFile(file, writeScenario({ ...zhipu, simulation: { ...zhipu.simulation, paths: 1024 } }));
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function saved() {
  const scenario = readScenario(await readFile(file, 'utf8'));
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
  return scenario.value;
}

test('a saved file says what its author saw, and others see the same', async ({ launch }) => {
  const author = await launch({ args: [file], language: 'en' });
  const fingerprint = shownFingerprint(author.page);
  await expect(fingerprint).toHaveText(/^[0-9a-f]{4} [0-9a-f]{4}$/);
  // Nothing was saved with it yet, so there is nothing to compare with.
  await expect(author.page.getByTestId('verified')).toHaveCount(0);
  await clickMenu(author.app, 'save');
  await expect
    .poll(async () => (await saved()).results?.fingerprint.slice(0, 4))
    .toBe((await fingerprint.innerText()).slice(0, 4));
  const { results } = await saved();
  expect(results).toMatchObject({ paths: 1024, host: expect.stringMatching(/^Electron [\d.]+, Chrome [\d.]+, /) });

  const reader = await launch({ args: [file], language: 'en' });
  await expect(reader.page.getByTestId('verified')).toHaveText('same as its author saw');
  await expect(reader.page.getByRole('alert')).toHaveCount(0);
});

test('a file that was changed outside of the program says so', async ({ launch }) => {
  const author = await launch({ args: [file] });
  await expect(shownFingerprint(author.page)).toHaveText(/^[0-9a-f]{4} [0-9a-f]{4}$/);
  await clickMenu(author.app, 'save');
  await expect.poll(async () => (await saved()).results !== null).toBe(true);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"value": 2552', '"value": 1900'));

  const { page } = await launch({ args: [file], language: 'en' });
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('“plan.offing” does not give the figures that its author saw');
  await expect(alert).toContainText('changed after its results were saved');
  await expect(alert).toContainText('funding need at 80%');
  await expect(page.getByTestId('unverified')).toHaveText('not as its author saw');
});
