import { type Cell, csvFile, pastedRows } from '../../exchange/csv';

/** The figures behind a chart, to be read as a table or saved as CSV. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableLine[];
  /** What the values of each column after the first are counted in; null where that needs no saying. */
  readonly units: readonly (string | null)[];
}

export interface TableLine {
  readonly label: string;
  /** Null where there is no figure. */
  readonly values: readonly (number | null)[];
  /** The same as people read them. */
  readonly cells: readonly string[];
  /** Standard errors of the values, and as people read them; null where none is known. */
  readonly errors: readonly (number | null)[];
  readonly errorCells: readonly (string | null)[];
}

export interface Column {
  readonly name: string;
  readonly value: (row: number) => number | null | undefined;
  readonly text: (value: number, error: number | null) => string;
  /** Standard error of the value, and how it is written beside it. */
  readonly error?: (row: number) => number | null;
  readonly errorText?: (error: number, value: number) => string | null;
  /** What bare numbers of it are counted in: its cells say it one by one, a file has to say it. */
  readonly unit?: string;
}

function known(value: number | null | undefined): number | null {
  return value === undefined || value === null || !Number.isFinite(value) ? null : value;
}

/** A table from its columns; what is missing or not a number is left empty. */
export function tableOf(
  caption: string,
  first: string,
  labels: readonly string[],
  columns: readonly Column[],
): ChartTable {
  return {
    caption,
    columns: [first, ...columns.map(({ name }) => name)],
    units: columns.map(({ unit }) => unit ?? null),
    rows: labels.map((label, row) => {
      const found = columns.map((column) => {
        const value = known(column.value(row));
        const error = value === null ? null : known(column.error?.(row));
        return {
          value,
          error,
          cell: value === null ? '' : column.text(value, error),
          // What is certain needs no error beside it.
          errorCell: value === null || !error ? null : (column.errorText?.(error, value) ?? null),
        };
      });
      return {
        label,
        values: found.map(({ value }) => value),
        cells: found.map(({ cell }) => cell),
        errors: found.map(({ error }) => error),
        errorCells: found.map(({ errorCell }) => errorCell),
      };
    }),
  };
}

/** Full figures in millions, then the errors of those that have one; what they count stands in the header. */
function fullRows(
  table: ChartTable,
  errorName: (column: string) => string,
): { readonly header: readonly string[]; readonly rows: readonly (readonly Cell[])[] } {
  const { units, rows } = table;
  const withUnit = (name: string, index: number) => (units[index] ? `${name} (${units[index]})` : name);
  const [first = '', ...columns] = table.columns;
  const measured = columns.flatMap((name, index) =>
    rows.some(({ errors }) => errors[index] !== null) ? [{ name, index }] : [],
  );
  return {
    header: [first, ...columns.map(withUnit), ...measured.map(({ name, index }) => withUnit(errorName(name), index))],
    rows: rows.map(({ label, values, errors }) => [
      label,
      ...values,
      ...measured.map(({ index }) => errors[index] ?? null),
    ]),
  };
}

/** For a file. */
export function csvOf(table: ChartTable, errorName: (column: string) => string): string {
  const { header, rows } = fullRows(table, errorName);
  return csvFile(header, rows);
}

/** For the clipboard: a spreadsheet puts each figure into a cell of its own. */
export function tsvOf(table: ChartTable, errorName: (column: string) => string): string {
  const { header, rows } = fullRows(table, errorName);
  return pastedRows([header, ...rows]);
}
