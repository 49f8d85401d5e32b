import { createBaseline } from '@shared/baselines';
import { csvFile } from '@shared/exchange/csv';
import { actualsTable, assumptionTable, reportedTable } from '@shared/exchange/export/inputs';
import { tableAsCsv } from '@shared/exchange/export/table';
import { workbookOf } from '@shared/exchange/export/workbook';
import {
  describeProblems,
  guessMapping,
  type Imported,
  importTable,
  readMapping,
  type Sheet,
} from '@shared/exchange/import';
import { readSheet } from '@shared/exchange/import/read';
import { createTranslate } from '@shared/language';
import type { Quantity } from '@shared/quantity/quantity';
import { createWording } from '@shared/report/wording';
import { findAssumption, setAssumption } from '@shared/scenario/edit';
import { listAssumptions } from '@shared/scenario/listing';
import { formatQuantity } from '@shared/scenario/parsing/format-quantity';
import { LIMITS, type Scenario } from '@shared/scenario/schema';
import { LANGUAGES } from '@shared/scenario/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const zhipu = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000000' });

async function sheetOf(text: string): Promise<Sheet> {
  const sheet = await readSheet(new TextEncoder().encode(text), 'csv');
  if (!sheet.ok) throw new Error(sheet.error.code);
  return sheet.value;
}

function importSheet(sheet: Sheet, scenario = zhipu): Imported {
  const mapping = guessMapping(sheet);
  if (!mapping.ok) throw new Error(mapping.error.code);
  return importTable(scenario, sheet, mapping.value);
}

async function done(text: string, scenario = zhipu) {
  const result = importSheet(await sheetOf(text), scenario);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** `B7 import.missing` for each problem. */
async function problems(text: string, scenario = zhipu): Promise<string[]> {
  const result = importSheet(await sheetOf(text), scenario);
  if (result.ok) throw new Error('nothing was refused');
  for (const language of LANGUAGES) {
    const t = createTranslate(language);
    for (const problem of result.problems) {
      const [line = ''] = describeProblems([problem], t);
      expect(line).toMatch(/^[A-Z]+\d+(: |：)[^{}]+[.。]$/);
      expect(line).not.toMatch(/undefined|import[.:]|errors:/);
    }
  }
  return result.problems.map(({ cell, error }) => `${cell} ${error.code}`);
}

describe('the export comes back', () => {
  it.each(LANGUAGES)('without a change, as CSV and as a workbook, in %s', async (language) => {
    const wording = createWording(language);
    for (const tableOf of [assumptionTable, reportedTable, actualsTable]) {
      const table = tableOf(zhipu, wording);
      expect(await done(tableAsCsv(table))).toEqual({ scenario: zhipu, changes: [] });
      const made = await workbookOf([table]);
      const sheet = made.ok ? await readSheet(made.value, 'xlsx') : made;
      if (!sheet.ok) throw new Error(sheet.error.code);
      expect(importSheet(sheet.value)).toEqual({ ok: true, value: { scenario: zhipu, changes: [] } });
    }
  });

  it('with every value and every source of another scenario', async () => {
    const blank = createBaseline('blank', { uuid: '00000000-0000-4000-8000-000000000000' });
    const paths = listAssumptions(blank.assumptions).map(({ path }) => path);
    const shared = paths.filter((path) => findAssumption(zhipu, path));
    expect(shared.length).toBeGreaterThan(20);
    const table = assumptionTable(zhipu, createWording('en'));
    const { scenario } = await done(
      tableAsCsv({ ...table, rows: table.rows.filter(([path]) => shared.includes(String(path))) }),
      blank,
    );
    for (const path of shared) {
      const [now, then] = [scenario, zhipu].map((one) => findAssumption(one, path)?.assumption);
      expect(now?.quantity).toEqual(then?.quantity);
      expect(now?.source.kind).toBe(then?.source.kind);
    }
  });

  it('to the last digit, whatever the numbers', async () => {
    const path = 'opening.cash';
    const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    const quantity: fc.Arbitrary<Quantity> = fc.oneof(
      amount.map((value): Quantity => ({ kind: 'constant', value: value + 0 })),
      fc
        .tuple(amount, amount)
        .map(([a, b]): Quantity => ({ kind: 'uniform', min: Math.min(a, b) + 0, max: Math.max(a, b) + 0 })),
      fc.array(amount, { minLength: 3, maxLength: 3 }).map((three): Quantity => {
        const [min = 0, mode = 0, max = 0] = three.map((one) => one + 0).sort((a, b) => a - b);
        return { kind: 'pert', min, mode, max };
      }),
      fc
        .array(amount, { minLength: 2, maxLength: 9 })
        .map((samples): Quantity => ({ kind: 'empirical', samples: samples.map((one) => one + 0) })),
    );
    await fc.assert(
      fc.asyncProperty(quantity, fc.constantFrom(...LANGUAGES), async (q, language) => {
        // Not every quantity is one that the field takes.
        fc.pre(setAssumption(zhipu, path, q).ok);
        const text = csvFile(['path', 'value'], [[path, formatQuantity(q, 'money', language)]]);
        const { scenario } = await done(text);
        expect(findAssumption(scenario, path)?.assumption.quantity).toEqual(q);
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

describe('assumptions', () => {
  it('take a value alone, and keep what stood there before as their reason', async () => {
    const { scenario, changes } = await done(
      'path,value\nevents.ipo.probability,50%\nassumptions.compute.start,300m\n',
    );
    expect(changes.map(({ cell, path, after, source }) => [cell, path, after, source])).toEqual([
      ['B2', 'events.ipo.probability', '50%', 'assumed'],
      ['B3', 'compute.start', '300m', 'assumed'],
    ]);
    expect(findAssumption(scenario, 'compute.start')?.assumption.source).toMatchObject({ by: { en: 'You' } });
    expect(scenario.results).toBeNull();
  });

  it('take a source, and a source alone', async () => {
    const { quantity } = zhipu.assumptions.compute.start;
    const value = formatQuantity(quantity, 'moneyPerMonth', 'en');
    const { scenario, changes } = await done(`path,value,source,document,place,figure
compute.start,${value},列明,Annual report,p. 7,"229.5"`);
    expect(findAssumption(scenario, 'compute.start')?.assumption.source).toEqual({
      kind: 'stated',
      document: 'Annual report',
      place: 'p. 7',
      figure: '229.5',
    });
    expect(changes).toMatchObject([{ before: value, after: value, source: 'stated' }]);
  });

  it('are known by name in any language, below a title, under any known header', async () => {
    for (const language of LANGUAGES) {
      const table = assumptionTable(zhipu, createWording(language));
      const row = table.rows.find(([path]) => path === 'events.ipo.month');
      const header = language === 'en' ? 'Assumption,Quantity' : '假設，,數值';
      const text = `Our plan\n\n${header.replace('，', '')}\n"${row?.[1]}",2026-03\n`;
      const { changes } = await done(text);
      expect(changes).toMatchObject([{ cell: 'B4', path: 'events.ipo.month', after: '9' }]);
    }
  });

  it('take the month of a day that a spreadsheet has made of it', async () => {
    const { changes } = await done('path,value\nevents.ipo.month,2026-03-01\n');
    expect(changes).toMatchObject([{ after: '9' }]);
  });

  it('are refused all together, each by its cell', async () => {
    const before = JSON.stringify(zhipu);
    const text = `path,value,source,document,place,figure,by,why
compute.stat,1,,,,,,
events.ipo.probability,150%,,,,,,
compute.start,lots,guessed,,,,,
cash.payableDays,,,,,,,
,5,,,,,,
opening.cash,"0,5",,,,,,
opening.debt,1,,,,,Me,
opening.payables,1,stated,A,B,C,Me,
opening.cashFloor,1,derived,,,,,
facility.limit,1,assumed,,,,Me,${'x'.repeat(4001)}
cash.capex,1,,,,,,
cash.capex,2,,,,,,
__proto__,1,,,,,,
constructor,1,,,,,,
market.growth,=1+1,,,,,,`;
    expect(await problems(text)).toEqual([
      'A2 set.unknownPath',
      'B3 set.invalidValue',
      'B4 quantity.syntax',
      'C4 import.sourceKind',
      'B5 import.missing',
      'A6 import.missing',
      'B7 quantity.unclear',
      'C8 import.missing',
      'G9 import.notForKind',
      'A10 import.missing',
      'H11 import.text',
      'A13 import.repeated',
      'A14 set.unknownPath',
      'A15 set.unknownPath',
      'B16 quantity.syntax',
    ]);
    expect(JSON.stringify(zhipu)).toBe(before);
  });

  it('refuse another currency, and a name that several have', async () => {
    expect(await problems('path,value\ncompute.start,USD 300m\n')).toEqual(['B2 quantity.unclear']);
    const twins = structuredClone(zhipu) as Scenario;
    for (const segment of twins.assumptions.segments) segment.name = 'Twin';
    expect(await problems('path,value\nTwin: revenue now,300m\n', twins)).toEqual(['A2 import.ambiguous']);
  });
});

describe('reported history', () => {
  it.each([
    ['Period,Revenue (CNY m)', '190.8765'],
    ['期間,收入（百萬人民幣）', '190.8765'],
    ['period,revenue (thousands)', '"190,876.5"'],
    ['半年度,收入（人民幣千元）', '190876.5'],
    ['half-year,Revenue (元)', '190876500'],
    ['period,revenue', '190.8765m'],
  ])('%s: %s', async (header, amount) => {
    const { scenario, changes } = await done(`${header}\n2025H2,${amount}\n`);
    expect(scenario.reported.at(-1)).toMatchObject({ period: '2025H2', revenue: 190.8765 });
    expect(changes).toMatchObject([{ cell: 'B2', before: null, after: '190.8765m' }]);
  });

  it('has half-years in any notation, in order, and replaces those that are there', async () => {
    const { scenario } = await done(`period,revenue,unit
2026-12-31,5,millions
H1 2026,4,CNY m
2025年下半年,3000,千元
1H2025,2,m
2021/6/30,1000000,absolute`);
    const figures = scenario.reported.map(({ period, revenue }) => [period, revenue]);
    expect(figures[0]).toEqual(['2021H1', 1]);
    expect(figures.slice(-4)).toEqual([
      ['2025H1', 2],
      ['2025H2', 3],
      ['2026H1', 4],
      ['2026H2', 5],
    ]);
    expect(scenario.reported.find(({ period }) => period === '2025H1')?.source).toMatchObject({
      why: { en: expect.stringContaining('in place of 190') },
    });
  });

  it('is refused all together, each by its cell', async () => {
    expect(
      await problems(`period,revenue,unit
Q1 2025,1,millions
2025-06-29,1,millions
2025H1,1,USD m
2025H2,many,millions
2026H1,1,
2026H1,1,millions
2026H2,,millions`),
    ).toEqual([
      'A2 import.period',
      'A3 import.period',
      'C4 import.unit',
      'B5 import.number',
      'B6 import.noUnit',
      'A7 import.repeated',
      'B8 import.missing',
    ]);
    const many = Array.from({ length: LIMITS.reported }, (_, index) => `${2100 + index}H1,1`).join('\n');
    expect(await problems(`period,revenue (millions)\n${many}`)).toEqual([`B${LIMITS.reported + 1} set.invalidValue`]);
  });
});

describe('what was reported since', () => {
  it.each([
    ['series,period,value (CNY m)', 'revenue', '2025Q4', '310'],
    ['Series,Period,Value,Unit', 'Revenue', '2025-10..2025-12', '310000,thousands'],
    ['數列,期間,數值（人民幣百萬元）', '收入', '2025Q4', '310'],
    ['series,period,amount', 'revenue', '2025Q4', '310m'],
  ])('%s: %s', async (header, series, period, value) => {
    const table = header.replace('amount', 'value');
    const { scenario, changes } = await done(`${table}\n${series},${period},${value}\n`);
    expect(scenario.actuals.at(-1)).toMatchObject({ series: 'revenue', from: '2025-10', to: '2025-12', value: 310 });
    expect(changes).toMatchObject([{ path: 'revenue@2025Q4', before: null, after: '310m' }]);
  });

  it('replaces what is there for the same months, with mark and note as they were', async () => {
    const { scenario } = await done('series,period,value\nrevenue,2025,730m\ncash,2025-12-31,1.9bn\n', zhipu);
    const [revenue] = scenario.actuals;
    expect(scenario.actuals).toHaveLength(3);
    expect(revenue).toMatchObject({ value: 730, mark: 'single', note: zhipu.actuals[0]?.note });
    expect(revenue?.source).toMatchObject({ why: { en: expect.stringContaining('in place of 724') } });
  });

  it('takes a mark and a source', async () => {
    const text =
      'series,period,value,mark,source,document,place,figure\ncash,2025,1.9bn,two sources,stated,Results,p. 3,1900';
    const { scenario } = await done(text);
    const source = { kind: 'stated', document: 'Results', place: 'p. 3', figure: '1900' };
    expect(scenario.actuals.at(-1)).toMatchObject({ mark: 'agreed', source });
  });

  it('is refused all together, each by its cell', async () => {
    expect(
      await problems(`series,period,value,unit,mark
sales,2025,1,millions,
revenue,2025Q5,1,millions,
revenue,2026,1,USD m,
revenue,2027,many,millions,
revenue,2028,1,,
cash,2026,1,millions,sure
burn,2026,1,millions,
burn,2026-01..2026-12,1,millions,
burn,2027,,millions,`),
    ).toEqual([
      'A2 actuals.unknown',
      'B3 actuals.span',
      'D4 import.unit',
      'C5 import.number',
      'C6 import.noUnit',
      'E7 import.mark',
      'A9 import.repeated',
      'C10 import.missing',
    ]);
  });
});

describe('columns', () => {
  const text = '__proto__,constructor,path,toString\nx,1,compute.start,2\n';

  it('are those that are given, by header or by letter', async () => {
    const sheet = await sheetOf(text);
    for (const value of ['toString', 'D', 'd']) {
      const mapping = readMapping(sheet, [`value=${value}`]);
      expect(mapping.ok && mapping.value.columns).toEqual({ path: 2, value: 3 });
    }
    expect(readMapping(sheet, ['path=__proto__', 'value=constructor'])).toMatchObject({
      ok: true,
      value: { as: 'assumptions', header: 0, columns: { path: 0, value: 1 } },
    });
  });

  it.each([
    [[], 'import.noColumns'],
    [['value=Z'], 'import.noColumns'],
    [['value'], 'import.mapSyntax'],
    [['__proto__=A'], 'import.mapSyntax'],
    [['path=A', 'revenue=B'], 'import.noColumns'],
  ])('%j is refused', async (given, code) => {
    const mapping = readMapping(await sheetOf(text), given);
    expect(!mapping.ok && mapping.error.code).toBe(code);
  });

  it('that mean the same are refused', async () => {
    const mapping = guessMapping(await sheetOf('path,value,Value\n'));
    expect(!mapping.ok && mapping.error).toEqual({
      code: 'import.twoColumns',
      params: { first: 'B1', second: 'C1', role: 'value' },
    });
  });
});
