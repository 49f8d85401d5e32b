import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createBaseline } from '@shared/baselines';
import { setPath } from '@shared/scenario/edit';
import type { Scenario } from '@shared/scenario/schema';
import { writeScenario } from '@shared/scenario/write';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offing, startAtTerminal } from './support/offing';

const EDITS = [
  ['title', 'Half a chance'],
  ['events.ipo.probability', '50%'],
  ['compute.start', '250m'],
] as const;

let folder = '';

function changed(edits: readonly (readonly [string, string])[]): Scenario {
  let scenario = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000001' });
  for (const [where, value] of edits) {
    const next = setPath(scenario, where, value);
    if (!next.ok) throw new Error(next.error.code);
    scenario = next.value;
  }
  return scenario;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'offing-diff-'));
  await writeFile(path.join(folder, 'a.offing'), writeScenario(changed([])));
  await writeFile(path.join(folder, 'b.offing'), writeScenario(changed(EDITS)));
  await writeFile(path.join(folder, 'broken.offing'), '{');
});
afterAll(() => rm(folder, { recursive: true }));

const diff = (args: readonly string[], LANG = 'C') => offing(['diff', ...args], { cwd: folder, env: { LANG } });

async function json(...args: string[]) {
  const { code, stdout, stderr } = await diff([...args, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** Headline figures and errors of a plain run, with the edits as what-ifs. */
async function simulated(...edits: (readonly [string, string])[]) {
  const whatIfs = edits.flatMap(([where, value]) => ['--set', `${where}=${value}`]);
  const { stdout } = await offing(['simulate', 'zhipu', '--paths', '500', '--json', ...whatIfs]);
  const { headline, error } = JSON.parse(stdout);
  return { runway: headline.runwayMonths.p50, need: headline.fundingNeed.p80, needError: error.fundingNeed.p80 };
}

describe('diff', () => {
  it('lists what differs and what each difference does alone, as plain runs have it', async () => {
    const [, ipo, compute] = EDITS;
    const [old, now] = [await simulated(), await simulated(ipo, compute)];
    const found = await json('a.offing', 'b.offing', '--paths', '500');
    expect(found.before).toMatchObject({ name: 'a.offing', currency: 'CNY', months: 60 });
    expect(found.after).toMatchObject({ name: 'b.offing', title: 'Half a chance' });
    expect(found.differences.map((one: { kind: string; path: string }) => [one.kind, one.path])).toEqual([
      ['name', 'title'],
      ['quantity', 'compute.start'],
      ['quantity', 'events.ipo.probability'],
    ]);
    const [title, start, chance] = found.differences;
    expect(title).toMatchObject({ after: 'Half a chance', effect: null, notRun: 'noFigures' });
    expect(start).toMatchObject({ after: { quantity: { kind: 'constant', value: 250 } } });
    for (const [difference, edit] of [
      [start, compute],
      [chance, ipo],
    ] as const) {
      const alone = await simulated(edit);
      expect(difference.effect.medianRunway).toMatchObject({ before: old.runway, after: alone.runway });
      expect(difference.effect.fundingNeed80.change).toBe(alone.need - old.need);
    }
    expect(found.measured).toMatchObject({ paths: 500, seed: 2513, sampling: 'sobol' });
    expect(found.measured.total.medianRunway.change).toBe(now.runway - old.runway);
    expect(found.measured.total.fundingNeed80).toEqual({
      before: old.need,
      after: now.need,
      change: now.need - old.need,
      errorIfIndependent: Math.sqrt(old.needError ** 2 + now.needError ** 2),
    });
  });

  it('prints them as a table, in the language of the system', async () => {
    const { code, stdout } = await diff(['a.offing', 'b.offing', '--paths', '500']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^a\.offing \(before\) and b\.offing \(after\)\n/);
    expect(stdout).toMatch(/^Title +Zhipu, prospectus baseline +Half a chance +–$/m);
    expect(stdout).toMatch(
      /^Hong Kong IPO: chance +95% +50% +−\d+ months ±[\d.]+ +\+CNY [\d.]+bn ±[\d.]+bn +−CNY [\d.]+bn ±[\d.]+bn$/m,
    );
    expect(stdout).toMatch(
      /^All together, median runway: \d+ months before, \d+ months after; −\d+ months ±[\d.]+\.$/m,
    );
    const chinese = await diff(['a.offing', 'b.offing', '--paths', '500'], 'zh_HK.UTF-8');
    expect(chinese.stdout).toMatch(
      /^香港首次公開發售：機率 +95% +50% +−\d+個月 ±[\d.]+ +\+[\d.]+億人民幣 ±[\d.]+億 +−[\d.]+億人民幣 ±[\d.]+億$/m,
    );
    expect(chinese.stdout).not.toMatch(/\{\{|diff:|undefined/);
  });

  it('leaves effects out where they are not wanted', async () => {
    const { stdout } = await diff(['a.offing', 'b.offing', '--no-effects']);
    expect(stdout).toMatch(/^Hong Kong IPO: chance +95% +50%$/m);
    expect(stdout).not.toMatch(/runway|±/);
    const found = await json('a.offing', 'b.offing', '--no-effects');
    expect(found.measured).toBeNull();
    expect(Object.keys(found.differences[0])).toEqual(['kind', 'path', 'before', 'after']);
  });

  it('says that nothing differs: a file and the baseline it was made from', async () => {
    expect(await diff(['zhipu', 'a.offing'])).toEqual({
      code: 0,
      stdout: 'zhipu (before) and a.offing (after)\nNo differences.\n',
      stderr: '',
    });
    expect((await diff(['a.offing', 'a.offing'], 'zh_HK.UTF-8')).stdout).toContain('沒有差異。');
    expect(await json('a.offing', 'a.offing')).toMatchObject({ differences: [], measured: null });
  });

  it('tells a long text by its beginning, on one line', async () => {
    const note = `${'Line by line\n'.repeat(50)}`;
    await writeFile(path.join(folder, 'note.offing'), writeScenario({ ...changed([]), note }));
    const { stdout } = await diff(['a.offing', 'note.offing', '--no-effects']);
    expect(stdout).toMatch(/^Note +none +Line by line Line by line .{1,30}…$/m);
    expect((await json('a.offing', 'note.offing', '--no-effects')).differences[0].after).toBe(note);
  });

  it('compares scenarios in different currencies as far as that goes', async () => {
    const { code, stdout } = await diff(['zhipu', 'minimax', '--paths', '64']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Currency +CNY +USD +–$/m);
    expect(stdout).toMatch(/CNY [\d.]+bn before, USD [\d.]+[mb]n? after; different currencies\./);
    expect(stdout).toContain('no difference can be applied on its own');
  });

  it('leaves both files as they are', async () => {
    const before = await readFile(path.join(folder, 'a.offing'), 'utf8');
    await diff(['a.offing', 'b.offing', '--paths', '64']);
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
    [
      ['zhipu', 'blank', '--paths', '2'],
      ['--paths', '2', '16'],
    ],
    [['zhipu', 'blank', '--effects'], ['--effects']],
  ])('%j is refused with one line that names the fix', async (args, words) => {
    const { code, stdout, stderr } = await diff(args, LANG);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\{\{|undefined|errors:/);
    for (const word of words) expect(stderr).toContain(word);
  });
});

describe.runIf(process.platform === 'linux')('Ctrl-C', () => {
  it('ends a comparison with exit code 130 and no result', async () => {
    const { child, ended } = startAtTerminal(['diff', 'zhipu', 'blank', '--paths', '1000000']);
    let shown = '';
    await new Promise<void>((resolve) => {
      child.stdout?.on('data', (text) => {
        shown += text;
        if (/ paths \(\d+%\)/.test(shown)) resolve();
      });
      void ended.then(() => resolve());
    });
    child.stdin?.write('\x03');
    const { code, stdout } = await ended;
    expect(code).toBe(130);
    expect(stdout).not.toContain('What differs');
  });
});
