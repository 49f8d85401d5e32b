// Documents that outgrow what a file may hold: no file is written that could not be opened, and nothing is lost.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRecovery } from '../../../../src/main/documents/recovery';
import { writeScenarioFile } from '../../../../src/main/files';
import { MAX_FILE_BYTES } from '../../../../src/shared/scenario/file/bounds';
import { readScenario } from '../../../../src/shared/scenario/read';
import type { Scenario } from '../../../../src/shared/scenario/schema';
import { writeScenario } from '../../../../src/shared/scenario/write';
import { scenarioOf } from '../support/scenario';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'offing-oversized-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A scenario with so many figures, each with a source of 48 kB. */
function sourced(figures: number): Scenario {
  const long = '\u6ce8'.repeat(4000);
  const source = { kind: 'assumed' as const, by: { en: long, 'zh-Hant': long }, why: { en: long, 'zh-Hant': long } };
  const reported = Array.from({ length: figures }, (_, index) => ({ period: `${2000 + index}H1`, revenue: 1, source }));
  return { ...scenarioOf(3), reported };
}

async function recovered(scenario: Scenario): Promise<Scenario> {
  const before = createRecovery(folder, vi.fn());
  await before.start();
  const content = { path: null, known: null, saved: scenario, scenario, changedAt: 1 };
  expect(await before.slot().write(content)).toMatchObject({ ok: true });
  const after = createRecovery(folder, vi.fn());
  await after.start();
  const read = await after.read(after.list()[0]?.id ?? '');
  if (!read.ok) throw new Error(read.error.code);
  return read.value.scenario;
}

it.each([
  ['the largest file that can be opened', 108, 'opened'],
  ['what no file has room for', 130, 'refused'],
])('the copy of %s is read after a crash', async (_, figures, outcome) => {
  const scenario = sourced(figures);
  const text = writeScenario(scenario);
  expect(Math.abs(Buffer.byteLength(text) / MAX_FILE_BYTES - 1)).toBeLessThan(0.25);
  expect(Buffer.byteLength(text) > MAX_FILE_BYTES).toBe(outcome === 'refused');
  if (outcome === 'opened') expect(readScenario(text).ok).toBe(true);
  expect((await recovered(scenario)).reported).toEqual(scenario.reported);
});

it('a save that could not be opened again is refused, and leaves the file as it was', async () => {
  const file = path.join(folder, 'plan.offing');
  const first = await writeScenarioFile(file, scenarioOf(3));
  const before = await readFile(file, 'utf8');
  const known = first.ok ? first.value.digest : undefined;
  expect(await writeScenarioFile(file, sourced(130), known)).toMatchObject({
    ok: false,
    error: { code: 'file.notOpenedAgain', params: { path: file, reasonCode: 'save.bytes' } },
  });
  expect(await readFile(file, 'utf8')).toBe(before);
  expect(await readdir(folder)).toEqual(['plan.offing']);
});
