// Tables as other programs write them: another encoding, several sheets, hidden rows.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbookOfSheets } from '../../shared/exchange/support/workbooks';
import { offing as run } from './support/offing';

let folder: string;

/** `假設,數值` as Chinese Excel writes it, above a row in ASCII. */
const HEADERS = { 'big5.csv': 'b0b2b35d2cbcc6adc80d0a', 'gbk.csv': 'bcd9c9e82ccafdd6b50d0a' };

const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (index: number, name: string, value: string, attributes = '') =>
  `<row r="${index}" ${attributes}>${text(`A${index}`, name)}${text(`B${index}`, value)}</row>`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'offing-tables-'));
  const put = (name: string, data: Uint8Array) => writeFile(path.join(folder, name), data);
  for (const [name, header] of Object.entries(HEADERS)) {
    await put(name, Buffer.concat([Buffer.from(header, 'hex'), Buffer.from('opening.cash,3000\r\n')]));
  }
  await put('unicode.txt', Buffer.from('\ufeffpath\tvalue\r\nopening.cash\t3000\r\n', 'utf16le'));
  await put('plan.tsv', Buffer.from('path\tvalue\nopening.cash\t"3,000"\n'));
  await put('broken.csv', Buffer.from([...Buffer.from('假設,數值\nopening.cash,3000\n'), 0xff]));
  const header = row(1, 'path', 'value');
  await put(
    'plan.xlsx',
    workbookOfSheets(
      [
        { name: 'Draft', rows: header + row(2, 'opening.cash', '1'), state: 'hidden' },
        { name: 'Now', rows: header + row(2, 'opening.cash', '3000') + row(3, 'opening.debt', '7', 'hidden="1"') },
      ],
      1,
    ),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function importing(...args: readonly string[]) {
  return run(['import', ...args, '--into', 'zhipu', '--dry-run'], { cwd: folder });
}

describe('import', () => {
  it.each([
    ['gbk.csv', 'Read as GBK (GB18030), which is a guess'],
    ['big5.csv', 'Read as Big5 (HKSCS), which is a guess'],
  ])('reads %s, and says what it took its characters for', async (name, note) => {
    const { code, stdout } = await importing(name);
    expect(code).toBe(0);
    expect(stdout).toContain(note);
    expect(stdout).toMatch(/^B2 +opening\.cash +\S+ +3bn/m);
  });

  it('reads another encoding where it is told, and refuses what is none of it', async () => {
    const { stdout } = await importing('gbk.csv', '--encoding', 'gbk');
    expect(stdout).not.toContain('guess');
    expect(stdout).toMatch(/^B2 +opening\.cash/m);
    const wrong = await importing('gbk.csv', '--encoding', 'utf-8');
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('is not text in UTF-8');
    const unknown = await importing('gbk.csv', '--encoding', 'klingon');
    expect(unknown.stderr).toContain('gb18030');
    expect((await importing('plan.xlsx', '--encoding', 'gbk')).stderr).toContain('text file');
    expect((await importing('broken.csv')).stderr).toContain('cannot be told');
  });

  it.each(['unicode.txt', 'plan.tsv'])('reads %s', async (name) => {
    const { code, stdout } = await importing(name);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^B2 +opening\.cash +\S+ +3bn/m);
  });

  it('takes what is seen of the sheet that is in front, and says what it left out', async () => {
    const { code, stdout } = await importing('plan.xlsx');
    expect(code).toBe(0);
    expect(stdout).toContain('Read from the sheet Now; --sheet chooses another: Draft.');
    expect(stdout).toContain('Hidden in the sheet and left out: 1 row (3); --hidden takes them too.');
    expect(stdout).toContain('1 value would change');
    const whole = await importing('plan.xlsx', '--hidden');
    expect(whole.stdout).toMatch(/^B3 +opening\.debt/m);
    const draft = await importing('plan.xlsx', '--sheet', 'Draft');
    expect(draft.stdout).toMatch(/^B2 +opening\.cash +\S+ +1m/m);
  });
});
