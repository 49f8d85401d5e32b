import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHistory, type History } from '../../../../src/main/documents/history';
import { writeScenario } from '../../../../src/shared/scenario/write';
import { scenarioOf } from '../support/scenario';

let folder: string;
let file: string;
let history: History;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'offing-history-')));
  file = path.join(folder, 'plan.offing');
  await writeFile(file, '');
  history = createHistory(folder);
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const version = (title: string) => writeScenario({ ...scenarioOf(10), title });

async function titles(of = file): Promise<unknown[]> {
  const versions = await history.list(of);
  return versions.map(({ scenario }) => (scenario.ok ? scenario.value.title : scenario.error.code));
}

describe('the history of a file', () => {
  it('has what was saved, newest first, and when', async () => {
    await history.add(file, version('one'), 1000);
    await history.add(file, version('two'), 2000);
    expect(await titles()).toEqual(['two', 'one']);
    expect((await history.list(file)).map(({ savedAt }) => savedAt)).toEqual([2000, 1000]);
    expect(await titles(path.join(folder, 'other.offing'))).toEqual([]);
  });

  it('does not have the same twice in a row, and has all that were saved within a moment', async () => {
    for (const title of ['one', 'one', 'two', 'one']) await history.add(file, version(title), 1000);
    expect(await titles()).toEqual(['one', 'two', 'one']);
  });

  it('ends after ten versions', async () => {
    await Promise.all(Array.from({ length: 13 }, (_, index) => history.add(file, version(`${index}`), index)));
    expect(await titles()).toEqual(['12', '11', '10', '9', '8', '7', '6', '5', '4', '3']);
  });

  it('is that of the file behind a link, and is there for the next run of the program', async () => {
    const link = path.join(folder, 'link.offing');
    await symlink(file, link);
    await history.add(link, version('one'));
    history = createHistory(folder);
    expect(await titles()).toEqual(['one']);
  });

  it('keeps what cannot be read, byte for byte, and says why', async () => {
    await history.add(file, 'theirs');
    expect(await titles()).toEqual(['file.notJson']);
  });

  it('follows a file that is renamed, and joins that of the new name', async () => {
    const other = path.join(folder, 'other.offing');
    await history.add(file, version('one'), 1000);
    await history.add(other, version('two'), 1000);
    await history.add(file, version('three'), 3000);
    await history.moved(file, other);
    expect(await titles(other)).toHaveLength(3);
    expect((await titles(other))[0]).toBe('three');
    expect(await titles()).toEqual([]);
  });

  it('goes with a file that has been gone for half a year, and no earlier', async () => {
    const gone = path.join(folder, 'gone.offing');
    const recently = path.join(folder, 'recently.offing');
    const longAgo = Date.now() - 200 * 86_400_000;
    await history.add(file, version('there'), longAgo);
    await history.add(gone, version('gone'), longAgo);
    await history.add(recently, version('recently'));
    await history.tidy();
    expect([await titles(), await titles(gone), await titles(recently)]).toEqual([['there'], [], ['recently']]);
  });

  it('does not hinder a save where it cannot be kept', async () => {
    await mkdir(path.join(folder, 'blocked'));
    await writeFile(path.join(folder, 'blocked', 'history'), '');
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await createHistory(path.join(folder, 'blocked')).add(file, version('one'));
    expect(log).toHaveBeenCalled();
    log.mockRestore();
    expect(await readFile(path.join(folder, 'blocked', 'history'), 'utf8')).toBe('');
    expect(await readdir(folder)).not.toContain('history');
  });
});
