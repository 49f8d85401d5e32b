import { deflateRawSync } from 'node:zlib';
import { cellName, columnName, type Sheet } from '@shared/exchange/import';
import { readArchive, storedArchive } from '@shared/exchange/import/archive';
import { LIMITS } from '@shared/exchange/import/limits';
import { readSheet } from '@shared/exchange/import/read';
import { afterEach, describe, expect, it, vi } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { crc, workbookWith, zip } from './support/workbooks';

afterEach(() => vi.unstubAllGlobals());

const utf8 = (text: string) => new TextEncoder().encode(text);

async function csv(text: string | Uint8Array): Promise<Sheet> {
  const sheet = await readSheet(typeof text === 'string' ? utf8(text) : text, 'csv');
  if (!sheet.ok) throw new Error(sheet.error.code);
  return sheet.value;
}

async function refusal(bytes: Uint8Array, kind: 'csv' | 'xlsx', name?: string) {
  const sheet = await readSheet(bytes, kind, name);
  return sheet.ok ? undefined : { code: sheet.error.code, reason: sheet.error.params.reasonCode };
}

describe('cells', () => {
  it('are named as spreadsheets name them', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(cellName(6, 1)).toBe('B7');
  });
});

describe('CSV', () => {
  it.each([',', ';', '\t'])('is read with %j between cells, with or without a byte order mark', async (delimiter) => {
    const rows = [
      ['path', 'value'],
      ['a', '1'],
      ['b', '2'],
    ];
    const text = rows.map((row) => row.join(delimiter)).join('\r\n');
    expect(await csv(text)).toEqual(rows);
    expect(await csv(`\ufeff${text}\r\n`)).toEqual([...rows, [null, null]]);
  });

  it('has quotes, line breaks within cells, and rows of equal length', async () => {
    expect(await csv('a,"b ""x""\ny",c\n人民幣')).toEqual([
      ['a', 'b "x"\ny', 'c'],
      ['人民幣', null, null],
    ]);
  });

  it('leaves formulas as text, and takes the apostrophe from those that have one', async () => {
    expect(await csv("=1+1,'=1+1,'-5%,it's,'quoted'")).toEqual([['=1+1', '=1+1', '-5%', "it's", "'quoted'"]]);
  });

  it.each([
    ['a quote without an end', utf8('a,"b\n1,2'), 'import.badQuotes'],
    ['nothing', new Uint8Array(), 'import.empty'],
  ])('%s is refused', async (_, bytes, code) => {
    expect((await refusal(bytes, 'csv'))?.code).toBe(code);
  });

  it.each([
    ['bytes', 'x'.repeat(LIMITS.bytes + 1)],
    ['rows', 'a,b\n'.repeat(1_000_000)],
    ['columns', ','.repeat(1_000_000)],
    ['cell', `a,${'x'.repeat(LIMITS.cell + 1)}`],
  ])('too many %s are refused at once', async (excess, text) => {
    expect(await refusal(utf8(text), 'csv')).toEqual({ code: 'import.tooMuch', reason: `import.${excess}` });
  });
});

describe('XLSX', () => {
  it('has text, numbers in full, days, yes and no, and the value of a formula that was stored', async () => {
    const buffer = await writeWorkbook([
      [
        { value: 'text', type: String },
        { value: 0.1 + 0.2, type: Number },
        { value: new Date('2025-06-30T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
        { value: true, type: Boolean },
        null,
      ],
      [null, null, null, null, { value: 'last', type: String }],
    ]).toBuffer();
    const sheet = await readSheet(buffer, 'xlsx');
    expect(sheet.ok && sheet.value).toEqual([
      ['text', 0.30000000000000004, '2025-06-30', 'true', null],
      [null, null, null, null, 'last'],
    ]);
  });

  it('never calculates a formula', async () => {
    const cells = '<c r="A1"><f>1+1</f><v>42</v></c><c r="B1" t="str"><f>X()</f></c><c r="C1"><v>1</v></c>';
    const sheet = await readSheet(workbookWith(`<row r="1">${cells}</row>`), 'xlsx');
    expect(sheet.ok && sheet.value).toEqual([[42, { fault: 'uncalculated', shown: '=X()' }, 1]]);
  });

  it('has sheets with names', async () => {
    const buffer = await writeWorkbook([
      { sheet: 'One', data: [[{ value: 1 }]] },
      { sheet: '二', data: [[{ value: 2 }]] },
    ]).toBuffer();
    const [first, second] = [await readSheet(buffer, 'xlsx'), await readSheet(buffer, 'xlsx', '二')];
    expect([first.ok && first.value, second.ok && second.value]).toEqual([[[1]], [[2]]]);
    const missing = await readSheet(buffer, 'xlsx', 'Three');
    expect(!missing.ok && missing.error).toEqual({
      code: 'import.noSheet',
      params: { sheet: 'Three', known: 'One, 二' },
    });
  });

  it.each([
    ['a row far below', '<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>', 'rows'],
    ['a row in another notation', '<row r="1e9"></row>', undefined],
    ['a row in entities', '<row r="&#49;00000000"></row>', undefined],
    ['a column far right', '<row r="1"><c r="ZZZ1"><v>1</v></c></row>', 'columns'],
    ['a column beyond all', '<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>', undefined],
    ['a prefix', `<x:row x:r='99999'></x:row>`, 'rows'],
    ['10^6 rows', '<row/>'.repeat(1_000_000), 'rows'],
    ['a cell without a place', '<row r="1"><c><v>1</v></c></row>', undefined],
  ])('%s is refused', async (_, rows, excess) => {
    const expected = excess
      ? { code: 'import.tooMuch', reason: `import.${excess}` }
      : { code: 'import.notWorkbook', reason: undefined };
    expect(await refusal(workbookWith(rows), 'xlsx')).toEqual(expected);
  });

  it.each([
    ['text', utf8('path,value')],
    ['an empty archive', zip([])],
    ['an archive of something else', zip([{ name: 'a.txt', content: utf8('a') }])],
    ['half of a workbook', workbookWith('').subarray(0, 400)],
  ])('%s is refused', async (_, bytes) => {
    expect((await refusal(bytes, 'xlsx'))?.code).toBe('import.notWorkbook');
  });

  it('refuses a bomb before it is unpacked', async () => {
    const content = new Uint8Array(LIMITS.unpackedBytes + 1);
    const bomb = zip([{ name: 'xl/workbook.xml', content }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(bomb, 'xlsx')).toEqual({ code: 'import.tooMuch', reason: 'import.unpackedBytes' });
  });

  it('refuses many small files that together are one', async () => {
    const part = new Uint8Array(LIMITS.unpackedBytes / 8);
    const parts = Array.from({ length: 9 }, (_, index) => ({ name: `${index}.xml`, content: part }));
    expect((await refusal(zip(parts), 'xlsx'))?.reason).toBe('import.unpackedBytes');
    const names = Array.from({ length: LIMITS.packedFiles + 1 }, (_, index) => ({
      name: `${index}.xml`,
      content: new Uint8Array(1),
    }));
    expect((await refusal(zip(names), 'xlsx'))?.reason).toBe('import.packedFiles');
  });

  it('gives up a bomb that says it is small', async () => {
    const content = new Uint8Array(200 * 1024 * 1024);
    const bytes = zip([{ name: 'xl/workbook.xml', content, packed: deflateRawSync(content), size: 1000 }]);
    let unpacked = 0;
    const System = DecompressionStream;
    vi.stubGlobal(
      'DecompressionStream',
      class {
        readonly readable: ReadableStream<Uint8Array>;
        readonly writable: WritableStream<BufferSource>;
        constructor(format: CompressionFormat) {
          const count = new TransformStream<Uint8Array, Uint8Array>({
            transform(chunk, controller) {
              unpacked += chunk.length;
              controller.enqueue(chunk);
            },
          });
          const { readable, writable } = new System(format);
          this.readable = readable.pipeThrough(count);
          this.writable = writable;
        }
      },
    );
    expect((await refusal(bytes, 'xlsx'))?.code).toBe('import.notWorkbook');
    // Of 200 MB, what the system's decompressor gives at a time.
    expect(unpacked).toBeGreaterThan(0);
    expect(unpacked).toBeLessThan(content.length / 100);
  });

  it('refuses content that is not what its checksum says', async () => {
    const content = utf8('<a/>');
    const wrong = zip([{ name: 'a.xml', content, checksum: crc(content) ^ 1 }]);
    expect(await readArchive(wrong, () => true)).toMatchObject({ ok: false });
  });

  it('passes on what it has unpacked as it was', async () => {
    const files = [
      { name: 'a.xml', content: utf8('<a/>'.repeat(1000)) },
      { name: '目錄/b.xml', content: utf8('') },
    ];
    const read = await readArchive(zip(files), () => true);
    if (!read.ok) throw new Error(read.error.code);
    const stored = new Uint8Array(await storedArchive(read.value).arrayBuffer());
    const again = await readArchive(stored, () => true);
    expect(again.ok && again.value.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual(
      files.map(({ name, content }) => [name, new TextDecoder().decode(content)]),
    );
  });
});
