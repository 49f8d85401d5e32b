import { z } from 'zod';
import { COLUMN_KINDS, TABLE_IDS } from '../../shared/exchange/export/table';
import { type ExportJob, MADE_FILES, type MadeFile } from '../../shared/ipc';

/** Far beyond the tables of the largest scenario, which have a quarter of a million cells. */
const MAX_CELLS = 1_000_000;
const MAX_CELL = 100_000;
/** A picture of a chart that fills two large screens has a few million. */
const MAX_BYTES = 200_000_000;

const tableSchema = z
  .strictObject({
    // Names files, so it is one of those we know.
    id: z.enum(TABLE_IDS),
    // What Excel takes for the name of a sheet.
    name: z.string().regex(/^[^[\]/\\:*?]{1,31}$/),
    columns: z.array(z.strictObject({ name: z.string().max(1000), kind: z.enum(COLUMN_KINDS) })).max(100),
    rows: z.array(z.array(z.union([z.number(), z.null(), z.string().max(MAX_CELL)]))),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length));

/** What a page may ask to be written: tables that we know, each once, and not without end. */
export const exportJobSchema: z.ZodType<ExportJob> = z.strictObject({
  title: z.string().max(4000),
  tables: z
    .array(tableSchema)
    .max(TABLE_IDS.length)
    .refine((tables) => new Set(tables.map(({ id }) => id)).size === tables.length)
    .refine((tables) => new Set(tables.map(({ name }) => name)).size === tables.length)
    .refine((tables) => tables.reduce((sum, { columns, rows }) => sum + columns.length * rows.length, 0) <= MAX_CELLS),
});

/** A file by its contents, which the page has made. */
export const madeFileSchema: z.ZodType<MadeFile> = z.strictObject({
  // Two titles, of which the first is that of a scenario.
  title: z.string().max(10_000),
  extension: z.enum(MADE_FILES),
  contents: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= MAX_BYTES),
});
