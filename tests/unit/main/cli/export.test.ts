import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TABLE_IDS } from '@shared/exchange/export/table';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually';
import { offing, startAtTerminal } from './support/offing';

const QUICK = ['--paths', '64', '--workers', '0'];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'offing-export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  return offing(['export', 'zhipu', ...QUICK, ...args], { cwd: folder });
}

async function csv(file: string): Promise<string[][]> {
  const text = await readFile(path.join(folder, file), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(text.trimEnd(), { newline: '\r\n' });
  expect(errors).toEqual([]);
  return data;
}

async function simulated(...args: string[]) {
  const { stdout } = await offing(['simulate', 'zhipu', ...QUICK, ...args, '--json']);
  return JSON.parse(stdout);
}

describe('export --csv', () => {
  it('writes every table with the figures of the same run', async () => {
    const { code, stdout, stderr } = await run('--csv', 'a/tables', '--seed', '7');
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `Wrote ${TABLE_IDS.length} files to a/tables.\n`,
      stderr: '',
    });
    expect((await readdir(path.join(folder, 'a/tables'))).sort()).toEqual(TABLE_IDS.map((id) => `${id}.csv`).sort());
    const result = await simulated('--seed', '7');
    const headline = new Map((await csv('a/tables/headline.csv')).map(([figure, , ...rest]) => [figure, rest]));
    expect(headline.get('fundingNeed.p80')?.slice(0, 2).map(Number)).toEqual([
      result.headline.fundingNeed.p80,
      result.error.fundingNeed.p80,
    ]);
    const cash = (await csv('a/tables/bands-monthly.csv')).filter(([series]) => series === 'cash');
    expect(cash.map((row) => Number(row[4]))).toEqual(result.series.cash.monthly.mean);
    const method = new Map((await csv('a/tables/method.csv')).map(([item, value]) => [item, value]));
    expect(method.get('Fingerprint')).toBe(result.fingerprint);
  });

  it('writes the tables that are asked for, and all paths month by month', async () => {
    const what = ['--table', 'survival', '--table', 'reported', '--paths-of', 'cash, burn', '--months', '24'];
    expect((await run('--csv', '.', ...what)).stdout).toBe('Wrote 3 files to ..\n');
    expect((await readdir(folder)).sort()).toEqual(['paths.csv', 'reported.csv', 'survival.csv']);
    const [header, ...rows] = await csv('paths.csv');
    expect(header).toEqual(['Path', 'Period', 'cash', 'burn']);
    expect(rows).toHaveLength(64 * 24);
    const { traces } = await simulated('--path', '63', '--months', '24');
    const last = rows.filter(([number]) => number === '63');
    expect(last.map(([, period]) => period)).toEqual(traces[0].monthly.labels);
    expect(last.map(([, , cash]) => Number(cash))).toEqual(traces[0].monthly.cash);
    expect(last.map(([, , , burn]) => Number(burn))).toEqual(traces[0].monthly.burn);
  });

  it('takes what-ifs, and speaks the language of the system', async () => {
    const args = ['export', 'zhipu', ...QUICK, '--csv', 'zh', '--table', 'assumptions'];
    const whatIf = ['--set', 'events.ipo.probability=12.5%'];
    const { stdout } = await offing([...args, ...whatIf], { cwd: folder, env: { LANG: 'zh_HK.UTF-8' } });
    expect(stdout).toBe('已將1個檔案寫入zh。\n');
    const rows = await csv('zh/assumptions.csv');
    expect(rows[0]?.[0]).toBe('位址');
    expect(rows.find(([address]) => address === 'events.ipo.probability')?.[3]).toBe('12.5%');
  });
});

describe('export --xlsx', () => {
  it('writes a workbook with the same numbers as the CSV files', async () => {
    const { code, stdout } = await run('--xlsx', 'z.xlsx', '--csv', 'tables');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `Wrote ${TABLE_IDS.length} files to tables.\nWrote z.xlsx.\n`,
    });
    const sheets = await readWorkbook(path.join(folder, 'z.xlsx'));
    expect(sheets).toHaveLength(TABLE_IDS.length);
    for (const [index, id] of TABLE_IDS.entries()) {
      const cells = await csv(`tables/${id}.csv`);
      const written = sheets[index]?.data.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
      expect(written).toEqual(cells.map((row) => row.map((cell) => cell.replace(/^'(?=[-+=@])/, ''))));
    }
  });
});

describe('what is there already', () => {
  it('stays unless it may be replaced', async () => {
    await mkdir(path.join(folder, 'tables'));
    await writeFile(path.join(folder, 'tables/survival.csv'), 'mine');
    await writeFile(path.join(folder, 'z.xlsx'), 'mine');
    for (const args of [
      ['--csv', 'tables'],
      ['--xlsx', 'z.xlsx'],
    ]) {
      const { code, stderr } = await run(...args);
      expect(code).toBe(2);
      expect(stderr).toMatch(/(survival\.csv|z\.xlsx)” exists already/);
    }
    expect(await readdir(path.join(folder, 'tables'))).toEqual(['survival.csv']);
    expect(await readFile(path.join(folder, 'z.xlsx'), 'utf8')).toBe('mine');
    expect((await run('--csv', 'tables', '--xlsx', 'z.xlsx', '--force')).code).toBe(0);
    expect((await csv('tables/survival.csv')).length).toBe(62);
  });

  it('is said where it keeps files from being written', async () => {
    await writeFile(path.join(folder, 'file'), '');
    const { code, stderr } = await run('--csv', 'file');
    expect(code).toBe(2);
    expect(stderr).toContain('could not be written');
  });
});

describe.runIf(process.platform === 'linux')('Ctrl-C', () => {
  it('leaves nothing of a file that is half written', async () => {
    const args = ['export', 'zhipu', '--paths', '60000', '--csv', folder, '--table', 'method', '--paths-of', 'cash'];
    const { child, ended } = startAtTerminal(args);
    // All paths have been simulated once one table is there; the next is then written under another name first.
    await eventually(async () => {
      const names = await readdir(folder);
      expect(names).toContain('method.csv');
      expect(names.length).toBeGreaterThan(1);
    });
    child.stdin?.write('\x03');
    const { code, stdout } = await ended;
    expect(code).toBe(130);
    expect(stdout).toContain('The calculation was cancelled.');
    expect(await readdir(folder)).toEqual(['method.csv']);
  });
});

describe('bad input', () => {
  it.each([
    [[], ['export', '--csv FOLDER | --xlsx FILE.xlsx']],
    [
      ['--csv', 'x', '--table', 'cash'],
      ['--table', 'cash', 'headline, bands-monthly'],
    ],
    [
      ['--csv', 'x', '--paths-of', 'cash,grossMargin'],
      ['--paths-of', 'grossMargin', 'revenue.cloud'],
    ],
    [['--csv', 'x', '--paths-of', ''], ['--paths-of']],
    [
      ['--xlsx', 'x.xlsx', '--table', 'headline'],
      ['--table', '--csv'],
    ],
    [
      ['--xlsx', 'x.xlsx', '--paths-of', 'cash'],
      ['--paths-of', '--csv'],
    ],
    [
      ['--csv', 'x', '--sampling', 'halton'],
      ['--sampling', 'sobol, lhs, mc'],
    ],
    [['--csv', 'x', '--worst'], ['--worst']],
  ])('%j is refused with one line that names the fix, and nothing is written', async (args, named) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\{\{|undefined|errors:|expected\./);
    for (const words of named) expect(stderr).toContain(words);
    expect(await readdir(folder)).toEqual([]);
  });
});
