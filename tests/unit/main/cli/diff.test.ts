import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { writeScenario } from '@shared/scenario/write';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EDITS, edited } from './support/edited';
import { offing } from './support/offing';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'offing-diff-'));
  await writeFile(path.join(folder, 'a.offing'), writeScenario(edited([])));
  await writeFile(path.join(folder, 'b.offing'), writeScenario(edited(EDITS)));
  await writeFile(path.join(folder, 'broken.offing'), '{');
});
afterAll(() => rm(folder, { recursive: true }));

const diff = (args: readonly string[], LANG = 'C') => offing(['diff', ...args], { cwd: folder, env: { LANG } });

async function json(...args: string[]) {
  const { code, stdout, stderr } = await diff([...args, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('diff', () => {
  it('lists what differs, as it stands in the files', async () => {
    const found = await json('a.offing', 'b.offing');
    expect(found.before).toMatchObject({ name: 'a.offing', currency: 'CNY', months: 60 });
    expect(found.after).toMatchObject({ name: 'b.offing', title: 'Half a chance' });
    expect(found.differences.map((one: { kind: string; path: string }) => [one.kind, one.path])).toEqual([
      ['name', 'title'],
      ['quantity', 'compute.start'],
      ['quantity', 'events.ipo.probability'],
    ]);
    expect(found.differences[1]).toMatchObject({ after: { quantity: { kind: 'constant', value: 250 } } });
    expect(Object.keys(found.differences[0])).toEqual(['kind', 'path', 'before', 'after']);
  });

  it('prints them as a table, in the language of the system', async () => {
    const { code, stdout } = await diff(['a.offing', 'b.offing']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^a\.offing \(before\) and b\.offing \(after\)\n/);
    expect(stdout).toMatch(/^Title +Zhipu, prospectus baseline +Half a chance$/m);
    expect(stdout).toMatch(/^Hong Kong IPO: chance +95% +50%$/m);
    expect(stdout).not.toMatch(/runway|±/);
    const chinese = await diff(['a.offing', 'b.offing'], 'zh_HK.UTF-8');
    expect(chinese.stdout).toMatch(/^香港首次公開發售：機率 +95% +50%$/m);
    expect(chinese.stdout).not.toMatch(/\{\{|diff:|undefined/);
  });

  it('says that nothing differs: a file and the baseline it was made from', async () => {
    expect(await diff(['zhipu', 'a.offing'])).toEqual({
      code: 0,
      stdout: 'zhipu (before) and a.offing (after)\nNo differences.\n',
      stderr: '',
    });
    expect((await diff(['a.offing', 'a.offing'], 'zh_HK.UTF-8')).stdout).toContain('沒有差異。');
    expect(await json('a.offing', 'a.offing')).toMatchObject({ differences: [] });
  });

  it('tells a long text by its beginning, on one line', async () => {
    const note = `${'Line by line\n'.repeat(50)}`;
    await writeFile(path.join(folder, 'note.offing'), writeScenario({ ...edited([]), note }));
    const { stdout } = await diff(['a.offing', 'note.offing']);
    expect(stdout).toMatch(/^Note +none +Line by line Line by line .{1,30}…$/m);
    expect((await json('a.offing', 'note.offing')).differences[0].after).toBe(note);
  });

  it('leaves both files as they are', async () => {
    const before = await readFile(path.join(folder, 'a.offing'), 'utf8');
    await diff(['a.offing', 'b.offing']);
    expect(await readFile(path.join(folder, 'a.offing'), 'utf8')).toBe(before);
  });
});

describe.each(['C', 'zh_HK.UTF-8'])('bad input (%s)', (LANG) => {
  it.each([
    [[], ['diff', 'FILE|BASELINE']],
    [['zhipu'], ['diff', 'FILE|BASELINE']],
    [
      ['zhipu', 'minimax', 'blank'],
      ['diff', 'blank'],
    ],
    [['zhipu', 'missing.offing'], ['missing.offing']],
    [['broken.offing', 'zhipu'], ['broken.offing']],
    [['zhipu', 'blank', '--effects'], ['--effects']],
  ])('%j is refused with one line that names the fix', async (args, words) => {
    const { code, stdout, stderr } = await diff(args, LANG);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\{\{|undefined|errors:/);
    for (const word of words) expect(stderr).toContain(word);
  });
});
