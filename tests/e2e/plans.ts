// Small scenario files and what a user does to them, for every spec that is about documents.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { createBaseline } from '../../src/shared/baselines';
import { readScenario } from '../../src/shared/scenario/read';
import type { Scenario } from '../../src/shared/scenario/schema';
import { writeScenario } from '../../src/shared/scenario/write';
import { expect, test } from './launch';
import { rowOf, typedValue, unsavedChanges } from './window';

const UUID = '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11';
export const TITLE = '港股 plan';

/** Places of the buttons in the question about unsaved changes. */
export const SAVE = 0;
export const DISCARD = 1;
export const CANCEL = 2;

/** A small scenario, so that no test waits for its simulation. */
export function plan(changes: Partial<Scenario> = {}): Scenario {
  const blank = createBaseline('blank', { uuid: UUID });
  return { ...blank, title: TITLE, simulation: { ...blank.simulation, paths: 64 }, ...changes };
}

/** A folder that is there for one test, and is gone after it; a file in it. */
export function planFolder() {
  let folder = '';
  test.beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'offing-files-'));
  });
  test.afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  return {
    folder: () => folder,
    async file(name = '計劃 plan.offing', scenario = plan()): Promise<string> {
      const file = path.join(folder, name);
      await writeFile(file, writeScenario(scenario));
      return file;
    },
  };
}

/** Gives a window the focus, so that what the menu does next is done in it. */
export async function focused(app: ElectronApplication, page: Page): Promise<void> {
  const window = await app.browserWindow(page);
  await window.evaluate((each) => each.focus());
  await expect.poll(() => window.evaluate((each) => each.isFocused())).toBe(true);
}

export async function scenarioIn(file: string): Promise<Scenario> {
  const scenario = readScenario(await readFile(file, 'utf8'));
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
  return scenario.value;
}

export async function computeCostIn(file: string): Promise<unknown> {
  return (await scenarioIn(file)).assumptions.compute.start.quantity;
}

/** The same scenario with another monthly compute cost, as another program would write it. */
export function withComputeCost(scenario: Scenario, value: number): Scenario {
  const { assumptions } = scenario;
  const start = { ...assumptions.compute.start, quantity: { kind: 'constant' as const, value } };
  return { ...scenario, assumptions: { ...assumptions, compute: { ...assumptions.compute, start } } };
}

/** Types a new value for the monthly compute cost. */
export async function editComputeCost(page: Page, value: string): Promise<void> {
  const input = typedValue(page);
  if (!(await input.isVisible())) await rowOf(page, 'compute.start').click();
  await input.fill(value);
  await input.press('Enter');
  await expect(unsavedChanges(page)).toBeVisible();
}

export function heading(page: Page) {
  return page.getByRole('heading', { level: 1 });
}

/** The page that shows a document by this title, once there is one. */
export async function pageOf(app: ElectronApplication, title: string): Promise<Page> {
  let found: Page | undefined;
  await expect
    .poll(async () => {
      for (const page of app.windows()) {
        const shown = await heading(page)
          .textContent({ timeout: 1_000 })
          .catch(() => null);
        if (shown === title) found = page;
      }
      return found !== undefined;
    })
    .toBe(true);
  if (!found) throw new Error(`no window shows ${title}`);
  return found;
}

/** The close button of the first window, which Playwright's own close would bypass. */
export function pressClose(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}

/** Answers questions with a button, and counts how often one is asked. */
export async function answerQuestion(app: ElectronApplication, button: number): Promise<() => Promise<number>> {
  await app.evaluate(({ dialog }, response) => {
    const counted = globalThis as { asked?: number };
    counted.asked = 0;
    dialog.showMessageBox = async () => {
      counted.asked = (counted.asked ?? 0) + 1;
      return { response, checkboxChecked: false };
    };
  }, button);
  return () => app.evaluate(() => (globalThis as { asked?: number }).asked ?? 0);
}
