/** What its author saw when a file was last saved: enough to draw a card of it, and to tell whether others see the same. */
import { z } from 'zod';
import type { Unit } from '../../figures/figure';
import { FIGURE_LIST, type SavedFigures } from '../../figures/index';

/** Months of cash that are kept: what the card of a scenario shows. */
export const KEPT_MONTHS = 36;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const figure = z.number().finite();
/** At the end of each month, from the first of the projection on. */
const cashLine = z.array(figure).min(1).max(KEPT_MONTHS);
/** Null is beyond the horizon. */
const BY_UNIT: Readonly<Record<Unit, z.ZodType<number | null>>> = {
  months: z.number().min(0).max(1000).nullable(),
  share: z.number().min(0).max(1).nullable(),
  money: figure,
};

/** What is kept of the headline figures. */
const figures = Object.fromEntries(
  FIGURE_LIST.flatMap(({ id, unit, saved }) => {
    if (!saved) return [];
    const levels = z.strictObject(Object.fromEntries(saved.levels.map((level) => [level, BY_UNIT[unit]])));
    return [[id, saved.isOptional ? levels.optional() : levels]];
  }),
) as unknown as {
  readonly [Id in keyof Required<SavedFigures>]: undefined extends SavedFigures[Id]
    ? z.ZodOptional<z.ZodType<NonNullable<SavedFigures[Id]>>>
    : z.ZodType<SavedFigures[Id]>;
};

export const resultsSchema = z.strictObject({
  engine: z.string().max(40),
  /** The program and system that computed it, for whoever has to explain a difference. */
  host: z.string().max(100),
  /** Digest of the inputs: says whether the assumptions were changed since, outside of the program. */
  inputs: digest,
  /** Of all figures of the run. */
  fingerprint: digest,
  paths: z.number().int().min(1),
  ...figures,
  /** Percentiles of cash, rounded for a picture. */
  cash: z.strictObject({ p5: cashLine, p25: cashLine, p50: cashLine, p75: cashLine, p95: cashLine }),
});
export type SavedResults = z.infer<typeof resultsSchema>;
