import type { Key } from '../../language';
import { finite } from '../../report/values';
import type { Wording } from '../../report/wording';
import { fail, ok, type Result } from '../../result';
import { type Cell, csvFile, MAX_CELL_TEXT } from '../csv';

/** Every table that is exported, in the order of the workbook's sheets; CSV files are named so. */
export const TABLE_IDS = [
  'headline',
  'bands-monthly',
  'bands-half-year',
  'bands-year',
  'survival',
  'funding-need',
  'events',
  'events-monthly',
  'assumptions',
  'settings',
  'correlations',
  'reported',
  'actuals',
  'method',
] as const;
export type TableId = (typeof TABLE_IDS)[number];

/** What the cells of a column are, for whoever shows them; a mixed column says in another what its numbers are. */
export const COLUMN_KINDS = ['text', 'whole', 'number', 'share', 'money', 'mixed'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** Plain data, so that it crosses from the page to main. Money is in millions, shares are 0.3 for 30%. */
export interface Table {
  readonly id: TableId;
  /** In the reader's language, and short enough for a sheet. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column with where its cells come from. */
export interface ColumnOf<T> extends Column {
  readonly cell: (item: T) => Cell;
}

/** A column of text, named under `export:column`. */
export function textColumn<T>(name: Key, cell: (item: T) => string | null, { t }: Wording): ColumnOf<T> {
  return { name: t(name), kind: 'text', cell };
}

/** A column of numbers, named the same way; what is not a number is left empty. */
export function numberColumn<T>(
  name: Key,
  kind: Exclude<ColumnKind, 'text'>,
  cell: (item: T) => number | null | undefined,
  { t }: Wording,
): ColumnOf<T> {
  return { name: t(name), kind, cell: (item) => finite(cell(item)) };
}

/** A row for each item. */
export function tableOf<T>(id: TableId, items: readonly T[], columns: readonly ColumnOf<T>[], { t }: Wording): Table {
  return {
    id,
    name: t(`export:table.${id}`),
    columns: columns.map(({ name, kind }) => ({ name, kind })),
    rows: items.map((item) => columns.map(({ cell }) => cell(item))),
  };
}

/** A table as the contents of a CSV file. */
export function tableAsCsv({ columns, rows }: Table): string {
  return csvFile(
    columns.map(({ name }) => name),
    rows,
  );
}

/**
 * Refuses tables with a text that no cell holds, by where it stands: a spreadsheet would cut it, and the import would not
 * have it. Asked before anything is written.
 */
export function checkTexts(tables: readonly Table[]): Result<true> {
  for (const { name: table, columns, rows } of tables) {
    for (const row of rows) {
      const index = row.findIndex((cell) => typeof cell === 'string' && cell.length > MAX_CELL_TEXT);
      if (index < 0) continue;
      return fail('export.longText', {
        table,
        item: String(row[0] ?? ''),
        column: columns[index]?.name ?? '',
        length: String(row[index]).length,
        max: MAX_CELL_TEXT,
      });
    }
  }
  return ok(true);
}
