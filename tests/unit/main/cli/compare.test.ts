import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { writeScenario } from '@shared/scenario/write';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EDITS, edited } from './support/edited';
import { interrupted, offing } from './support/offing';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'offing-compare-'));
  await writeFile(path.join(folder, 'a.offing'), writeScenario(edited([])));
  await writeFile(path.join(folder, 'b.offing'), writeScenario(edited(EDITS)));
});
afterAll(() => rm(folder, { recursive: true }));

const compare = (args: readonly string[], LANG = 'C') => offing(['compare', ...args], { cwd: folder, env: { LANG } });

async function json(...args: string[]) {
  const { code, stdout, stderr } = await compare([...args, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** Headline figures of a plain run, with the edits as what-ifs. */
async function simulated(...edits: (readonly [string, string])[]) {
  const whatIfs = edits.flatMap(([where, value]) => ['--set', `${where}=${value}`]);
  const { stdout } = await offing(['simulate', 'zhipu', '--paths', '500', '--json', ...whatIfs]);
  return JSON.parse(stdout).headline;
}

describe('compare', () => {
  it('has the figures of plain runs, and what each difference does by itself', async () => {
    const [, ipo, compute] = EDITS;
    const [old, now] = [await simulated(), await simulated(ipo, compute)];
    const found = await json('a.offing', 'b.offing', '--paths', '500');
    expect(found).toMatchObject({ paths: 500, seed: 2513, sampling: 'sobol', months: 60 });
    expect(found.scenarios.map(({ name }: { name: string }) => name)).toEqual(['a.offing', 'b.offing']);
    expect(found.scenarios[1].headline.fundingNeed).toEqual(now.fundingNeed);
    const [against] = found.against;
    expect(against.changes['fundingNeed.p80'].change).toBe(now.fundingNeed.p80 - old.fundingNeed.p80);
    expect(against.changes['fundingNeed.p80'].error).toBeGreaterThan(0);
    const { better, tied, worse } = against.runway;
    expect(better.value + tied.value + worse.value).toBeCloseTo(1, 12);
    expect(worse.value).toBeGreaterThan(0.5);
    const [title, start, chance] = against.differences;
    expect(title).toMatchObject({ after: 'Half a chance', effect: null, notRun: 'noFigures' });
    for (const [difference, edit] of [
      [start, compute],
      [chance, ipo],
    ] as const) {
      const alone = await simulated(edit);
      expect(difference.effect.medianRunway).toMatchObject({
        before: old.runwayMonths.p50,
        after: alone.runwayMonths.p50,
      });
      expect(difference.effect.fundingNeed80.change).toBe(alone.fundingNeed.p80 - old.fundingNeed.p80);
      expect(difference.effect.fundingNeed80.error).toBeGreaterThan(0);
    }
  });

  it('prints a table of figures, shares of the paths, and the differences with their effects', async () => {
    const { code, stdout } = await compare(['a.offing', 'b.offing', '--paths', '500']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Figure +a\.offing \(CNY\) +b\.offing \(CNY\) +Change, b\.offing$/m);
    expect(stdout).toMatch(/^Runway, median +\d+ months ±[\d.]+ +\d+ months ±[\d.]+ +−\d+ months ±[\d.]+$/m);
    expect(stdout).toMatch(
      /^“b\.offing” lasts longer than “a\.offing” on .* of the paths, as long on .*, and less long on .*$/m,
    );
    expect(stdout).toMatch(
      /^Hong Kong IPO: chance +95% +50% +−\d+ months ±[\d.]+ +\+CNY [\d.]+bn ±[\d.]+bn +−CNY [\d.]+bn ±[\d.]+bn$/m,
    );
    const chinese = await compare(['a.offing', 'b.offing', '--paths', '500'], 'zh_HK.UTF-8');
    expect(chinese.stdout).toMatch(/^香港首次公開發售：機率 +95% +50% +−\d+個月 ±[\d.]+ +\+[\d.]+億人民幣 ±[\d.]+億/m);
    expect(chinese.stdout).not.toMatch(/\{\{|compare:|diff:|undefined/);
  });

  it('takes up to four, and says what is not told across currencies', async () => {
    const { stdout } = await compare(['zhipu', 'minimax', 'b.offing', 'a.offing', '--paths', '64', '--no-effects']);
    expect(stdout).toMatch(/^Funding need, enough in 80% of paths +\S+ \S+ +\S+ \S+ +– /m);
    expect(stdout).toContain('In different currencies, so that amounts are not compared: zhipu CNY, minimax USD.');
    expect(stdout).toContain('Months are counted from each');
    expect(stdout).not.toMatch(/Median runway/);
    const found = await json('zhipu', 'minimax', '--paths', '64');
    expect(found.against[0].need).toBeNull();
    expect(found.against[0].changes).not.toHaveProperty('fundingNeed.p80');
    expect(found.departures.map(({ kind }: { kind: string }) => kind)).toEqual([
      'simulation',
      'balanceDate',
      'currency',
    ]);
  });

  it('says that nothing differs', async () => {
    expect((await compare(['zhipu', 'a.offing', '--paths', '64'])).stdout).toContain('No differences.');
  });
});

describe.each(['C', 'zh_HK.UTF-8'])('bad input (%s)', (LANG) => {
  it.each([
    [[], ['compare', 'FILE|BASELINE']],
    [['zhipu'], ['compare', 'FILE|BASELINE']],
    [
      ['zhipu', 'zhipu', 'zhipu', 'zhipu', 'zhipu'],
      ['5', '4'],
    ],
    [['zhipu', 'missing.offing'], ['missing.offing']],
    [
      ['zhipu', 'blank', '--paths', '2'],
      ['--paths', '2', '16'],
    ],
    [['zhipu', 'blank', '--set', 'compute.start=1m'], ['--set']],
  ])('%j is refused with one line that names the fix', async (args, words) => {
    const { code, stdout, stderr } = await compare(args, LANG);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\{\{|undefined|errors:/);
    for (const word of words) expect(stderr).toContain(word);
  });
});

describe.runIf(process.platform === 'linux')('Ctrl-C', () => {
  it('ends a comparison with exit code 130 and no result', async () => {
    const { code, stdout } = await interrupted(['compare', 'zhipu', 'blank', '--paths', '1000000']);
    expect(code).toBe(130);
    expect(stdout).not.toContain('Runway');
  });
});
