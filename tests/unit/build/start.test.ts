import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appArguments, isStale } from '../../../build/start.mjs';
import { missingFrom, spelledFor } from '../../../build/system-packages.mjs';

describe('what the application is told', () => {
  test('the baseline, when nothing is named', () => {
    expect(appArguments([], '/home/a')).toEqual(['--baseline=zhipu']);
  });

  test('files as seen from where npm was called, switches unchanged', () => {
    expect(appArguments(['plans/a.offing', '/b.offing', '--theme=dark'], path.resolve('/home/a'))).toEqual([
      path.resolve('/home/a/plans/a.offing'),
      path.resolve('/b.offing'),
      '--theme=dark',
    ]);
  });
});

describe('whether the last build still holds', () => {
  let root: string;
  const built = ['out/main/index.js', 'out/preload/index.js', 'out/renderer/index.html'];

  async function put(file: string, minute: number) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), '');
    await touch(file, minute);
  }
  const touch = (file: string, minute: number) => utimes(path.join(root, file), minute * 60, minute * 60);

  beforeEach(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'offing-start-'));
    await put('src/main/index.ts', 10);
    await put('package.json', 10);
    for (const file of built) await put(file, 20);
    for (const folder of ['src/main', 'src']) await touch(folder, 10);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  test('it does, when it is newer than every source', () => {
    expect(isStale(root)).toBe(false);
  });

  test.each(['src/main/index.ts', 'src/main', 'package.json'])(
    'it does not, when %s has changed since',
    async (file) => {
      await touch(file, 30);
      expect(isStale(root)).toBe(true);
    },
  );

  test.each(built)('it does not, when %s is missing', async (file) => {
    await rm(path.join(root, file));
    expect(isStale(root)).toBe(true);
  });
});

describe('system packages', () => {
  const listing = ['libnss3 installed', 'libasound2t64 installed', 'xvfb config-files', ''].join('\n');

  test('are missing unless installed under the old name or the new', () => {
    expect(missingFrom(['libnss3', 'libasound2', 'xvfb', 'libgbm1'], listing)).toEqual(['xvfb', 'libgbm1']);
  });

  test('are asked for under the name this release has', () => {
    const noble = 'Package: libasound2t64\nProvides: libasound2\n\nPackage: xvfb\nVersion: 2\n';
    expect(spelledFor(['libasound2', 'xvfb'], noble)).toEqual(['libasound2t64', 'xvfb']);
    expect(spelledFor(['libasound2', 'xvfb'], 'Package: libasound2\n')).toEqual(['libasound2', 'xvfb']);
  });
});
