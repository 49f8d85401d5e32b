/** Bounds that keep a hostile table from exhausting the program; all far beyond any real one. */
import { fail, type Result } from '../../result';

const MEGABYTE = 1024 * 1024;

export const LIMITS = {
  bytes: 5 * MEGABYTE,
  /** Of all that a workbook unpacks to. */
  unpackedBytes: 32 * MEGABYTE,
  packedFiles: 1000,
  /** Tags of all the XML in a workbook, and characters that are written out: a cell takes up four to six. */
  markup: 500_000,
  /** Of one tag; those of spreadsheets have a dozen. */
  attributes: 100,
  /** Characters of a tag outside quotation marks. */
  tag: 10_000,
  rows: 10_000,
  columns: 200,
  /** Characters in a cell; Excel's own limit. */
  cell: 32_767,
} as const;

/** What can be too much, with the part of the sentence that says so under `errors:reason`. */
export type Excess = keyof typeof LIMITS;

export function tooMuch(excess: Excess): Result<never> {
  const limit = LIMITS[excess];
  const max = excess === 'bytes' || excess === 'unpackedBytes' ? limit / MEGABYTE : limit;
  return fail('import.tooMuch', { reasonCode: `import.${excess}`, max });
}
