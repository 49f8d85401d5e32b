// What is exported comes back: every valid scenario, with the worst texts that a file may hold, or a refusal by name.
import { createBaseline } from '@shared/baselines';
import type { Table } from '@shared/exchange/export/table';
import { workbookOf } from '@shared/exchange/export/workbook';
import { createWording } from '@shared/report/wording';
import { setAssumption } from '@shared/scenario/edit';
import { listAssumptions } from '@shared/scenario/listing';
import { newChange } from '@shared/scenario/new-items';
import { readScenario } from '@shared/scenario/read';
import type { Scenario } from '@shared/scenario/schema';
import type { Source } from '@shared/scenario/source';
import { LANGUAGES, type Text } from '@shared/scenario/text';
import { writeScenario } from '@shared/scenario/write';
import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { checkClosure } from '../../../fuzz/closure';
import { quantityWithin } from '../engine/support/random-scenario';

const CHANGES = [
  newChange('war', 'Price war', { begins: 'month', effect: 'margin', targets: ['segments.cloud'] }),
  newChange('cut', 'Cut', { begins: 'cash', effect: 'factor', targets: ['compute', 'costs.admin'] }),
];
const starting = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000000' });
const zhipu = { ...starting, assumptions: { ...starting.assumptions, changes: CHANGES } };
const wordings = new Map(LANGUAGES.map((language) => [language, createWording(language)]));

/** Texts that have damaged a table somewhere. */
const HOSTILE = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  "'=1+1",
  "''",
  '＝1',
  '_x000D_',
  '_x005F_x000D_',
  '__x0041_',
  '\u0000',
  'a\u0000b',
  '\u0001\u0008\u000b\u001f\u007f\u0085\u009f',
  'a\r\nb\rc\nd',
  '\t=1',
  '\ud800',
  'a\udc00b',
  '\ufeffa',
  '\ufffe\uffff\ufffd\ufdd0',
  '\u{1fffe}\u{10ffff}x',
  '😀𠮷👩‍👩‍👧',
  '\u202egnp.exe',
  '"',
  '","',
  'a;b;c\td',
  '<b>&amp;</b>]]>',
  '#REF!',
  '#N/A',
  'x'.repeat(4000),
  '\u0007'.repeat(4000),
  '長'.repeat(4000),
];
const plain = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(fc.nat(0xffff), { maxLength: 10 }).map((units) => String.fromCharCode(...units)),
);
const text: fc.Arbitrary<Text> = fc.oneof(
  plain,
  fc.tuple(plain, plain).map(([en, hant]): Text => ({ en, 'zh-Hant': hant })),
);
const source: fc.Arbitrary<Source> = fc.oneof(
  fc.record({ kind: fc.constant('stated' as const), document: text, place: text, figure: text }),
  fc.record({ kind: fc.constant('derived' as const), from: text, formula: text }),
  fc.record({ kind: fc.constant('assumed' as const), by: text, why: text }),
);
const figure = fc.record({
  period: fc
    .tuple(fc.integer({ min: 1990, max: 2090 }), fc.constantFrom(1, 2))
    .map(([year, half]) => `${year}H${half}`),
  revenue: fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0),
  source,
});

/** The baseline with some of its sources, names, quantities and figures replaced: as a file would have it. */
const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    sources: fc.array(fc.tuple(fc.nat(500), source), { maxLength: 12 }),
    quantities: fc.array(fc.tuple(fc.nat(500), fc.oneof(quantityWithin(0, 1), quantityWithin(1, 300))), {
      maxLength: 12,
    }),
    names: fc.array(text, { minLength: 4, maxLength: 4 }),
    reported: fc.uniqueArray(figure, { maxLength: 6, selector: ({ period }) => period }),
  })
  .map(({ sources, quantities, names: [title, company, segment, cost], reported }) => {
    let scenario: Scenario = zhipu;
    const paths = listAssumptions(scenario.assumptions).map(({ path }) => path);
    for (const [at, quantity] of quantities) {
      const set = setAssumption(scenario, paths[at % paths.length] ?? '', quantity);
      if (set.ok) scenario = set.value;
    }
    scenario = structuredClone(scenario) as Scenario;
    const listed = listAssumptions(scenario.assumptions);
    for (const [at, one] of sources) Object.assign(listed[at % listed.length]?.assumption ?? {}, { source: one });
    Object.assign(scenario, { title, company, reported, results: null });
    Object.assign(scenario.assumptions.segments[0] ?? {}, { name: segment });
    Object.assign(scenario.assumptions.costs[0] ?? {}, { name: cost });
    const read = readScenario(writeScenario(scenario));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value;
  });

describe('what is exported', () => {
  it('comes back from CSV and from a workbook without a change, whatever its texts are', async () => {
    const property = fc.asyncProperty(scenarios, fc.constantFrom(...LANGUAGES), async (scenario, language) => {
      expect(await checkClosure(scenario, wordings.get(language))).toBe('closed');
    });
    await fc.assert(property, { numRuns: 12, seed: 19 });
  }, 120_000);
});

function tableWith(texts: readonly string[]): Table {
  return {
    id: 'method',
    name: 'Method',
    columns: [
      { name: 'Item', kind: 'text' },
      { name: 'Text', kind: 'text' },
    ],
    rows: texts.map((each, index) => [`row ${index}`, each]),
  };
}

describe('a workbook', () => {
  it('has every text as it was, character by character', async () => {
    const texts = HOSTILE.filter((each) => each.trim() !== '');
    const made = await workbookOf([tableWith(texts)]);
    if (!made.ok) throw new Error(made.error.code);
    const [sheet] = await readWorkbook(Buffer.from(made.value), { trim: false });
    expect(sheet?.data.slice(1).map(([, each]) => each)).toEqual(texts);
  });

  it('is refused before it is written where a text is longer than a cell, by its place', async () => {
    const table = tableWith(['short', 'y'.repeat(32_768)]);
    expect(await workbookOf([table])).toEqual({
      ok: false,
      error: {
        code: 'export.longText',
        params: { table: 'Method', item: 'row 1', column: 'Text', length: 32_768, max: 32_767 },
      },
    });
    expect((await workbookOf([tableWith(['y'.repeat(32_767)])])).ok).toBe(true);
  });
});
