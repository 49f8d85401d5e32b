import { listLines } from '@shared/engine/model/lines';
import { tracePaths } from '@shared/engine/paths/trace';
import { STATISTICS } from '@shared/engine/results';
import { BYTE_ORDER_MARK, type Cell, csvFile, csvRows } from '@shared/exchange/csv';
import { exportTables } from '@shared/exchange/export';
import { pathSeries, pathsAsCsv } from '@shared/exchange/export/paths';
import { TABLE_IDS, type Table, type TableId, tableAsCsv } from '@shared/exchange/export/table';
import { workbookOf } from '@shared/exchange/export/workbook';
import { createWording } from '@shared/report/wording';
import { findAssumption, listSettings, setPath, settingValue } from '@shared/scenario/edit';
import { setCorrelation } from '@shared/scenario/edit-correlations';
import { listAssumptions } from '@shared/scenario/listing';
import { parseQuantity } from '@shared/scenario/parsing/parse-quantity';
import { LANGUAGES, type Text } from '@shared/scenario/text';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Example, zhipuExample } from '../report/example';

const english = createWording('en');
let example: Example;
let tables: Table[];

beforeAll(async () => {
  example = await zhipuExample((scenario) => {
    const correlated = setCorrelation(
      scenario,
      ['segments.cloud.growthInitial', 'segments.on-premise.growthInitial'],
      0.6,
    );
    if (!correlated.ok) throw new Error(correlated.error.code);
    Object.assign(scenario, correlated.value);
    scenario.title = '=HYPERLINK("http://example.com","Click")';
  });
  tables = exportTables(example.scenario, example.result, english);
});

function table(id: TableId): Table {
  const found = tables.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
}

/** The rows of a table by the names of its columns. */
function records(id: TableId): Record<string, Cell>[] {
  const { columns, rows } = table(id);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [columns[index]?.name, cell])));
}

describe('CSV', () => {
  it('begins with a byte order mark, ends lines with CRLF and quotes what needs it', () => {
    expect(csvFile(['a', 'b, c'], [['say "x"', null]])).toBe('\ufeffa,"b, c"\r\n"say ""x""",\r\n');
    expect(csvFile([], [])).toBe('\ufeff\r\n');
    expect(csvRows([])).toBe('');
  });

  it('has numbers in full, with a point and no grouping', () => {
    const numbers = [0.1 + 0.2, -1234567.891, 1e21, 5e-324, Number.MAX_SAFE_INTEGER, -0.5];
    const [row = ''] = csvRows([numbers]).split('\r\n');
    expect(row.split(',').map(Number)).toEqual(numbers);
    expect(row).not.toMatch(/["']/);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=1\n+cmd|calc', '＝1', '－1'])(
    'defuses %j with an apostrophe',
    (text) => {
      expect(Papa.parse<string[]>(csvRows([[text]]), { newline: '\r\n' }).data[0]).toEqual([`'${text}`]);
    },
  );

  it('leaves other text as it is', () => {
    for (const text of ["a'b", '智譜', ' =1', '110%', 'a-b']) {
      expect(Papa.parse<string[]>(csvRows([[text]])).data[0]).toEqual([text]);
    }
  });
});

describe('the tables of a result', () => {
  it('are all there, each with as many cells as columns, and none that is not a figure', () => {
    expect(tables.map(({ id }) => id)).toEqual(TABLE_IDS);
    for (const { columns, rows } of tables) {
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      for (const row of rows) {
        expect(row).toHaveLength(columns.length);
        for (const cell of row) if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true);
      }
    }
  });

  it.each(LANGUAGES)('have words for everything they say in %s', (language) => {
    const text = JSON.stringify(exportTables(example.scenario, example.result, createWording(language)));
    expect(
      text.match(/\b(export|report|overview|fields|numbers):[a-zA-Z]|\{\{|undefined|\bNaN\b|\[object/g),
    ).toBeNull();
  });

  it('have the headline figures with their standard errors', () => {
    const { headline, error, dilution } = example.result;
    const rows = new Map(records('headline').map((row) => [row.Figure, row]));
    expect(rows.get('runwayMonths.p50')).toMatchObject({
      Value: headline.runwayMonths.p50,
      'Standard error': error.runwayMonths.p50,
      Unit: 'months',
    });
    expect(rows.get('cashLasts.24')).toMatchObject({
      Value: headline.cashLasts['24'],
      'Standard error': error.cashLasts['24'],
      Unit: 'share',
    });
    expect(rows.get('fundingNeed.es95')).toMatchObject({ Value: headline.fundingNeed.es95, Unit: 'CNY m' });
    expect(rows.get('dilution.p95')).toMatchObject({ Value: dilution[2], 'Standard error': null });
    expect([...rows.keys()]).toContain('simpleRunwayMonths');
  });

  it.each([
    ['bands-monthly', 'monthly'],
    ['bands-half-year', 'halfYear'],
    ['bands-year', 'year'],
  ] as const)('have the %s of every series to the last digit', (id, period) => {
    const expected = Object.entries(example.result.series).flatMap(([series, { [period]: bands }]) =>
      bands.labels.map((label, index) => [
        series,
        label,
        ...STATISTICS.map((statistic) => bands[statistic][index]),
        ...STATISTICS.map((statistic) => bands.error?.[statistic][index]),
      ]),
    );
    expect(table(id).rows.map(([series, _name, _unit, ...rest]) => [series, ...rest])).toEqual(expected);
  });

  it('have survival, the funding need and the events', () => {
    const { survival, fundingNeed, events } = example.result;
    expect(table('survival').rows.map(([, , share]) => share)).toEqual([...survival]);
    expect(table('survival').rows[0]?.slice(0, 3)).toEqual([0, '2025-06', 1]);
    expect(table('funding-need').rows.map(([, need]) => need)).toEqual([...fundingNeed]);
    expect(table('events').rows.map(([id, , chance, , ...amount]) => [id, chance, ...amount.slice(0, 3)])).toEqual(
      events.map(({ id, probability, amount }) => [id, probability, ...(amount ?? [null, null, null])]),
    );
    expect(table('events-monthly').rows.map((row) => row[3])).toEqual(events.flatMap(({ monthly }) => [...monthly]));
  });

  it('have every assumption as it can be typed back to the last digit, with its source', () => {
    const { scenario } = example;
    const rows = records('assumptions');
    expect(rows.length).toBe(listAssumptions(scenario.assumptions).length);
    for (const { Address, 'Value as typed': typed, 'Kind of source': kind } of rows) {
      const listed = findAssumption(scenario, String(Address));
      if (!listed) throw new Error(`no assumption ${Address}`);
      const { quantity, source } = listed.assumption;
      expect(parseQuantity(String(typed), listed.field.unit)).toEqual({ ok: true, value: quantity });
      expect(kind).toBe(source.kind);
    }
    const stated = rows.find((row) => row['Kind of source'] === 'stated');
    expect(stated?.Document).toBeTruthy();
    expect(stated?.['Figure as printed']).toBeTruthy();
    const assumed = rows.find((row) => row['Kind of source'] === 'assumed');
    expect(assumed?.['Assumed by']).toBeTruthy();
    expect(assumed?.Formula).toBeNull();
  });

  it('have every setting as it can be typed back', () => {
    const { scenario } = example;
    const typed = new Map(records('settings').map((row) => [row.Address, String(row['Value as typed'])]));
    for (const setting of listSettings(scenario)) {
      const set = setPath(scenario, setting.path, typed.get(setting.path) ?? '');
      if (!set.ok) throw new Error(`${setting.path}: ${set.error.code}`);
      const before = settingValue(scenario, setting);
      const words = setting.input.type === 'text' ? english.words(before as Text) : before;
      expect(settingValue(set.value, setting)).toEqual(words);
    }
  });

  it('have the correlations, the reported history and what made the figures', () => {
    const { scenario, result } = example;
    const asked = records('correlations').find(({ First }) => First === 'segments.cloud.growthInitial');
    expect(asked).toMatchObject({ Second: 'segments.on-premise.growthInitial', 'Rank correlation asked': 0.6 });
    expect(asked?.['Rank correlation used']).toBeCloseTo(0.6, 6);
    expect(table('reported').rows.map(([period, revenue]) => [period, revenue])).toEqual(
      scenario.reported.map(({ period, revenue }) => [period, revenue]),
    );
    const method = new Map(table('method').rows.map(([item, value]) => [item, value]));
    expect(method.get('Fingerprint')).toBe(result.fingerprint);
    expect(method.get('Paths')).toBe(256);
    expect(method.get('Seed')).toBe(result.seed);
    expect(method.get('Balance date')).toBe('2025-06-30');
  });

  it('are read back from CSV number by number', () => {
    for (const one of tables) {
      const text = tableAsCsv(one);
      expect(text.startsWith(BYTE_ORDER_MARK)).toBe(true);
      const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd(), { newline: '\r\n' });
      expect(errors).toEqual([]);
      expect(data.slice(1)).toHaveLength(one.rows.length);
      for (const [row, cells] of one.rows.entries()) {
        for (const [index, cell] of cells.entries()) {
          const read = data[row + 1]?.[index] ?? '';
          if (typeof cell === 'number') expect(Object.is(Number(read), cell + 0)).toBe(true);
          else expect(read.replace(/^'(?=[=+\-@])/, '')).toBe(cell ?? '');
        }
      }
    }
  });
});

describe('all paths', () => {
  it('come in slices, a row for each path and month, as the paths are', () => {
    const { scenario } = example;
    const series = ['cash', 'revenue.cloud'];
    const pieces = [...pathsAsCsv(scenario, 600, series, english)];
    expect(pieces).toHaveLength(3);
    const rows = Papa.parse<string[]>(pieces.join('').trimEnd(), { newline: '\r\n' }).data;
    expect(pieces[0]?.startsWith(BYTE_ORDER_MARK)).toBe(true);
    expect(rows[0]).toEqual(['Path', 'Period', 'cash', 'revenue.cloud']);
    expect(rows).toHaveLength(1 + 600 * scenario.horizon);
    const last = tracePaths(scenario, [599], 600)[0];
    expect(rows.at(-1)?.map(Number)).toEqual([
      599,
      Number.NaN,
      last?.lines.cash?.at(-1),
      last?.lines['revenue.cloud']?.at(-1),
    ]);
    expect(rows.at(-1)?.[1]).toBe('2030-06');
  });

  it('can have every line of the ledger', () => {
    expect(pathSeries(example.scenario)).toEqual(listLines(example.scenario).map(({ id }) => id));
  });
});

describe.each(LANGUAGES)('the workbook in %s', (language) => {
  it('has a sheet for each table with every number exactly, and text that is never a formula', async () => {
    const written = exportTables(example.scenario, example.result, createWording(language));
    const made = await workbookOf(written);
    if (!made.ok) throw new Error(made.error.code);
    const sheets = await readWorkbook(Buffer.from(made.value));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(written.map(({ name }) => name));
    for (const [index, { columns, rows }] of written.entries()) {
      const [header, ...data] = sheets[index]?.data ?? [];
      expect(header).toEqual(columns.map(({ name }) => name));
      expect(data).toHaveLength(rows.length);
      for (const [row, cells] of rows.entries()) {
        expect(data[row]).toEqual(
          cells.map((cell) => (cell === '' ? null : typeof cell === 'number' ? cell + 0 : cell)),
        );
      }
    }
  });
});
