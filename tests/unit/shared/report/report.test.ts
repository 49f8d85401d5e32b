import { buildReport, type Report } from '@shared/report';
import type { TableRow } from '@shared/report/table';
import type { Language } from '@shared/scenario/text';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Example, zhipuExample } from './example';

let example: Example;
beforeAll(async () => {
  example = await zhipuExample();
});

function report(language: Language, fileName: string | null = 'Zhipu.offing'): Report {
  return buildReport(example.scenario, example.result, { language, fileName, date: '2026-01-08' });
}

function row(rows: readonly TableRow[], id: string): TableRow {
  const found = rows.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
}

describe.each(['en', 'zh-Hant'] as const)('the half-year table in %s', (language) => {
  it('adds up from revenue to the operating loss and on to cash burn, in every half-year', () => {
    const { rows, columns } = report(language).table;
    expect(columns).toHaveLength(10);
    for (const column of columns.keys()) {
      const upTo = (total: string) =>
        rows
          .slice(0, rows.indexOf(row(rows, total)))
          .filter(({ role }) => role === 'line')
          .reduce((sum, { values }) => sum + (values[column] ?? Number.NaN), 0);
      // The engine keeps months in single precision; a ten-thousandth of a million is far below what is shown.
      expect(upTo('operatingProfit')).toBeCloseTo(row(rows, 'operatingProfit').values[column] ?? Number.NaN, 4);
      expect(upTo('burn')).toBeCloseTo(row(rows, 'burn').values[column] ?? Number.NaN, 4);
    }
  });

  it("shows the half-year's own median of burn, not a sum of medians", () => {
    const { rows } = report(language).table;
    const median = example.result.series.burn?.halfYear.p50[0] ?? Number.NaN;
    expect(row(rows, 'burnMedian').values[0]).toBe(-median);
    expect(row(rows, 'burnMedian').role).toBe('remark');
  });

  it('sets negatives in parentheses and never a bare minus', () => {
    const cells = report(language).table.rows.flatMap(({ cells: texts }) => texts);
    expect(cells.some((cell) => /^\([\d,.]+\)$/.test(cell))).toBe(true);
    expect(cells.filter((cell) => /[-−]/.test(cell))).toEqual([]);
  });

  it('has words for everything it says', () => {
    const untranslated = JSON.stringify(report(language)).match(
      /\b(report|overview|fields|numbers):[a-z]|\{\{|undefined|\bNaN\b/g,
    );
    expect(untranslated).toBeNull();
  });
});

describe('digits in the half-year table', () => {
  it('do not go beyond the standard error of their figure, which is stated', () => {
    const { table, tableNote } = report('en');
    expect(tableNote).toContain(`±${table.error} at most`);
    const burn = row(table.rows, 'burn');
    const error = example.result.series.burn?.halfYear.error?.mean ?? [];
    for (const [index, cell] of burn.cells.entries()) {
      const shown = Number(cell.replace(/[(),]/g, ''));
      const unit = 10 ** Math.max(0, Math.floor(Math.log10(Number((error[index] ?? 0).toPrecision(1)))));
      expect(shown % unit, cell).toBe(0);
    }
  });
});

describe('the report', () => {
  it('leads with the cash finding', () => {
    expect(report('en').title).toMatch(/^Zhipu.*: Half of the paths run out of cash by [A-Z][a-z]{2} 2026$/);
    expect(report('zh-Hant').title).toMatch(/：半數路徑在2026年\d+月或之前耗盡現金$/);
  });

  it('gives every headline figure a definition, and its sampling error where the result has one', () => {
    const { figures } = report('en');
    expect(figures.map(({ id }) => id)).toEqual([
      'runwayMonths.p10',
      'runwayMonths.p50',
      'runwayMonths.p90',
      'cashLasts.12',
      'cashLasts.18',
      'cashLasts.24',
      'fundingNeed.p50',
      'fundingNeed.p80',
      'fundingNeed.p95',
      'lowestCash.p5',
      'lowestCash.p50',
      'lowestCash.p95',
      'lowestCashMonth.p50',
      'simpleRunwayMonths',
      'revenue',
      'computeShare',
    ]);
    for (const { definition } of figures) expect(definition).not.toBe('');
    expect(figures.find(({ id }) => id === 'cashLasts.12')?.error).toMatch(/^±[\d.]+%$/);
    expect(figures.find(({ id }) => id === 'revenue')?.error).toMatch(/^±/);
  });

  it('says from which file and which run it comes', () => {
    const { provenance } = report('en');
    const value = (label: string) => provenance.find((fact) => fact.label === label)?.value;
    expect(value('File')).toBe('Zhipu.offing');
    expect(value('Made on')).toBe('8 Jan 2026');
    expect(value('Seed')).toBe(String(example.result.seed));
    expect(value('Paths')).toBe('256');
    expect(value('Fingerprint')?.replaceAll(' ', '')).toBe(example.result.fingerprint?.slice(0, 16));
    expect(report('zh-Hant', null).provenance[0]?.value).toBe('尚未儲存');
  });
});

describe('assumptions in the report', () => {
  it('lists every one that is in force, with a source at each length', () => {
    const { groups, counts } = report('en').assumptions;
    const entries = groups.flatMap((group) => group.entries);
    expect(entries.length).toBe(counts.stated + counts.derived + counts.assumed);
    expect(entries.length).toBeGreaterThan(50);
    for (const { path, source } of entries) {
      expect(source.short.length, path).toBeGreaterThan(0);
      expect(source.short.length, path).toBeLessThanOrEqual(source.full.length);
    }
  });

  it('leaves out what is switched off, and says so', () => {
    const { groups, switchedOff } = report('en').assumptions;
    const paths = groups.flatMap((group) => group.entries.map(({ path }) => path));
    expect(paths.filter((path) => path.startsWith('facility.'))).toEqual([]);
    expect(switchedOff).toContain('Bank facility');
  });

  it('lists what moves together with its source, and says what is used where not all can hold', async () => {
    const pairs = [
      ['compute.demandInitial', 'segments.cloud.growthInitial', 0.9],
      ['compute.demandInitial', 'compute.priceDecline', -0.9],
      ['segments.cloud.growthInitial', 'compute.priceDecline', 0.9],
      ['segments.cloud.shock', 'compute.priceShock', 0.3],
      ['cash.payableDays', 'facility.limit', 0.2],
    ] as const;
    const correlated = await zhipuExample(({ assumptions }) => {
      const source = { kind: 'assumed', by: 'Somebody', why: 'A hunch' } as const;
      for (const [a, b, rank] of pairs) assumptions.correlations.push({ between: [a, b], rank, source });
    });
    const { assumptions } = buildReport(correlated.scenario, correlated.result, {
      language: 'en',
      fileName: null,
      date: '2026-01-08',
    });
    const entries = assumptions.groups.find(({ heading }) => heading.startsWith('Correlations'))?.entries ?? [];
    expect(entries.map(({ name }) => name)).toEqual([
      'Compute: demand growth now ↔ Cloud and model service: growth now',
      'Compute: demand growth now ↔ Compute: price decline',
      'Cloud and model service: growth now ↔ Compute: price decline',
      'Cloud and model service: monthly swings of revenue ↔ Compute: monthly swings of the price',
    ]);
    expect(entries[0]?.value).toMatch(/^0\.90; used 0\.\d\d/);
    expect(entries[3]?.value).toBe('0.30');
    expect(entries[3]?.source.full).toBe('Somebody: A hunch');
    expect(report('en').assumptions.groups.some(({ heading }) => heading.startsWith('Correlations'))).toBe(false);
  });

  it('names each document once', () => {
    const { documents } = report('en').assumptions;
    expect(documents.map(({ letter }) => letter)).toEqual(documents.map((_, index) => String.fromCharCode(65 + index)));
    expect(new Set(documents.map(({ title }) => title)).size).toBe(documents.length);
  });
});

describe('a report in the numbers that the user has chosen', () => {
  it.each([
    ['million', 'minus', /^−[\d,]+$/, 'CNY m', /m$/],
    ['billion', 'parentheses', /^\([\d.]+\)$/, 'CNY bn', /bn$/],
  ] as const)('%s, %s', (moneyUnit, negatives, loss, unit, amount) => {
    const options = { language: 'en', fileName: null, date: '2026-01-08', numbers: { moneyUnit, negatives } } as const;
    const { table, figures } = buildReport(example.scenario, example.result, options);
    expect(table.unit).toBe(unit);
    expect(row(table.rows, 'operatingProfit').cells[0]).toMatch(loss);
    expect(figures.find(({ id }) => id === 'fundingNeed.p80')?.value).toMatch(amount);
  });
});
