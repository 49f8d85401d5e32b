import { z } from 'zod';
import type { PrintJob } from '../../shared/ipc';
import { LANGUAGES } from '../../shared/scenario/text';
import { sheetSchema } from '../application/preferences';
import { MAX_REPORT_BYTES } from '../files';

/** A report as a page, or the command line, hands it over to be printed. */
export const printJobSchema: z.ZodType<PrintJob> = z.strictObject({
  html: z.string().max(MAX_REPORT_BYTES),
  sheet: sheetSchema,
  language: z.enum(LANGUAGES),
  title: z.string().max(10_000),
});
