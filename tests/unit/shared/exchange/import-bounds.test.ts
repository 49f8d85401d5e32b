// Tables that are made to take long: refused, or told in a few lines, before much is done for them.
import { expect, it } from 'vitest';
import { createBaseline } from '../../../../src/shared/baselines';
import { describeProblems, guessMapping, importTable } from '../../../../src/shared/exchange/import';
import { countMarkup } from '../../../../src/shared/exchange/import/check-markup';
import { LIMITS } from '../../../../src/shared/exchange/import/limits';
import { readSheet } from '../../../../src/shared/exchange/import/read';
import { createTranslate } from '../../../../src/shared/language';
import { nearestPath } from '../../../../src/shared/scenario/nearest-path';
import { workbookWith } from './support/workbooks';

const t = createTranslate('en');
const CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';

it('thousands of names that are not known are counted, and compared with what there is only at first', async () => {
  const rows = Array.from({ length: 9_990 }, (_, index) => `segments.cloud.nobody-knows-${index},1`);
  const read = await readSheet(new TextEncoder().encode(`path,value\n${rows.join('\n')}\n`), 'csv');
  if (!read.ok) throw new Error(read.error.code);
  const sheet = read.value;
  const mapping = guessMapping(sheet);
  if (!mapping.ok) throw new Error(mapping.error.code);
  const scenario = createBaseline('zhipu', { uuid: '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11' });
  const outcome = importTable(scenario, sheet, mapping.value);
  if (outcome.ok) throw new Error('imported');
  expect(outcome.problems).toHaveLength(9_990);
  expect(outcome.problems.filter(({ error }) => 'suggestion' in error.params)).toHaveLength(20);
  const lines = describeProblems(outcome.problems, t);
  expect(lines).toHaveLength(101);
  expect(lines.at(-1)).toBe('and 9890 more that are not listed here.');
});

it('a suggestion is the nearest path, and none where all are different words', () => {
  const known = ['compute.start', 'compute.demandInitial', 'segments.cloud.start', 'events.ipo.probability'];
  expect(nearestPath('compute.strat', known)).toBe('compute.start');
  expect(nearestPath('segment.cloud.start', known)).toBe('segments.cloud.start');
  expect(nearestPath('events.ipo.prob', known)).toBe('events.ipo.probability');
  expect(nearestPath('assumptions.compute.start', known)).toBe('compute.start');
  expect(nearestPath('what is this', known)).toBe('');
  expect(nearestPath('x'.repeat(100_000), known)).toBe('');
});

it.each([
  ['attributes', CELL.replace('<c', `<c ${Array.from({ length: 200_000 }, (_, i) => `a${i}=""`).join(' ')}`)],
  ['attributes', CELL.replace('<row', `<row${Array.from({ length: 200_000 }, (_, i) => ` xmlns:a${i}='u'`).join('')}`)],
  ['tag', CELL.replace('<c', `<c ${'a '.repeat(200_000)}`)],
  ['markup', CELL.replace('<v>', `<v>${'<x/>'.repeat(LIMITS.markup)}`)],
  ['markup', CELL.replace('<v>1', `<v>${'&amp;'.repeat(LIMITS.markup)}`)],
])('a workbook with too many of a kind is refused before it is parsed: %s', async (limit, rows) => {
  const read = await readSheet(workbookWith(rows), 'xlsx');
  expect(read).toMatchObject({
    ok: false,
    error: { code: 'import.tooMuch', params: { reasonCode: `import.${limit}` } },
  });
});

it.each([
  ['a value with marks in it', `<a b=">" c='"' d="='"><!-- <a b="1" --><![CDATA[ <<< ]]></a>`],
  ['many tags that have few attributes', `<a ${'b="="'.repeat(50)}></a>`.repeat(1000)],
])('what spreadsheets write passes: %s', (_, xml) => {
  expect(countMarkup(xml, 0).ok).toBe(true);
});

it('what does not end is no workbook', () => {
  for (const xml of ['<a', '<a b="', '<!--', '<![CDATA[']) {
    expect(countMarkup(xml, 0)).toMatchObject({ ok: false, error: { code: 'import.notWorkbook' } });
  }
});

it('no part of a workbook is longer than the longest cell, because the reader begins long parts anew', () => {
  const text = (characters: number) => `<v>${'a'.repeat(characters)}</v>`;
  expect(countMarkup(text(7 * LIMITS.cell), 0).ok).toBe(true);
  const long = 'a'.repeat(9 * LIMITS.cell);
  for (const xml of [`<v>${long}</v>`, `<!--${long}-->`, `<v><![CDATA[${long}]]></v>`, `<v a="${long}"/>`]) {
    expect(countMarkup(xml, 0)).toMatchObject({ ok: false, error: { params: { reasonCode: 'import.cell' } } });
  }
});
