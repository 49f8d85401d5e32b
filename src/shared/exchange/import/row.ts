import { type AppError, fail, ok, type Result } from '../../result';
import type { Problem } from './imported';
import type { Mapping, Role } from './mapping';
import { cellName, cellText, isFault, type Sheet } from './sheet';

/** A row of a table, read by what its columns mean. */
export interface Row {
  text(role: Role): string;
  cell(role: Role): string;
  problem(role: Role, refused: { readonly error: AppError }): Problem;
  /** Cells of the row that have no value to take. */
  faults(): Problem[];
}

/** As spreadsheets show errors, and write them into text files. */
const ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|GETTING_DATA)$/;

const FAULTS = { error: 'import.errorCell', uncalculated: 'import.uncalculated' } as const;

function rowAt(sheet: Sheet, { columns }: Mapping, index: number): Row {
  // What is missing in a column that is not there is a problem of the row.
  const first = Math.min(...Object.values(columns));
  const cell = (role: Role) => cellName(index, columns[role] ?? first);
  return {
    text: (role) => cellText(sheet, index, columns[role]),
    cell,
    problem: (role, { error }) => ({ cell: cell(role), error }),
    faults: () =>
      Object.values(columns).flatMap((column) => {
        const at = sheet[index]?.[column];
        if (!isFault(at)) return [];
        const { error } = fail(FAULTS[at.fault], { text: at.shown });
        return [{ cell: cellName(index, column), error }];
      }),
  };
}

/** The rows below the headers that have something in a column that means something. */
export function rowsOf(sheet: Sheet, mapping: Mapping): Row[] {
  const columns = Object.values(mapping.columns);
  return sheet.flatMap((_, index) => {
    const isFilled = columns.some((column) => cellText(sheet, index, column) !== '');
    return index > mapping.header && isFilled ? [rowAt(sheet, mapping, index)] : [];
  });
}

/** The text of a cell that must have one. */
export function required(row: Row, role: Role): Result<string> {
  const text = row.text(role);
  if (text === '') return fail('import.missing', { role });
  return ERROR.test(text) ? fail('import.errorCell', { text }) : ok(text);
}
