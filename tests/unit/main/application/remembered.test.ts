import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPreferences, preferenceChangesSchema } from '../../../../src/main/application/preferences';
import { createRecentFiles } from '../../../../src/main/documents/recent';
import { DEFAULT_PREFERENCES, type Preferences } from '../../../../src/shared/ipc';

const DEFAULTS: Preferences = { ...DEFAULT_PREFERENCES, language: 'en' };
const file = () => path.join(folder, 'preferences.json');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'offing-remembered-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function preferences(overrides = {}, changed = vi.fn()) {
  return createPreferences(folder, { defaults: DEFAULTS, overrides }, changed);
}

describe('preferences', () => {
  it('are the system’s until something is chosen, and then what was chosen', () => {
    expect(preferences().current()).toEqual(DEFAULTS);
    const changed = vi.fn();
    expect(preferences({}, changed).set({ theme: 'dark' })).toEqual({ ...DEFAULTS, theme: 'dark' });
    expect(changed).toHaveBeenCalledWith({ ...DEFAULTS, theme: 'dark' });
    expect(preferences().current()).toEqual({ ...DEFAULTS, theme: 'dark' });
  });

  it('given on the command line hold for the run, and are not remembered', () => {
    const run = preferences({ language: 'zh-Hant' });
    run.set({ theme: 'light' });
    expect(run.current()).toEqual({ ...DEFAULTS, language: 'zh-Hant', theme: 'light' });
    expect(preferences().current()).toEqual({ ...DEFAULTS, theme: 'light' });
  });

  it.each([
    ['a damaged file', '{"language":'],
    ['something else', '[1]'],
    ['nothing', ''],
  ])('survive %s', async (_what, text) => {
    await writeFile(path.join(folder, 'preferences.json'), text);
    expect(preferences().current()).toEqual(DEFAULTS);
  });

  it('keep what is right beside what is wrong', async () => {
    const text =
      '{"language":"tlh","theme":"dark","moneyUnit":"lakh","negatives":"parentheses","newPaths":1e9,"later":1}';
    await writeFile(file(), text);
    expect(preferences().current()).toEqual({ ...DEFAULTS, theme: 'dark', negatives: 'parentheses' });
  });

  it('write back what they do not understand, until something else is chosen', async () => {
    await writeFile(file(), '{"language":"tlh","later":{"a":1}}');
    preferences().set({ newPaths: 1024 });
    expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual({ language: 'tlh', later: { a: 1 }, newPaths: 1024 });
    preferences().set({ language: 'zh-Hans' });
    expect(JSON.parse(await readFile(file(), 'utf8'))).toMatchObject({ language: 'zh-Hans', later: { a: 1 } });
  });

  it('put a damaged file aside before they write another', async () => {
    await writeFile(file(), '{"theme":"dark",}');
    preferences().set({ theme: 'light' });
    expect(await readFile(`${file()}.damaged`, 'utf8')).toBe('{"theme":"dark",}');
    expect(preferences().current().theme).toBe('light');
  });

  it.each([
    [{ theme: 'dark', moneyUnit: 'billion', newPaths: 16, newSampling: 'lhs' }, true],
    [{}, true],
    [{ newPaths: 15 }, false],
    [{ newPaths: 1.5 }, false],
    [{ negatives: 'red' }, false],
    [{ theme: undefined }, false],
    [{ other: 1 }, false],
  ])('of a page are checked: %j', (changes, accepted) => {
    expect(preferenceChangesSchema.safeParse(changes).success).toBe(accepted);
  });

  it('leave one file', async () => {
    preferences().set({ theme: 'dark' });
    preferences().set({ theme: 'light' });
    expect(await readdir(folder)).toEqual(['preferences.json']);
  });
});

describe('recent files', () => {
  it('are newest first, each once, ten at most, and remembered', () => {
    const recent = createRecentFiles(folder, () => undefined);
    for (let i = 0; i < 12; i += 1) recent.add(`/${i}`);
    recent.add('/5');
    const expected = ['/5', '/11', '/10', '/9', '/8', '/7', '/6', '/4', '/3', '/2'];
    expect(recent.list()).toEqual(expected);
    expect(createRecentFiles(folder, () => undefined).list()).toEqual(expected);
  });

  it('can be forgotten, one or all', () => {
    const recent = createRecentFiles(folder, () => undefined);
    recent.add('/a');
    recent.add('/b');
    recent.remove('/a');
    expect(recent.list()).toEqual(['/b']);
    recent.clear();
    expect(createRecentFiles(folder, () => undefined).list()).toEqual([]);
  });

  it('ignore what is not a path', async () => {
    await writeFile(path.join(folder, 'recent.json'), '["/a", 7, null]');
    expect(createRecentFiles(folder, () => undefined).list()).toEqual(['/a']);
  });
});
