import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentCli, isCliStale } from '../../../build/cli.mjs';
import { startOffing } from '../main/cli/support/offing';

describe('whether the bundle still holds', () => {
  let root: string;
  const built = ['out/cli/index.mjs', 'out/cli/node-worker.cjs'];

  async function put(file: string, minute: number) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), '');
    await touch(file, minute);
  }
  const touch = (file: string, minute: number) => utimes(path.join(root, file), minute * 60, minute * 60);

  beforeEach(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'offing-cli-build-'));
    await put('src/main/cli/index.ts', 10);
    await put('src/shared/result.ts', 10);
    await put('src/renderer/index.ts', 30);
    for (const folder of ['src/main/cli', 'src/main', 'src/shared']) await touch(folder, 10);
    for (const file of built) await put(file, 20);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  test('it does, when it is newer than its own sources', () => {
    expect(isCliStale(root)).toBe(false);
  });

  test.each(['src/main/cli/index.ts', 'src/shared', 'src/shared/result.ts'])(
    'it does not, when %s has changed since',
    async (file) => {
      await touch(file, 30);
      expect(isCliStale(root)).toBe(true);
    },
  );

  test.each(built)('it does not, when %s is missing', async (file) => {
    await rm(path.join(root, file));
    expect(isCliStale(root)).toBe(true);
  });
});

describe('the bundle', () => {
  test('is built by commands that start at once, and they all work', async () => {
    const entry = await currentCli();
    await utimes(entry, 0, 0);
    const runs = await Promise.all(
      ['0', '1', '2'].map(
        (workers) => startOffing(['simulate', 'blank', '--paths', '64', '--workers', workers, '--json']).ended,
      ),
    );
    expect(runs.map(({ code, stderr }) => ({ code, stderr }))).toEqual(Array(3).fill({ code: 0, stderr: '' }));
    expect(new Set(runs.map(({ stdout }) => JSON.parse(stdout).fingerprint)).size).toBe(1);
    expect(isCliStale()).toBe(false);
  });

  test('has its worker in a file of its own, which needs no loader and leaves the schema out', async () => {
    const worker = await readFile(path.join(path.dirname(await currentCli()), 'node-worker.cjs'), 'utf8');
    expect(worker).not.toMatch(/tsx|ZodError|invalid_type/);
    const required = [...worker.matchAll(/require\(["'`]([^"'`]+)["'`]\)/g)].map(([, name]) => name);
    expect(new Set(required)).toEqual(new Set(['node:worker_threads']));
  });
});
