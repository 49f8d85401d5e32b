// Files and tables that have kept the program busy, each as what makes it: as large as it was, and small to keep.
import { createBaseline } from '../../src/shared/baselines';
import type { SheetKind } from '../../src/shared/exchange/import';
import { writeScenario } from '../../src/shared/scenario/write';
import { workbookWith } from '../unit/shared/exchange/support/workbooks';

// biome-ignore lint/suspicious/noExplicitAny: a hostile file has any shape
type Loose = any;

const UUID = '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11';

/** The baseline with something done to it. */
function file(change: (file: Loose) => void): string {
  const made: Loose = JSON.parse(writeScenario(createBaseline('zhipu', { uuid: UUID })));
  change(made);
  return JSON.stringify(made);
}

const members = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, index]));

function nested(depth: number): unknown {
  return Array.from({ length: depth }).reduce<unknown>((inside) => ({ a: inside }), 1);
}

function named(name: string): string {
  return file((made) => {
    const { segments, costs, events } = made.assumptions;
    for (const item of [...segments, ...costs, ...events]) item.name = name;
    made.title = name;
    made.company = name;
  });
}

function newer(change: (file: Loose) => void): string {
  return file((made) => {
    made.minor = 9;
    change(made);
  });
}

/** As many observations of every quantity as may be. */
const observed = file((made) => {
  for (const segment of made.assumptions.segments) {
    for (const name of ['growthInitial', 'growthLong', 'marginStart', 'badDebt', 'topShare', 'volatility']) {
      const samples = Array.from({ length: 1000 }, (_, index) => 0.1 + index / 12_345_678);
      segment[name].quantity = { kind: 'empirical', samples };
    }
  }
});

/** Files that are opened. */
export const OPENED: Readonly<Record<string, string>> = {
  'a thousand members that nobody knows': newer((made) => Object.assign(made, members(1000))),
  'the same in one segment': newer((made) => Object.assign(made.assumptions.segments[0], members(1000))),
  'the same, as deep as may be': newer((made) => {
    for (let index = 0; index < 1000; index++) made[`k${index}`] = nested(20);
  }),
  'a list without end that nobody knows': newer((made) => {
    made.list = Array.from({ length: 90_000 }, () => 1);
  }),
  'observations of everything': observed,
  'names as long as may be': named('x'.repeat(4000)),
  'names of combining marks': named('\u0301'.repeat(4000)),
  'names of escape sequences': named('\u001b[2J\u202e\u009b1m'),
  'names of members that every object has': named('constructor'),
  'sources longer than a cell': file((made) => {
    const words = { en: '\u0007'.repeat(4000), 'zh-Hant': '=1+1'.repeat(1000) };
    for (const value of Object.values<Loose>(made.assumptions.cash)) {
      value.source = { kind: 'derived', from: words, formula: words };
    }
  }),
};

/** Files that are refused. */
export const REFUSED: Readonly<Record<string, string>> = {
  'ten thousand members that nobody knows': newer((made) => Object.assign(made, members(10_000))),
  'the same in quantities': newer((made) => {
    for (const value of Object.values<Loose>(made.assumptions.cash)) Object.assign(value.quantity, members(2000));
  }),
  'members of the present version that nobody knows': file((made) => Object.assign(made, members(10_000))),
  'a name of a member as long as a book': file((made) => Object.assign(made, { ['x'.repeat(1_000_000)]: 1 })),
  'a note as long as a library': file((made) => {
    made.note = 'x'.repeat(4_000_000);
  }),
  'millions of values': file((made) => {
    made.reported = Array.from({ length: 2_000_000 }, () => 0);
  }),
  'correlations without end': file((made) => {
    made.assumptions.correlations = Array.from({ length: 20_000 }, () => ({ between: ['a', 'b'] }));
  }),
  'line breaks before an error': `${'\n'.repeat(4_000_000)}x`,
  'quotation marks without end': `"${'\\"'.repeat(2_000_000)}`,
};

interface Table {
  readonly name: string;
  readonly kind: SheetKind;
  readonly bytes: () => Uint8Array;
}

const csv = (name: string, text: () => string): Table => ({
  name,
  kind: 'csv',
  bytes: () => new TextEncoder().encode(text()),
});
const xlsx = (name: string, rows: () => string): Table => ({ name, kind: 'xlsx', bytes: () => workbookWith(rows()) });
const cell = (attributes: string, inside = '<v>1</v>') => `<row r="1"><c r="A1"${attributes}>${inside}</c></row>`;
const rowsOf = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n');

/** Tables of which nothing is imported. */
export const TABLES: readonly Table[] = [
  csv('ten thousand names that nobody knows', () => `path,value\n${rowsOf(9990, (i) => `segments.cloud.odd-${i},1`)}`),
  csv(
    'ten thousand values that are none',
    () => `period,revenue\n${rowsOf(9990, () => `2025H1,${'1,5'.repeat(100)}`)}`,
  ),
  csv('values as long as a cell', () => `path,value\n${rowsOf(150, () => `cash.capex,"${'1 to '.repeat(6000)}"`)}`),
  csv('blanks within a value', () => `path,value\n${rowsOf(10, () => `cash.capex,"1,5${' '.repeat(32_000)}1"`)}`),
  csv('quotation marks without end', () => `path,value\n${'"'.repeat(4_999_000)}`),
  csv('quotation marks that do not match', () => `path,value\n${'"a"b,'.repeat(500_000)}`),
  { name: 'bytes of one Chinese character', kind: 'csv', bytes: () => new Uint8Array(4_999_000).fill(0xa4) },
  { name: 'every byte', kind: 'csv', bytes: () => Uint8Array.from({ length: 4_999_000 }, (_, index) => index * 7) },
  { name: 'zeros', kind: 'csv', bytes: () => new Uint8Array(4_999_000) },
  csv('columns without end', () => ','.repeat(4_999_000)),
  csv('line breaks without end', () => '\r'.repeat(4_999_000)),
  xlsx('a cell with a million attributes', () => cell(rowsOf(1_000_000, (i) => ` a${i}=""`))),
  xlsx('a cell with a million namespaces', () => cell(rowsOf(1_000_000, (i) => ` xmlns:a${i}="u"`))),
  xlsx('a million cells in one place', () => `<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(1_000_000)}</row>`),
  xlsx('a million tags in a value', () => cell('', `<v>${'<x/>'.repeat(1_000_000)}</v>`)),
  xlsx('tags within tags', () => cell('', `<v>${'<x>'.repeat(800_000)}${'</x>'.repeat(800_000)}</v>`)),
  xlsx('characters that are written out', () => cell(' t="str"', `<v>${'&amp;'.repeat(1_000_000)}</v>`)),
  xlsx('a tag that does not end', () => `<row${' '.repeat(8_000_000)}`),
  xlsx('comments that do not end', () => '<!--'.repeat(1_000_000)),
  xlsx('a text as long as a library', () => cell(' t="str"', `<v>${'a'.repeat(8_000_000)}</v>`)),
];
