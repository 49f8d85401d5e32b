/** What its author saw when a file was last saved: enough to draw a card of it, and to tell whether others see the same. */
import { z } from 'zod';

/** Months of cash that are kept: what the card of a scenario shows. */
export const KEPT_MONTHS = 36;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const figure = z.number().finite();
/** At the end of each month, from the first of the projection on. */
const cashLine = z.array(figure).min(1).max(KEPT_MONTHS);
/** Null is beyond the horizon. */
const months = z.number().min(0).max(1000).nullable();
const chance = z.number().min(0).max(1).nullable();

export const resultsSchema = z.strictObject({
  engine: z.string().max(40),
  /** The program and system that computed it, for whoever has to explain a difference. */
  host: z.string().max(100),
  /** Digest of the inputs: says whether the assumptions were changed since, outside of the program. */
  inputs: digest,
  /** Of all figures of the run. */
  fingerprint: digest,
  paths: z.number().int().min(1),
  runwayMonths: z.strictObject({ p10: months, p50: months, p90: months }),
  cashLasts: z.strictObject({ '12': chance, '24': chance }),
  fundingNeed: z.strictObject({ p50: figure, p80: figure, p95: figure }),
  /** Percentiles of cash, rounded for a picture. */
  cash: z.strictObject({ p5: cashLine, p25: cashLine, p50: cashLine, p75: cashLine, p95: cashLine }),
});
export type SavedResults = z.infer<typeof resultsSchema>;
