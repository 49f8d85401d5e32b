/**
 * From a table of somebody's own, in a text file or an Excel workbook, to a scenario: map, check, apply. What reads the file is
 * in `read.ts`: the page leaves that to a worker, and does not load the parsers.
 */
export { ENCODING_NAMES, ENCODINGS, type Encoding, findEncoding } from './encoding';
export { describeHidden, visiblePart } from './hidden';
export { importTable } from './import-table';
export { describeProblems, type Imported, type ImportedChange, type Problem } from './imported';
export { isText, SHEET_KINDS, type SheetKind, sheetKindOf } from './kinds';
export {
  guessMapping,
  IMPORTS,
  type ImportKind,
  type Mapping,
  REQUIRED,
  ROLES,
  type Role,
  readMapping,
} from './mapping';
export { AMOUNT_UNITS, type AmountUnit } from './numbers';
export { cellName, cellText, chooseSheet, columnName, type NamedSheet, type Sheet, type TableFile } from './sheet';
