import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { offing as run } from './support/offing';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'offing-import-'));
  await offing(['new', '--from', 'zhipu', '-o', 'mine.offing']);
  await put('plan.csv', 'path,value,source,by,why\ncompute.start,300m,assumed,CFO,New contract\nopening.debt,10,,,\n');
  await put('wrong.csv', 'path,value\ncompute.stat,300m\nevents.ipo.probability,150%\nopening.debt,\n');
  await put('history.csv', 'Period,Revenue\nH1 2025,190900\n2025-12-31,"600,000"\n');
  const rows = [
    ['Input', 'New'],
    ['opening.debt', 0.1 + 0.2],
  ].map((row) => row.map((value) => ({ value })));
  const book = writeWorkbook([
    { sheet: 'Notes', data: [[{ value: 'nothing here' }]] },
    { sheet: 'Plan', data: rows },
  ]);
  await put('plan.xlsx', await book.toBuffer());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function offing(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return run(args, { cwd: folder, env });
}

function put(name: string, data: string | Buffer) {
  return writeFile(path.join(folder, name), data);
}

async function written(name: string) {
  return JSON.parse(await readFile(path.join(folder, name), 'utf8'));
}

describe('import', () => {
  it('says what would change, and with --dry-run writes nothing', async () => {
    const { code, stdout, stderr } = await offing(['import', 'plan.csv', '--into', 'zhipu', '--dry-run']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^B2 +compute\.start +\S.* 300m +assumed$/m);
    expect(stdout).toContain('2 values would change; nothing was written.');
  });

  it('writes a scenario with the values and their sources', async () => {
    const { code, stdout } = await offing(['import', 'plan.csv', '--into', 'zhipu', '-o', 'a.offing']);
    expect({ code, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      last: 'Wrote a.offing with 2 values from plan.csv.',
    });
    const { id, assumptions } = await written('a.offing');
    expect(id).not.toMatch(/^0+-/);
    expect(assumptions.compute.start).toEqual({
      quantity: { kind: 'constant', value: 300 },
      source: { kind: 'assumed', by: 'CFO', why: 'New contract' },
    });
    expect((await offing(['validate', 'a.offing'])).code).toBe(0);
    const again = await offing(['import', 'plan.csv', '--into', 'a.offing', '--dry-run']);
    expect(again.stdout).toContain('as it is in a.offing already');
  });

  it('replaces a file, even the one that is changed, with --force only', async () => {
    const before = await readFile(path.join(folder, 'mine.offing'), 'utf8');
    const args = ['import', 'plan.csv', '--into', 'mine.offing', '-o', 'mine.offing'];
    expect(await offing(args)).toMatchObject({ code: 2, stdout: '' });
    expect(await readFile(path.join(folder, 'mine.offing'), 'utf8')).toBe(before);
    expect((await offing([...args, '--force'])).code).toBe(0);
    expect((await written('mine.offing')).id).toBe(JSON.parse(before).id);
  });

  it('reads a sheet of a workbook by the columns that are named', async () => {
    const args = ['import', 'plan.xlsx', '--sheet', 'Plan', '--map', 'path=Input,value=B', '--into', 'zhipu'];
    expect((await offing([...args, '-o', 'x.offing'])).code).toBe(0);
    expect((await written('x.offing')).assumptions.opening.debt.quantity.value).toBe(0.30000000000000004);
  });

  it('reads reported history in the unit that is given', async () => {
    const args = ['import', 'history.csv', '--into', 'zhipu', '--as', 'reported', '--unit', 'thousands'];
    expect((await offing([...args, '-o', 'h.offing'])).code).toBe(0);
    expect((await written('h.offing')).reported.slice(-2)).toMatchObject([
      { period: '2025H1', revenue: 190.9 },
      { period: '2025H2', revenue: 600 },
    ]);
  });

  it.each([
    ['C', 'because of cells that cannot be used: 3'],
    ['zh_HK.UTF-8', '有3個儲存格不能使用'],
  ])('names every cell that cannot be used, and writes nothing, in the language of %s', async (LANG, last) => {
    const { code, stdout, stderr } = await offing(['import', 'wrong.csv', '--into', 'zhipu', '-o', 'n.offing'], {
      LANG,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const lines = stderr.trimEnd().split('\n');
    expect(lines.map((line) => line.slice(0, 2))).toEqual(['A2', 'B3', 'B4', 'of']);
    expect(lines[0]).toContain('compute.start');
    expect(lines.at(-1)).toContain(last);
    await expect(written('n.offing')).rejects.toThrow('ENOENT');
  });

  it.each([
    [['import'], ['DATA']],
    [['import', 'plan.csv'], ['--into']],
    [['import', 'plan.csv', '--into', 'zhipu'], ['-o FILE']],
    [
      ['import', 'plan.pdf', '--into', 'zhipu', '--dry-run'],
      ['plan.pdf', '.csv'],
    ],
    [
      ['import', 'none.csv', '--into', 'zhipu', '--dry-run'],
      ['none.csv', 'could not be found'],
    ],
    [
      ['import', 'plan.csv', '--into', 'none.offing', '--dry-run'],
      ['none.offing', 'could not be found'],
    ],
    [
      ['import', 'plan.csv', '--into', 'zhipu', '--dry-run', '--sheet', 'Plan'],
      ['--sheet', 'workbook'],
    ],
    [
      ['import', 'plan.csv', '--into', 'zhipu', '--dry-run', '--unit', 'millions'],
      ['--unit', 'reported'],
    ],
    [
      ['import', 'plan.csv', '--into', 'zhipu', '--dry-run', '--as', 'reported'],
      ['plan.csv', 'period', 'path, value'],
    ],
    [
      ['import', 'plan.csv', '--into', 'zhipu', '--dry-run', '--map', 'colour=B'],
      ['colour=B', 'revenue'],
    ],
    [
      ['import', 'plan.xlsx', '--into', 'zhipu', '--dry-run', '--sheet', 'Pan'],
      ['plan.xlsx', 'Pan', 'Notes, Plan'],
    ],
    [
      ['import', 'plan.xlsx', '--into', 'zhipu', '--dry-run'],
      ['plan.xlsx', 'nothing here'],
    ],
  ])('%j is refused with one line that names the fix', async (args, words) => {
    const { code, stdout, stderr } = await offing(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    for (const word of words) expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/undefined|\{\{|import\./);
  });
});
