import { mkdir, mkdtemp, readdir, rename as renameFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readScenarioFile } from '../../../../src/main/files';
import { createLibrary, type Library, type LibraryHost } from '../../../../src/main/library';
import type { LibraryChange, LibraryRow } from '../../../../src/shared/library';
import { fail, ok } from '../../../../src/shared/result';
import type { Scenario } from '../../../../src/shared/scenario/schema';
import { writeScenario } from '../../../../src/shared/scenario/write';
import { eventually } from '../../support/eventually';
import { scenarioOf } from '../support/scenario';

let root: string;
let folder: string;
let library: Library;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'offing-library-'));
  folder = path.join(root, 'Scenarios');
  await mkdir(folder);
});
afterEach(async () => {
  library.close();
  await rm(root, { recursive: true, force: true });
});

const RESULTS: NonNullable<Scenario['results']> = {
  engine: '2.0.0',
  host: 'test',
  inputs: 'a'.repeat(64),
  fingerprint: 'b'.repeat(64),
  paths: 64,
  runwayMonths: { p10: 7, p50: 18, p90: null },
  cashLasts: { '12': 0.8, '24': 0.1 },
  fundingNeed: { p50: 1, p80: 2, p95: 3 },
  cash: { p5: [1, -2], p25: [2, -1], p50: [3, 0], p75: [4, 1], p95: [5, 2] },
};

const textOf = (title: string, changes: Partial<Scenario> = {}) =>
  writeScenario({ ...scenarioOf(10), title, ...changes });

async function put(name: string, text = textOf(path.parse(name).name)): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

/** A library, and the list as a page would have it by now. */
async function opened(host: Partial<LibraryHost> = {}) {
  const rows = new Map<string, LibraryRow>();
  const changed = vi.fn(({ rows: next, removed }: LibraryChange) => {
    for (const row of next) rows.set(row.path, row);
    for (const file of removed) rows.delete(file);
  });
  const moved = vi.fn<LibraryHost['moved']>();
  library = createLibrary({
    userData: root,
    defaultFolder: folder,
    folder: null,
    recent: () => [],
    moveToTrash: (file) => rm(file),
    copyTitle: ({ title }) => `${title} (copy)`,
    changed,
    moved,
    ...host,
  });
  const state = await library.state();
  for (const row of state.rows) rows.set(row.path, row);
  const titles = () =>
    [...rows.values()].map(({ content, fileName }) => (content.kind === 'scenario' ? content.title : fileName)).sort();
  const contents = () => [...rows.values()].map(({ content }) => content.kind);
  return { state, rows, changed, moved, titles, contents };
}

describe('the list', () => {
  it('has the scenario files of the folder and those below, and nothing else', async () => {
    await put('A.offing');
    await put('Board/2026/B.OFFING');
    await put('notes.txt', 'x');
    await put('.hidden.offing');
    await put('.git/C.offing');
    const { state } = await opened();
    expect(state.rows.map(({ fileName, folder: place }) => [fileName, place]).sort()).toEqual([
      ['A.offing', ''],
      ['B.OFFING', path.join('Board', '2026')],
    ]);
  });

  it('says what is in the files without being asked', async () => {
    await put('A.offing', textOf('Alpha', { company: 'Acme', results: RESULTS }));
    await put('broken.offing', '{ nope');
    const { rows } = await opened();
    await eventually(() => {
      expect(rows.get(path.join(folder, 'A.offing'))?.content).toMatchObject({
        kind: 'scenario',
        title: 'Alpha',
        company: 'Acme',
        runway: { medianMonths: 18, lasts12: 0.8 },
      });
      expect(rows.get(path.join(folder, 'broken.offing'))?.content).toMatchObject({
        kind: 'problem',
        error: { code: 'file.notJson' },
      });
    });
  });

  it('has recent files from elsewhere, and forgets those that are gone', async () => {
    const here = await put('A.offing');
    const elsewhere = path.join(root, 'B.offing');
    await writeFile(elsewhere, textOf('B'));
    const { state } = await opened({ recent: () => [elsewhere, path.join(root, 'gone.offing'), here] });
    const found = state.rows.map(({ fileName, folder: place, recent }) => ({ fileName, place, recent }));
    expect(found).toContainEqual({ fileName: 'B.offing', place: null, recent: 0 });
    expect(found).toContainEqual({ fileName: 'A.offing', place: '', recent: 2 });
    expect(found).toHaveLength(2);
  });

  it('is empty where there is no folder yet, and fills when it comes', async () => {
    await rm(folder, { recursive: true });
    const { state, titles } = await opened();
    expect(state).toMatchObject({ folder, problem: null, rows: [] });
    expect(await library.readyFolder()).toBe(folder);
    await put('A.offing');
    await eventually(() => expect(titles()).toEqual(['A']));
  });

  it('follows what others do to the files', async () => {
    await put('A.offing');
    const { titles } = await opened();
    await eventually(() => expect(titles()).toEqual(['A']));
    await put('B.offing');
    await eventually(() => expect(titles()).toEqual(['A', 'B']));
    await put('A.offing', textOf('A, revised'));
    await eventually(() => expect(titles()).toEqual(['A, revised', 'B']));
    await renameFile(path.join(folder, 'B.offing'), path.join(folder, 'C.offing'));
    await rm(path.join(folder, 'A.offing'));
    await eventually(() => expect(titles()).toEqual(['B']));
    await put('Board/D.offing');
    await eventually(() => expect(titles()).toEqual(['B', 'D']));
    await put('Board/E.offing');
    await eventually(() => expect(titles()).toEqual(['B', 'D', 'E']));
    await rm(path.join(folder, 'Board'), { recursive: true });
    await eventually(() => expect(titles()).toEqual(['B']));
  });

  it('of thousands is there before any of them is read, and whole the next time', async () => {
    const text = textOf('One of many', { results: RESULTS });
    for (let start = 0; start < 5000; start += 100) {
      await Promise.all(Array.from({ length: 100 }, (_, index) => put(`${start + index}.offing`, text)));
    }
    const first = await opened();
    expect(first.state.rows).toHaveLength(5000);
    // The cards on a screen do not wait for the others.
    const shown = first.state.rows.slice(0, 30).map(({ path: file }) => file);
    const cards = await library.cards(shown);
    expect(cards.every(({ picture }) => picture?.cash.p50.length === 2)).toBe(true);
    expect(first.contents().filter((kind) => kind === 'unread').length).toBeGreaterThan(2500);
    await eventually(() => expect(first.contents()).not.toContain('unread'));
    library.close();
    const second = await opened();
    expect(second.state.rows.filter(({ content }) => content.kind === 'scenario')).toHaveLength(5000);
  });
});

describe('a card', () => {
  it('has a picture where there are saved results', async () => {
    const file = await put('A.offing', textOf('Alpha', { results: RESULTS }));
    await opened();
    expect(await library.cards([file])).toMatchObject([{ picture: { balanceDate: '2025-12-31', cash: RESULTS.cash } }]);
  });

  it('of an older version is read like any other', async () => {
    const fixture = path.resolve(__dirname, '../../../fixtures/files/version-1.offing');
    const { readFile } = await import('node:fs/promises');
    const file = await put('old.offing', await readFile(fixture, 'utf8'));
    await opened();
    expect(await library.cards([file])).toMatchObject([{ content: { kind: 'scenario' }, picture: null }]);
  });

  it('of a file that is not in the list is refused', async () => {
    await opened();
    const secret = path.join(root, 'secret.offing');
    await writeFile(secret, textOf('Secret'));
    expect(await library.cards([secret])).toMatchObject([
      { content: { kind: 'problem', error: { code: 'file.notFound' } } },
    ]);
    expect(await library.trash(secret)).toMatchObject({ ok: false, error: { code: 'file.notFound' } });
    expect(await library.rename(secret, 'Mine')).toMatchObject({ ok: false });
    expect(await library.duplicate(secret)).toMatchObject({ ok: false });
  });
});

describe('what is done to a file', () => {
  it('a copy has a title, a name and an id of its own, and its results', async () => {
    const file = await put('A.offing', textOf('Alpha', { results: RESULTS }));
    await opened();
    expect(await library.duplicate(file)).toEqual({
      ok: true,
      value: { path: path.join(folder, 'Alpha (copy).offing'), fileName: 'Alpha (copy).offing' },
    });
    await library.duplicate(file);
    expect((await readdir(folder)).sort()).toEqual(['A.offing', 'Alpha (copy) 2.offing', 'Alpha (copy).offing']);
    const copy = await readScenarioFile(path.join(folder, 'Alpha (copy).offing'));
    const original = await readScenarioFile(file);
    if (!copy.ok || !original.ok) throw new Error('unreadable');
    expect(copy.value).toMatchObject({ title: 'Alpha (copy)', results: RESULTS });
    expect(copy.value.id).not.toBe(original.value.id);
  });

  it('a new title gives the file the name that goes with it', async () => {
    const file = await put('A.offing', textOf('Alpha'));
    await put('Taken.offing');
    await opened();
    const renamed = await library.rename(file, ' Plan: B/2 ');
    expect(renamed).toMatchObject({ ok: true, value: { path: path.join(folder, 'Plan B 2.offing') } });
    expect((await readdir(folder)).sort()).toEqual(['Plan B 2.offing', 'Taken.offing']);
    expect(await readScenarioFile(path.join(folder, 'Plan B 2.offing'))).toMatchObject({
      value: { title: 'Plan: B/2' },
    });
  });

  it('no name is taken from another file, and none is empty', async () => {
    const file = await put('A.offing', textOf('Alpha'));
    await put('Taken.offing');
    await opened();
    expect(await library.rename(file, 'Taken')).toMatchObject({ ok: false, error: { code: 'file.exists' } });
    expect(await library.rename(file, ' ../ ')).toMatchObject({ ok: false, error: { code: 'file.badName' } });
    // The name that it has already: only the title is another.
    expect(await library.rename(file, 'A')).toMatchObject({ ok: true });
    expect(await readScenarioFile(file)).toMatchObject({ value: { title: 'A' } });
    expect((await readdir(folder)).sort()).toEqual(['A.offing', 'Taken.offing']);
  });

  it('what is thrown away can be put back as it was, beside what has its name by then', async () => {
    const file = await put('A.offing');
    const time = new Date('2026-01-02T03:04:05Z');
    await utimes(file, time, time);
    const { titles } = await opened();
    const trashed = await library.trash(file);
    if (!trashed.ok) throw new Error(trashed.error.code);
    expect(titles()).toEqual([]);
    expect(await library.putBack(trashed.value)).toMatchObject({ ok: true, value: { path: file } });
    expect((await stat(file)).mtime).toEqual(time);
    expect(await library.putBack(trashed.value)).toMatchObject({ ok: false });

    const again = await library.trash(file);
    await put('A.offing', textOf('New'));
    expect(await library.putBack(again.ok ? again.value : '')).toMatchObject({ value: { fileName: 'A 2.offing' } });
    expect(await readScenarioFile(file)).toMatchObject({ value: { title: 'New' } });
  });

  it('a file stays where the system has no trash', async () => {
    const file = await put('A.offing');
    await opened({ moveToTrash: () => Promise.reject(new Error('no trash here')) });
    expect(await library.trash(file)).toMatchObject({
      ok: false,
      error: { code: 'file.notTrashed', params: { path: file, detail: 'no trash here' } },
    });
    expect(await readdir(folder)).toEqual(['A.offing']);
    expect(await readdir(path.join(root, 'trashed'))).toEqual([]);
  });

  it('another folder is remembered, unless this run was given one', async () => {
    const other = path.join(root, 'Other');
    await mkdir(other);
    const { moved } = await opened();
    expect(await library.setFolder(other)).toEqual(ok({ folder: other, isUsual: false }));
    expect(moved).toHaveBeenCalledExactlyOnceWith({ folder: other, problem: null, rows: [] });
    expect(await readdir(other)).toEqual([]);
    library.close();
    expect((await opened()).state.folder).toBe(other);
    library.close();
    expect((await opened({ folder })).state.folder).toBe(folder);
  });

  it('the usual folder can be had again, and is remembered', async () => {
    const other = path.join(root, 'Other');
    await mkdir(other);
    await opened();
    await library.setFolder(other);
    expect(await library.resetFolder()).toEqual({ folder, isUsual: true });
    library.close();
    expect((await opened()).state.folder).toBe(folder);
  });

  it('a folder in which nothing can be kept is refused, and the one before stays', async () => {
    const file = await put('A.offing');
    const { moved } = await opened();
    for (const [place, detail] of [
      [file, 'ENOTDIR'],
      [path.join(root, 'gone'), 'ENOENT'],
    ] as const) {
      expect(await library.setFolder(place)).toEqual(fail('folder.notUsable', { path: place, detail }));
    }
    expect(moved).not.toHaveBeenCalled();
    expect(library.folder).toEqual({ folder, isUsual: true });
    library.close();
    expect((await opened()).state.folder).toBe(folder);
  });
});
