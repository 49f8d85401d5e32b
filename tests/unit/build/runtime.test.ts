// Where the Electron to run with comes from. No network and no Electron: what would be downloaded is a few bytes.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FAILURE_MEMORY_MS, userCacheDir } from '../../../build/runtime/cache.mjs';
import { electronArgs, resolveElectron } from '../../../build/runtime.mjs';

const VERSION = '45.4.1';
const NOON = Date.UTC(2025, 0, 1, 12);

let home: string;
let electronDir: string;
let cacheDir: string;

beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'offing-runtime-'));
  electronDir = path.join(home, 'node_modules', 'electron');
  cacheDir = path.join(home, 'cache');
  await mkdir(electronDir, { recursive: true });
  await mkdir(cacheDir);
  await writeFile(path.join(electronDir, 'package.json'), JSON.stringify({ version: VERSION }));
});

afterEach(() => rm(home, { recursive: true, force: true }));

/** What electron's install script leaves behind. */
async function installOfficial(version = VERSION) {
  await mkdir(path.join(electronDir, 'dist'), { recursive: true });
  await writeFile(path.join(electronDir, 'dist', 'electron'), '');
  await writeFile(path.join(electronDir, 'dist', 'version'), `v${version}\n`);
  await writeFile(path.join(electronDir, 'path.txt'), 'electron');
}

function world() {
  let packaged: string | undefined;
  return {
    env: {} as NodeJS.ProcessEnv,
    platform: 'linux',
    arch: 'x64',
    electronDir,
    now: () => NOON,
    cacheDir: async () => cacheDir,
    download: vi.fn(async (_electronDir: string, _version: string): Promise<void> => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) });
    }),
    cached: vi.fn(async (_cacheDir: string) => packaged),
    install: vi.fn(async (_cacheDir: string) => {
      packaged = '/cache/electron';
      return packaged;
    }),
    log: vi.fn((_line: string) => undefined),
  };
}

describe('order of resolution', () => {
  test('a path in the environment comes before all else', async () => {
    await installOfficial();
    const file = path.join(home, 'my-electron');
    await writeFile(file, '');
    await writeFile(path.join(home, 'version'), '44.0.0');
    const found = await resolveElectron({ ...world(), env: { OFFING_ELECTRON: file } });
    expect(found).toEqual({ path: file, version: '44.0.0', kind: 'explicit' });
  });

  test.each(['nowhere', ''])('a path in the environment that is not a file is an error (%j)', async (name) => {
    const env = { OFFING_ELECTRON: path.join(home, name) };
    await expect(resolveElectron({ ...world(), env })).rejects.toThrow(/OFFING_ELECTRON is set to .* not a file/);
  });

  test('the official distribution is used as it is', async () => {
    await installOfficial();
    const given = world();
    const found = await resolveElectron(given);
    expect(found).toEqual({ path: path.join(electronDir, 'dist', 'electron'), version: VERSION, kind: 'official' });
    expect(given.download).not.toHaveBeenCalled();
  });

  test('an official distribution of another version is fetched anew', async () => {
    await installOfficial('45.0.0');
    const given = world();
    given.download.mockImplementation(() => installOfficial());
    expect(await resolveElectron(given)).toMatchObject({ version: VERSION, kind: 'official' });
    expect(given.install).not.toHaveBeenCalled();
  });

  test('an official distribution whose unpacking was interrupted is fetched anew', async () => {
    await installOfficial();
    await rm(path.join(electronDir, 'path.txt'));
    const given = world();
    given.download.mockImplementation(() => installOfficial());
    expect(await resolveElectron(given)).toMatchObject({ kind: 'official' });
    expect(given.download).toHaveBeenCalledWith(electronDir, VERSION);
  });

  test('where it cannot be fetched, the packaged one is, and a line says which and why', async () => {
    const given = world();
    expect(await resolveElectron(given)).toEqual({ path: '/cache/electron', version: '25.1.1', kind: 'packaged' });
    const last = given.log.mock.lastCall?.[0];
    expect(last).toContain('Using Electron 25.1.1');
    expect(last).toContain(`Electron ${VERSION} could not be fetched (fetch failed: ECONNREFUSED)`);
  });

  test.each([
    ['darwin', 'arm64'],
    ['win32', 'x64'],
    ['linux', 'arm64'],
  ])('there is no packaged one for %s %s: say what to do', async (platform, arch) => {
    const given = { ...world(), platform, arch };
    await expect(resolveElectron(given)).rejects.toThrow(/ECONNREFUSED.*ELECTRON_MIRROR.*OFFING_ELECTRON/s);
    expect(given.install).not.toHaveBeenCalled();
  });

  test('when nothing works, every reason is named', async () => {
    const given = world();
    given.install.mockRejectedValue(new Error('the registry said no'));
    await expect(resolveElectron(given)).rejects.toThrow(/ECONNREFUSED.*the registry said no/s);
  });

  test('electron not installed at all: say so', async () => {
    await rm(path.join(electronDir, 'package.json'));
    await expect(resolveElectron(world())).rejects.toThrow(/npm ci/);
  });
});

describe('the memory of a failed download', () => {
  test('lasts some hours, then the download is tried again', async () => {
    const given = world();
    await resolveElectron(given);
    await resolveElectron({ ...given, now: () => NOON + FAILURE_MEMORY_MS - 1 });
    expect(given.download).toHaveBeenCalledTimes(1);
    expect(given.log.mock.lastCall?.[0]).toContain('next attempt after');
    await resolveElectron({ ...given, now: () => NOON + FAILURE_MEMORY_MS });
    expect(given.download).toHaveBeenCalledTimes(2);
  });

  test('is of one version', async () => {
    const given = world();
    await resolveElectron(given);
    await writeFile(path.join(electronDir, 'package.json'), JSON.stringify({ version: '46.0.0' }));
    await resolveElectron(given);
    expect(given.download).toHaveBeenCalledTimes(2);
  });

  test('is not trusted when it lies in the future or cannot be read', async () => {
    const given = world();
    await resolveElectron(given);
    await resolveElectron({ ...given, now: () => NOON - 1 });
    expect(given.download).toHaveBeenCalledTimes(2);
    await writeFile(path.join(cacheDir, 'electron-download-failed.json'), '{"version":');
    await resolveElectron(given);
    expect(given.download).toHaveBeenCalledTimes(3);
  });

  test('does not count where there is nothing to fall back on', async () => {
    const given = { ...world(), platform: 'darwin' };
    await expect(resolveElectron(given)).rejects.toThrow();
    await expect(resolveElectron(given)).rejects.toThrow();
    expect(given.download).toHaveBeenCalledTimes(2);
  });
});

describe('two at once', () => {
  test('fetch once, and leave no lock', async () => {
    const given = world();
    const both = await Promise.all([resolveElectron(given), resolveElectron(given)]);
    expect(both[0]).toEqual(both[1]);
    expect(given.download).toHaveBeenCalledTimes(1);
    expect(given.install).toHaveBeenCalledTimes(1);
    expect(await readdir(cacheDir)).toEqual(['electron-download-failed.json']);
  });

  test('a lock whose owner is gone is taken over', async () => {
    // No process has this id: it is above the highest that any system gives out.
    await writeFile(path.join(cacheDir, 'electron-official.lock'), String(2 ** 30));
    expect(await resolveElectron(world())).toMatchObject({ kind: 'packaged' });
  });
});

describe('the cache folder', () => {
  test('is under XDG_CACHE_HOME, or else under the home folder', async () => {
    expect(await userCacheDir({ HOME: home, XDG_CACHE_HOME: path.join(home, 'x') })).toBe(path.join(home, 'x/offing'));
    expect(await userCacheDir({ HOME: home })).toBe(path.join(home, '.cache/offing'));
    expect(await userCacheDir({ HOME: home, XDG_CACHE_HOME: 'relative' })).toBe(path.join(home, '.cache/offing'));
  });

  test('is a temporary one where there is no usable home', async () => {
    vi.stubEnv('TMPDIR', home); // where Windows looks is another variable, and the folder found there does no harm
    await writeFile(path.join(home, 'file'), '');
    const fallback = await userCacheDir({ HOME: path.join(home, 'file') });
    expect(fallback.startsWith(os.tmpdir())).toBe(true);
  });
});

test('only root on Linux goes without the sandbox', () => {
  expect(electronArgs({ platform: 'linux', uid: 0 })).toEqual(['--no-sandbox']);
  expect(electronArgs({ platform: 'linux', uid: 1000 })).toEqual([]);
  expect(electronArgs({ platform: 'darwin', uid: 0 })).toEqual([]);
});
