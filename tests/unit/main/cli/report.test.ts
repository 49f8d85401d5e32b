import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeScenario } from '@shared/scenario/write';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scenarioOf } from '../support/scenario';
import { offing } from './support/offing';

const QUICK = ['--paths', '512', '--workers', '0'];
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'offing-report-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const report = (...args: string[]) => offing(['report', ...args, ...QUICK], { cwd: folder });
const text = (file: string) => readFile(path.join(folder, file), 'utf8');

describe('report as HTML', () => {
  it('is written in the language, with the sections and the note that are asked for', async () => {
    const { code, stdout, stderr } = await report(
      ...['zhipu', '-o', 'a.html', '--lang', 'zh-Hans', '--sections', 'cover, findings', '--note', '<b>Board</b>'],
    );
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'Wrote a.html.\n', stderr: '' });
    const html = await text('a.html');
    expect(html).toContain('<html lang="zh-Hans">');
    expect(html.match(/data-section="\w+"/g)).toEqual(['data-section="cover"', 'data-section="findings"']);
    expect(html).toContain('&lt;b&gt;Board&lt;/b&gt;');
  });

  it('carries its scenario, with what was asked of it and the figures that came of it', async () => {
    await report('zhipu', '-o', 'a.html', '--sections', 'summary', '--set', 'events.ipo.probability=0');
    const { stdout } = await offing(['extract', 'a.html', '-o', 'back.offing'], { cwd: folder });
    expect(stdout).toContain('it gives the same figures as the report');
    const back = JSON.parse(await text('back.offing'));
    expect(back.assumptions.events[0].probability.quantity).toEqual({ kind: 'constant', value: 0 });
    expect(back.simulation.paths).toBe(512);
  });

  it('has tests by the book from the days that are given, and refuses what is no day', async () => {
    const sections = ['--sections', 'liquidity,book'];
    await report('zhipu', '-o', 'a.html', ...sections, '--document', '2026-01-08', '--investments', '500m');
    expect(await text('a.html')).toContain('twelve months from 2026-01-08 to 2027-01-08');
    expect(await text('a.html')).toContain('CNY 2.05bn');
    const { code, stderr } = await report('zhipu', '-o', 'b.html', ...sections, '--issue', 'soon');
    expect(code).toBe(2);
    expect(stderr).toContain('“soon” is not a day.');
  });

  it('of several fills a folder, under names of their own', async () => {
    await mkdir(path.join(folder, 'old'));
    await writeFile(path.join(folder, 'plan.offing'), writeScenario(scenarioOf(10, 'New')));
    await writeFile(path.join(folder, 'old', 'plan.offing'), writeScenario(scenarioOf(10, 'Old')));
    const format = ['--format', 'html', '--sections', 'findings'];
    const { code, stdout } = await report('plan.offing', 'old/plan.offing', 'zhipu', '-o', 'out/reports', ...format);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'Wrote out/reports/plan.html.\nWrote out/reports/plan-2.html.\nWrote out/reports/zhipu.html.\n',
    });
    expect((await readdir(path.join(folder, 'out/reports'))).sort()).toEqual([
      'plan-2.html',
      'plan.html',
      'zhipu.html',
    ]);
    expect(await text('out/reports/plan-2.html')).toContain('Old');
  });

  it('compares with another scenario on the same draws', async () => {
    await offing(['new', '--from', 'zhipu', '-o', 'other.offing'], { cwd: folder });
    const compare = (...others: string[]) =>
      report('zhipu', ...others.flatMap((other) => ['--compare', other]), '-o', 'a.html', '--sections', 'comparison');
    expect((await compare('other.offing', 'minimax')).code).toBe(0);
    // Their amounts are in different currencies, which is said.
    expect(await text('a.html')).toContain('amounts are not compared');
    const tooMany = await compare('other.offing', 'minimax', 'blank', 'zhipu');
    expect(tooMany.code).toBe(2);
    expect(tooMany.stderr).toContain('Compare 4 at most');
    expect(await text('a.html')).toContain('other.offing');
  });
});

describe('report refuses', () => {
  it.each([
    [['-o', 'a.html'], 'The command report needs FILE|BASELINE'],
    [['zhipu'], 'The command report needs -o FILE.pdf|FILE.html|FOLDER'],
    [['zhipu', 'minimax', '-o', 'a.pdf'], 'has to be a folder where there are several reports'],
    [['zhipu', '-o', 'a.html', '--sections', 'cover,poem'], '--sections cannot be "poem"'],
    [['zhipu', '-o', 'a.html', '--paper', 'A5'], '--paper cannot be "A5"'],
    [['zhipu', '-o', 'a.html', '--lang', 'fr'], '--lang cannot be "fr"'],
    [['nothing.offing', '-o', 'a.html'], 'could not be found'],
  ])('%j', async (args, words) => {
    const { code, stdout, stderr } = await report(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(await readdir(folder)).toEqual([]);
  });

  it('to replace a file without being told', async () => {
    await writeFile(path.join(folder, 'a.html'), 'mine');
    expect((await report('zhipu', '-o', 'a.html')).stderr).toContain('exists already');
    expect(await text('a.html')).toBe('mine');
    expect((await report('zhipu', '-o', 'a.html', '--force', '--sections', 'summary')).code).toBe(0);
    expect((await stat(path.join(folder, 'a.html'))).size).toBeGreaterThan(1000);
  });

  it('a PDF where nothing can print it, and says what to do', async () => {
    // Only `build/offing.mjs` says what prints.
    const { code, stderr } = await report('zhipu', '-o', 'a.pdf', '--sections', 'summary');
    expect(code).toBe(2);
    expect(stderr).toContain('Electron, which prints it, did not start');
    expect(await readdir(folder)).toEqual([]);
  });
});
