/** The figures behind a chart, to be read as a table or saved as CSV. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableLine[];
  /** What the values are counted in, where their cells say it one by one. */
  readonly unit?: string;
}

export interface TableLine {
  readonly label: string;
  /** Null where there is no figure. */
  readonly values: readonly (number | null)[];
  /** The same as people read them. */
  readonly cells: readonly string[];
}

export interface Column {
  readonly name: string;
  readonly value: (row: number) => number | null | undefined;
  readonly text: (value: number) => string;
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
    rows: labels.map((label, row) => {
      const values = columns.map(({ value }) => {
        const found = value(row);
        return found === undefined || found === null || !Number.isFinite(found) ? null : found;
      });
      return {
        label,
        values,
        cells: values.map((value, index) => (value === null ? '' : (columns[index]?.text(value) ?? ''))),
      };
    }),
  };
}

/** Spreadsheets take a leading =, +, - or @ in a cell for a formula; the words here come from files of other people. */
function csvText(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Up to nine significant digits: more than the figures have, without binary dust. */
function csvNumber(value: number | null): string {
  return value === null ? '' : String(Number(value.toPrecision(9)));
}

/** Full figures in millions, lines ended as RFC 4180 has it. */
export function csvOf(table: ChartTable): string {
  const { unit } = table;
  const columns = table.columns.map((name, index) => (unit && index > 0 ? `${name} (${unit})` : name));
  const lines = [
    columns.map(csvText),
    ...table.rows.map(({ label, values }) => [csvText(label), ...values.map(csvNumber)]),
  ];
  return `${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}
