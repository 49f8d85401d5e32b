// What a workbook says beside its values: the sheet in front, what is hidden, and cells without a value.
import { createBaseline } from '@shared/baselines';
import {
  chooseSheet,
  describeHidden,
  guessMapping,
  importTable,
  type Sheet,
  type TableFile,
  visiblePart,
} from '@shared/exchange/import';
import { LIMITS } from '@shared/exchange/import/limits';
import { readTable } from '@shared/exchange/import/read';
import { createTranslate } from '@shared/language';
import { findAssumption } from '@shared/scenario/edit';
import { describe, expect, it } from 'vitest';
import { type SheetPart, workbookOfSheets } from './support/workbooks';

const zhipu = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000000' });

const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEADER = `<row r="1">${text('A1', 'assumption')}${text('B1', 'value')}</row>`;

/** A sheet of assumptions whose second cells are written as they are given. */
function plan(...rows: readonly (readonly [path: string, cell: string, attributes?: string])[]): string {
  const written = rows.map(
    ([path, cell, attributes = ''], index) =>
      `<row r="${index + 2}" ${attributes}>${text(`A${index + 2}`, path)}${cell.replace('<c', `<c r="B${index + 2}"`)}</row>`,
  );
  return HEADER + written.join('');
}

async function read(sheets: readonly SheetPart[], activeTab = 0, rest = ''): Promise<TableFile> {
  const table = await readTable(workbookOfSheets(sheets, activeTab, rest), 'xlsx');
  if (!table.ok) throw new Error(table.error.code);
  return table.value;
}

async function visible(rows: string, columns = '', rest = '') {
  const chosen = chooseSheet(await read([{ name: 'S', rows, columns }], 0, rest));
  if (!chosen.ok) throw new Error(chosen.error.code);
  return { named: chosen.value, sheet: visiblePart(chosen.value) };
}

function importFrom(sheet: Sheet) {
  const mapping = guessMapping(sheet);
  if (!mapping.ok) throw new Error(mapping.error.code);
  return importTable(zhipu, sheet, mapping.value);
}

async function problems(rows: string, rest = ''): Promise<string[]> {
  const { sheet } = await visible(rows, '', rest);
  const result = importFrom(sheet);
  if (result.ok) throw new Error('nothing was refused');
  return result.problems.map(({ cell, error }) => `${cell} ${error.code} ${error.params.text ?? ''}`);
}

const ONE = plan(['opening.cash', '<c><v>1</v></c>']);
const TWO = plan(['opening.cash', '<c><v>3000</v></c>']);

describe('the sheet that is read', () => {
  it.each([
    [
      'in front, not the first',
      [
        { name: 'A', rows: ONE },
        { name: 'B', rows: TWO },
      ],
      1,
      'B',
    ],
    [
      'not one that is hidden',
      [
        { name: 'A', rows: ONE, state: 'hidden' },
        { name: 'B', rows: TWO },
      ],
      0,
      'B',
    ],
    [
      'not one that is very hidden',
      [
        { name: 'A', rows: ONE, state: 'veryHidden' },
        { name: 'B', rows: TWO },
      ],
      0,
      'B',
    ],
    [
      'not one that is empty',
      [
        { name: 'A', rows: '' },
        { name: 'B', rows: TWO },
      ],
      0,
      'B',
    ],
    [
      'a hidden one where no other has anything',
      [
        { name: 'A', rows: '' },
        { name: 'B', rows: TWO, state: 'hidden' },
      ],
      0,
      'B',
    ],
    [
      'one that there is, whatever the workbook says',
      [
        { name: 'A', rows: ONE },
        { name: 'B', rows: TWO },
      ],
      99,
      'A',
    ],
  ] as const)('is %s', async (_, sheets, activeTab, name) => {
    const table = await read(sheets, activeTab);
    expect(table.shown).toBe(name);
    const chosen = chooseSheet(table);
    expect(chosen.ok && chosen.value.name).toBe(name);
    // Any other can be chosen.
    expect(table.sheets.map((sheet) => sheet.name)).toEqual(['A', 'B']);
  });

  it('is never a chart, which has a sheet to itself', async () => {
    const table = await read([
      { name: 'Chart', rows: null },
      { name: 'B', rows: TWO },
    ]);
    expect(table).toMatchObject({ shown: 'B', sheets: [{ name: 'B' }] });
  });
});

describe('a sheet that is too much to read', () => {
  it('is refused when it is chosen, and leaves the others to be read', async () => {
    const far = `<row r="10001">${text('A10001', 'x')}</row>`;
    const table = await read([
      { name: 'Data', rows: HEADER + far },
      { name: 'Plan', rows: TWO },
    ]);
    expect(table.shown).toBe('Data');
    expect(chooseSheet(table)).toMatchObject({ ok: false, error: { code: 'import.tooMuch' } });
    const chosen = chooseSheet(table, 'Plan');
    expect(chosen.ok && importFrom(chosen.value.sheet)).toMatchObject({
      ok: true,
      value: { changes: [{ cell: 'B2' }] },
    });
  });
});

describe('the largest sheets of a workbook', () => {
  it('are those that there is no room for', async () => {
    // Each of them alone would have room.
    const figures = `<row r="2">${text('A2', '').replace('<t></t>', '<t><x/></t>'.repeat(LIMITS.markup / 4))}</row>`;
    const table = await read([
      { name: 'Figures', rows: HEADER + figures },
      { name: 'More', rows: `${HEADER}${figures}<row r="3"/>` },
      { name: 'Plan', rows: TWO },
    ]);
    expect(table.sheets.map(({ name, refused }) => [name, refused?.params.reasonCode])).toEqual([
      ['Figures', undefined],
      ['More', 'import.markup'],
      ['Plan', undefined],
    ]);
  });
});

describe('hidden rows and columns', () => {
  const rows = plan(
    ['opening.cash', '<c><v>1</v></c>'],
    ['opening.debt', '<c><v>2</v></c>', 'hidden="1"'],
    ['opening.payables', '<c><v>3</v></c>', 'hidden="true"'],
    ['cash.capex', '<c><v>4</v></c>', 'hidden="0"'],
  );

  it('are left out, counted and named, and the others keep their names', async () => {
    const { named, sheet } = await visible(rows);
    expect(named.hiddenRows).toEqual([2, 3]);
    expect(describeHidden(named, createTranslate('en'))).toBe('2 rows (3–4)');
    const imported = importFrom(sheet);
    expect(imported.ok && imported.value.changes.map(({ cell }) => cell)).toEqual(['B2', 'B5']);
    const whole = importFrom(named.sheet);
    expect(whole.ok && whole.value.changes.map(({ cell }) => cell)).toEqual(['B2', 'B3', 'B4', 'B5']);
  });

  it('are not spoken of where they are empty', async () => {
    const empty = '<row r="3" hidden="1"/><row r="4" hidden="1"><c r="A4"/></row>';
    const { named } = await visible(`${ONE}${empty}`, '<cols><col min="3" max="16384" hidden="1"/></cols>');
    expect([named.hiddenRows, named.hiddenColumns]).toEqual([[], []]);
  });

  it('may be columns', async () => {
    const wide = rows.replace('</row>', `${text('C1', 'value as typed')}</row>`);
    const { named, sheet } = await visible(wide, '<cols><col min="3" max="4" hidden="1"/></cols>');
    expect(named.hiddenColumns).toEqual([2]);
    expect(describeHidden(named, createTranslate('en'))).toBe('2 rows (3–4) and 1 column (C)');
    expect(guessMapping(sheet)).toMatchObject({ ok: true, value: { columns: { path: 0, value: 1 } } });
  });
});

describe('cells without a value', () => {
  it.each(['#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?', '#SPILL!'])(
    'are refused by the error %s',
    async (error) => {
      const cell = `<c t="e"><f>X1</f><v>${error}</v></c>`;
      expect(await problems(plan(['opening.cash', cell]))).toEqual([`B2 import.errorCell ${error}`]);
    },
  );

  it('are refused by the formula that was never calculated', async () => {
    expect(
      await problems(
        plan(
          ['opening.cash', '<c><f>1000*3</f></c>'],
          ['opening.debt', '<c><f>A1*2</f><v></v></c>'],
          ['opening.payables', '<c t="str"><f>T(A1)</f></c>'],
          ['cash.capex', '<c><f t="shared" si="0"/></c>'],
        ),
      ),
    ).toEqual([
      'B2 import.uncalculated =1000*3',
      'B3 import.uncalculated =A1*2',
      'B4 import.uncalculated =T(A1)',
      'B5 import.uncalculated =…',
    ]);
  });

  it('have a 0 for a placeholder in a workbook that says it is still to be calculated', async () => {
    const rows = plan(['opening.cash', '<c><f>1000*3</f><v>0</v></c>'], ['opening.debt', '<c><f>60*2</f><v>0</v></c>']);
    expect(await problems(rows, '<calcPr calcId="124519" fullCalcOnLoad="1"/>')).toEqual([
      'B2 import.uncalculated =1000*3',
      'B3 import.uncalculated =60*2',
    ]);
    // One that was calculated may be 0.
    const calculated = importFrom((await visible(rows)).sheet);
    const scenario = calculated.ok ? calculated.value.scenario : zhipu;
    expect(findAssumption(scenario, 'opening.cash')?.assumption.quantity).toEqual({ kind: 'constant', value: 0 });
  });

  it('do no harm where nothing is read', async () => {
    const row = `<row r="2">${text('A2', 'opening.cash')}<c r="B2"><v>5</v></c><c r="C2" t="e"><v>#N/A</v></c></row>`;
    expect(importFrom((await visible(HEADER + row)).sheet)).toMatchObject({
      ok: true,
      value: { changes: [{ cell: 'B2' }] },
    });
  });

  it('are known in a text file too, where a value is needed', async () => {
    const table = await readTable(new TextEncoder().encode('path,value\nopening.cash,#REF!\n'), 'csv');
    const chosen = table.ok ? chooseSheet(table.value) : table;
    const imported = importFrom(chosen.ok ? chosen.value.sheet : []);
    expect(imported).toMatchObject({ ok: false, problems: [{ cell: 'B2', error: { code: 'import.errorCell' } }] });
  });
});
