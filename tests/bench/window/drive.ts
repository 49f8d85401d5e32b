/** The built application as a user has it: started, edited with keys, and pulled at with the mouse. */

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { driverArgs } from '../../e2e/driver';

export interface Driven {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** From the start of the program to its first projection. */
  readonly started: number;
}

/** Starts it on a file or a starting point, in a folder of its own. */
export async function start(userData: string, what: string): Promise<Driven> {
  // ES modules, which cannot be imported in the usual way from what the loader turns into CommonJS.
  const { electronArgs, resolveElectron } = await import('../../../build/runtime.mjs');
  const { projectRoot } = await import('../../../build/processes.mjs');
  const electron = await resolveElectron();
  mkdirSync(userData, { recursive: true });
  writeFileSync(path.join(userData, 'preferences.json'), '{"tourSeen":true}');
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const own = [`--user-data-dir=${userData}`, projectRoot, `--library=${path.join(userData, 'Scenarios')}`];
  const began = performance.now();
  const app = await _electron.launch({
    executablePath: electron.path,
    args: [...driverArgs(), ...electronArgs(), ...own, '--language=en', '--window-size=1280x800', what],
    env: Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  });
  const page = await app.firstWindow();
  await page.waitForSelector('.overview[data-stale="false"]');
  const started = performance.now() - began;
  await settled(page);
  return { app, page, started };
}

/** Ends it without its consent: there are unsaved changes. */
export async function end({ app }: Driven): Promise<void> {
  const closed = app.waitForEvent('close');
  await app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined);
  await closed;
}

/** The run of what is on the screen has come to its end. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    /^[0-9a-f]{4} [0-9a-f]{4}$/.test(document.querySelector('.status-bar .fingerprint')?.textContent ?? ''),
  );
}

const row = (page: Page, assumption: string) => page.locator(`[data-nav="${assumption}"]`);

/** Steps an assumption so many times, each after the run of the one before. */
export async function stepTimes(page: Page, assumption: string, times: number): Promise<void> {
  await row(page, assumption).focus();
  const fingerprint = page.locator('.status-bar .fingerprint');
  for (let step = 0; step < times; step++) {
    const before = await fingerprint.innerText();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (text) => document.querySelector('.status-bar .fingerprint')?.textContent !== text,
      before,
    );
    await settled(page);
  }
}

/** Pulls the handle of an open assumption to and fro for as long as that, one movement a frame, as a hand would. */
export async function dragFor(page: Page, assumption: string, handle: string, ms: number): Promise<void> {
  await row(page, assumption).click();
  const slider = page.getByRole('slider', { name: handle, exact: true });
  await slider.waitFor();
  const box = await slider.boundingBox();
  if (!box) throw new Error('There is nothing to drag');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const until = performance.now() + ms;
  for (let step = 0; performance.now() < until; step++) await page.mouse.move(x + 40 * Math.sin(step / 15), y);
  await page.mouse.up();
}
