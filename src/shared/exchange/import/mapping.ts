/** Which column of a table means what. */
import { fail, ok, type Result } from '../../result';
import { cellName, cellText, columnName, type Sheet } from './sheet';
import { normalised, spellings } from './spellings';

export const IMPORTS = ['assumptions', 'actuals', 'reported'] as const;
export type ImportKind = (typeof IMPORTS)[number];

/** What is said of a source, each by its kind. */
export const STATEMENTS = ['document', 'place', 'figure', 'from', 'formula', 'by', 'why'] as const;
export type Statement = (typeof STATEMENTS)[number];

/** The columns without which nothing can be imported. */
export const REQUIRED = {
  assumptions: ['path', 'value'],
  actuals: ['series', 'period', 'value'],
  reported: ['period', 'revenue'],
} as const;
export const ROLES = {
  assumptions: [...REQUIRED.assumptions, 'unit', 'source', ...STATEMENTS],
  actuals: [...REQUIRED.actuals, 'unit', 'mark', 'source', ...STATEMENTS],
  reported: [...REQUIRED.reported, 'unit', 'source', ...STATEMENTS],
} as const;
/** What a column can be, which is also the plainest name for its header. */
export type Role = (typeof ROLES)[ImportKind][number];

export interface Mapping {
  readonly as: ImportKind;
  /** The row of the headers, counted from 0; what is to be imported begins below. */
  readonly header: number;
  readonly columns: Readonly<Partial<Record<Role, number>>>;
}

/** Titles and notes may stand above the headers. */
const ROWS_SEARCHED = 20;
const MAX_LIST = 200;

/** Headers of the tables that the program itself writes. */
const EXPORTED = {
  path: 'path',
  value: 'typed',
  series: 'series',
  period: 'period',
  mark: 'mark',
  revenue: 'revenue',
  unit: 'unit',
  source: 'sourceKind',
  document: 'source.document',
  place: 'source.place',
  figure: 'source.figure',
  from: 'source.from',
  formula: 'source.formula',
  by: 'source.by',
  why: 'source.why',
} as const satisfies Readonly<Record<Role, string>>;

/** The headers that a column may have, the clearest first. */
function headersFor(role: Role): string[] {
  return [role, ...spellings(`export:column.${EXPORTED[role]}`), ...spellings(`import:header.${role}`)];
}

/** Columns of numbers, whose headers may have their unit in parentheses after their name. */
const MEASURED: readonly Role[] = ['value', 'revenue'];

function isSpelled(header: string, spelling: string, role: Role): boolean {
  return header === spelling || (MEASURED.includes(role) && header.replace(/ ?\([^()]*\)$/, '') === spelling);
}

type Columns = Partial<Record<Role, number>>;

/** The columns that a row of headers names; two with the same meaning are refused. */
function recognise(headers: readonly string[], roles: readonly Role[], row: number): Result<Columns> {
  const columns: Columns = {};
  for (const role of roles) {
    const columnsOf = (spelling: string) =>
      headers.flatMap((header, column) => (isSpelled(header, spelling, role) ? [column] : []));
    const [column, other] =
      headersFor(role)
        .map(columnsOf)
        .find(({ length }) => length > 0) ?? [];
    if (column === undefined) continue;
    if (other !== undefined) {
      return fail('import.twoColumns', { first: cellName(row, column), second: cellName(row, other), role });
    }
    columns[role] = column;
  }
  return ok(columns);
}

/** The columns that are given by header or by letter; null if a row has no such columns. */
function locate(headers: readonly string[], given: ReadonlyMap<Role, string>): Columns | null {
  const columns: Columns = {};
  for (const [role, text] of given) {
    const named = headers.indexOf(normalised(text));
    const column = named >= 0 ? named : headers.findIndex((_, index) => columnName(index) === text.toUpperCase());
    if (column < 0) return null;
    columns[role] = column;
  }
  return columns;
}

function headersOf(sheet: Sheet, row: number): string[] {
  return (sheet[row] ?? []).map((_, column) => normalised(cellText(sheet, row, column)));
}

/** The first row that has all columns that are needed: those given, and for the others a header that is known. */
function mapColumns(sheet: Sheet, given: ReadonlyMap<Role, string>, kinds: readonly ImportKind[]): Result<Mapping> {
  for (let header = 0; header < Math.min(sheet.length, ROWS_SEARCHED); header++) {
    const headers = headersOf(sheet, header);
    const located = locate(headers, given);
    if (!located) continue;
    for (const as of kinds) {
      const open = ROLES[as].filter((role) => !given.has(role));
      const known = recognise(headers, open, header);
      if (!known.ok) return known;
      const columns = { ...known.value, ...located };
      if (REQUIRED[as].every((role) => columns[role] !== undefined)) return ok({ as, header, columns });
    }
  }
  const headers = headersOf(sheet, 0).filter(Boolean).join(', ').slice(0, MAX_LIST);
  return fail('import.noColumns', { headers: headers || '-' });
}

/** Recognises the headers of a table, in any language of the program, and with them what can be imported from it. */
export function guessMapping(sheet: Sheet, as?: ImportKind): Result<Mapping> {
  return mapColumns(sheet, new Map(), as ? [as] : IMPORTS);
}

/** The same with some columns given, as `path=Name` or `path=B`. */
export function readMapping(sheet: Sheet, texts: readonly string[], as?: ImportKind): Result<Mapping> {
  const given = new Map<Role, string>();
  for (const text of texts) {
    const [name = '', column = ''] = text.split(/=(.*)/s).map((part) => part.trim());
    const role = Object.values(ROLES)
      .flat()
      .find((known) => known === name);
    if (!role || column === '')
      return fail('import.mapSyntax', { text, roles: [...new Set(Object.values(ROLES).flat())].join(', ') });
    given.set(role, column);
  }
  const kinds = (as ? [as] : IMPORTS).filter((kind) =>
    [...given.keys()].every((role) => ROLES[kind].some((known) => known === role)),
  );
  return mapColumns(sheet, given, kinds);
}
