import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LIMITS } from '@shared/scenario/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npmOffing, offing as run } from './support/offing';

const MAX_PATHS = LIMITS.maxPaths.toLocaleString('en');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'offing-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** From a folder that is not the project's. */
function offing(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return run(args, { cwd: folder, env });
}

async function simulate(...args: string[]) {
  const { code, stdout, stderr } = await offing(['simulate', ...args, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('simulate --json', () => {
  it('prints one object with every documented figure', async () => {
    const result = await simulate('zhipu', '--paths', '400', '--months', '24');
    expect(Object.keys(result)).toEqual([
      'engine',
      'scenario',
      'paths',
      'seed',
      'sampling',
      'stopped',
      'summary',
      'correlations',
      'correlationsChanged',
      'unseenMeans',
      'tooLate',
      'headline',
      'error',
      'series',
      'fingerprint',
    ]);
    expect(result.paths).toBe(400);
    expect(result.seed).toBe(2513);
    expect(Object.keys(result.headline.runwayMonths)).toEqual(['p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95']);
    expect(Object.keys(result.headline.cashLasts)).toEqual(['12', '18', '24', '36', '60']);
    expect(result.headline.cashLasts['36']).toBeNull();
    expect(Object.keys(result.headline.fundingNeed)).toEqual(['p50', 'p80', 'p90', 'p95', 'es95']);
    expect(Object.keys(result.error)).toEqual(Object.keys(result.headline));
    for (const name of ['revenue', 'grossProfit', 'compute', 'operatingProfit', 'burn', 'cash', 'selfFundedCash']) {
      const series = result.series[name];
      expect(series.unit).toBe('CNY million');
      for (const [granularity, length] of [
        ['monthly', 24],
        ['halfYear', 4],
        ['year', 3],
      ] as const) {
        const bands = series[granularity];
        const statistics = ['mean', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'];
        expect(Object.keys(bands)).toEqual(['labels', ...statistics, 'error']);
        const { error, ...figures } = bands;
        expect(Object.keys(error)).toEqual(statistics);
        for (const values of [...Object.values(figures), ...Object.values(error)]) expect(values).toHaveLength(length);
      }
    }
    expect(result.series.cash.monthly.labels[0]).toBe('2025-07');
    expect(result.series.cash.halfYear.p50.at(-1)).toBe(result.series.cash.monthly.p50.at(-1));
    expect(result.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives the same fingerprint in this thread and with one or three workers', async () => {
    const runs = await Promise.all(['0', '1', '3'].map((n) => simulate('zhipu', '--paths', '300', '--workers', n)));
    expect(new Set(runs.map((run) => run.fingerprint)).size).toBe(1);
    const other = await simulate('zhipu', '--paths', '300', '--seed', '7');
    expect(other.fingerprint).not.toBe(runs[0].fingerprint);
  });

  it('answers a what-if without touching the file', async () => {
    const file = path.join(folder, 'what-if.offing');
    await offing(['new', '--from', 'zhipu', '-o', 'what-if.offing']);
    const before = await readFile(file, 'utf8');
    const asFiled = await simulate('what-if.offing', '--paths', '1000');
    const withoutIpo = await simulate('what-if.offing', '--paths', '1000', '--set', 'events.ipo.probability=0');
    expect(asFiled.headline.runwayMonths.p50).toBeGreaterThan(12);
    expect(withoutIpo.headline.runwayMonths.p50).toBeGreaterThanOrEqual(7);
    expect(withoutIpo.headline.runwayMonths.p50).toBeLessThanOrEqual(10);
    expect(withoutIpo.scenario.id).toBe(JSON.parse(before).id);
    expect(await readFile(file, 'utf8')).toBe(before);
  });
});

describe('npm run offing', () => {
  const asUser = (args: readonly string[]) => npmOffing(args, { cwd: folder });

  it('stands where the user does, prints what the command prints, and ends with its code', async () => {
    const wrote = { code: 0, stdout: 'Wrote mine.offing.\n', stderr: '' };
    expect(await asUser(['new', '-o', 'mine.offing'])).toEqual(wrote);
    expect(await readdir(folder)).toContain('mine.offing');
    const simulation = ['simulate', 'zhipu', '--paths', '400', '--json'];
    expect(await asUser(simulation)).toEqual(await offing(simulation));
    const refused = ['simulate', 'nowhere.offing'];
    expect(await asUser(refused)).toEqual(await offing(refused));
  });
});

describe('the other commands', () => {
  it('writes a new file once, and validates it', async () => {
    const written = await offing(['new', '--from', 'minimax', '-o', 'new.offing']);
    expect(written).toEqual({ code: 0, stdout: 'Wrote new.offing.\n', stderr: '' });
    const valid = await offing(['validate', 'new.offing']);
    expect(valid.code).toBe(0);
    expect(valid.stdout).toContain('60 months');
    const again = await offing(['new', '-o', 'new.offing']);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('new.offing');
    expect((await offing(['new', '-o', 'new.offing', '--force'])).code).toBe(0);
  });

  it('lists the baselines and the assumptions', async () => {
    const { stdout } = await offing(['baselines']);
    for (const id of ['zhipu', 'minimax', 'blank']) expect(stdout).toMatch(new RegExp(`^${id} `, 'm'));
    const listed = await offing(['assumptions', 'zhipu']);
    expect(listed.stdout).toMatch(/^events\.ipo\.probability +95% /m);
    expect(listed.stdout).toMatch(/^segments\.cloud\.shock$/m);
    expect(listed.stdout).toMatch(/^compute\.priceShock$/m);
  });

  it('prints tables that line up, in the language of the system', async () => {
    const english = await offing(['simulate', 'zhipu', '--paths', '200']);
    expect(english.stdout).toContain('Runway, median');
    const chinese = await offing(['simulate', 'zhipu', '--paths', '200'], { LANG: 'zh_HK.UTF-8' });
    expect(chinese.stdout).toContain('現金可用期，中位數');
  });
});

describe('bad input', () => {
  it.each([
    [
      ['simulate', 'zhipu', '--set', 'events.ipo.probability=200'],
      ['zhipu', 'events.ipo.probability', 'between 0% and 100%'],
    ],
    [
      ['simulate', 'zhipu', '--set', 'events.ipo.odds=1'],
      ['zhipu', 'events.ipo.odds'],
    ],
    [
      ['simulate', 'zhipu', '--set', 'events.ipo.probability'],
      ['zhipu', 'events.ipo.probability', 'equals sign'],
    ],
    [
      ['simulate', 'zhipu', '--set', 'compute.start=lots'],
      ['zhipu', 'compute.start', 'lots', 'must be a number'],
    ],
    [
      ['simulate', 'zhipu', '--paths', '0'],
      ['--paths', '16', MAX_PATHS],
    ],
    [
      ['simulate', 'zhipu', '--paths', '1000000000'],
      ['--paths', MAX_PATHS],
    ],
    [
      ['simulate', 'zhipu', '--months', '11'],
      ['--months', '12', '120'],
    ],
    [
      ['simulate', 'missing.offing'],
      ['missing.offing', 'could not be found'],
    ],
    [['simulate'], ['FILE|BASELINE']],
    [
      ['simulate', 'zhipu', 'minimax'],
      ['simulate', 'minimax'],
    ],
    [
      ['baselines', 'zhipu'],
      ['baselines', 'zhipu'],
    ],
    [['simulate', 'zhipu', '--colour'], ['--colour']],
    [
      ['new', '--from', 'openai', '-o', 'x.offing'],
      ['openai', 'zhipu, minimax, blank'],
    ],
    [['frobnicate'], ['frobnicate']],
  ])('%j is refused with one line that names the fix', async (args, words) => {
    const { code, stdout, stderr } = await offing(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    for (const word of words) expect(stderr).toContain(word);
  });

  it('names the file, the field and what was expected', async () => {
    await offing(['new', '--from', 'zhipu', '-o', 'bad.offing']);
    const file = path.join(folder, 'bad.offing');
    const scenario = JSON.parse(await readFile(file, 'utf8'));
    scenario.assumptions.compute.demandInitial.quantity.min = 9;
    await writeFile(file, JSON.stringify(scenario));
    for (const command of ['validate', 'simulate']) {
      const { code, stderr } = await offing([command, 'bad.offing']);
      expect(code).toBe(2);
      expect(stderr).toContain('bad.offing');
      expect(stderr).toContain('compute.demandInitial');
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    }
  });
});
