import { z } from 'zod';
import { actualSchema, MAX_ACTUALS } from './actuals';
import { fields, idSchema } from './assumption';
import { endsMonth } from './calendar';
import { changeSchema, MAX_CHANGES } from './change-schema';
import { correlationSchema, MAX_CORRELATIONS } from './correlation-schema';
import { eventSchema, MAX_EVENTS } from './event-schema';
import {
  AMOUNT_FIELDS,
  CASH_FIELDS,
  COMPUTE_FIELDS,
  COST_FIELDS,
  FACILITY_FIELDS,
  HEAD_FIELDS,
  MARKET_FIELDS,
  OPENING_FIELDS,
  RAISING_FIELDS,
  REDEMPTION_FIELDS,
  SEGMENT_FIELDS,
} from './fields';
import { carriedSchema } from './file/carried';
import { resultsSchema } from './file/saved-results';
import { sourceSchema } from './source';
import { textSchema } from './text';

export { type Assumption, accepts, idSchema } from './assumption';
export type { DatedChange } from './change-schema';
export type { FundingEvent } from './event-schema';

/**
 * Version of the file's layout that this program writes; `file/migrations.ts` has the older ones. A new version may change
 * anything. A minor version only adds members that readers of the version before can carry along without knowing them.
 */
export const FILE_VERSION = 4;
export const FILE_MINOR = 0;
export const FILE_FORMAT = 'offing-scenario';

/** Bounds that keep a hostile file from exhausting the program; all far beyond any real scenario. */
export const LIMITS = {
  segments: 20,
  costs: 40,
  changes: MAX_CHANGES,
  events: MAX_EVENTS,
  minHorizon: 12,
  maxHorizon: 120,
  minPaths: 16,
  maxPaths: 1_000_000,
  reported: 200,
} as const;

const seasonSchema = z.strictObject({
  /** Factors for January to December; they average 1. */
  factors: z.array(z.number().finite().min(0).max(12)).length(12),
  source: sourceSchema,
});

const segmentSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** False keeps it in the file and out of every figure. */
  enabled: z.boolean(),
  ...fields(SEGMENT_FIELDS),
  season: seasonSchema.superRefine((season, ctx) => {
    const mean = season.factors.reduce((sum, factor) => sum + factor, 0) / 12;
    if (Math.abs(mean - 1) > 1e-6) ctx.addIssue({ code: 'custom', path: ['factors'], message: 'seasonMeanOne' });
  }),
});

/** What a line is for; `research` lines and compute together are the R&D expense. */
export const COST_KINDS = ['research', 'selling', 'administration', 'other'] as const;

const costBase = {
  id: idSchema,
  name: textSchema,
  enabled: z.boolean(),
  kind: z.enum(COST_KINDS),
  /** Bought on credit: paid after the payable days; other lines are paid in their month. */
  onCredit: z.boolean(),
  ...fields(COST_FIELDS),
};
const costSchema = z.discriminatedUnion('basis', [
  z.strictObject({ basis: z.literal('amount'), ...costBase, ...fields(AMOUNT_FIELDS) }),
  z.strictObject({ basis: z.literal('heads'), ...costBase, ...fields(HEAD_FIELDS) }),
]);

const assumptionsSchema = z.strictObject({
  opening: z.strictObject(fields(OPENING_FIELDS)),
  segments: z.array(segmentSchema).max(LIMITS.segments),
  compute: z.strictObject(fields(COMPUTE_FIELDS)),
  costs: z.array(costSchema).max(LIMITS.costs),
  changes: z.array(changeSchema).max(LIMITS.changes),
  cash: z.strictObject(fields(CASH_FIELDS)),
  events: z.array(eventSchema).max(LIMITS.events),
  /** If the event `unless` has not happened by the deadline, investors may call their money back. */
  redemption: z.strictObject({ enabled: z.boolean(), unless: idSchema.nullable(), ...fields(REDEMPTION_FIELDS) }),
  facility: z.strictObject({ enabled: z.boolean(), ...fields(FACILITY_FIELDS) }),
  raising: z.strictObject({ enabled: z.boolean(), ...fields(RAISING_FIELDS) }),
  market: z.strictObject({ enabled: z.boolean(), ...fields(MARKET_FIELDS) }),
  correlations: z.array(correlationSchema).max(MAX_CORRELATIONS).default([]),
});

/** A figure that the company reported, for comparison in charts; in millions of the scenario's currency. */
const reportedSchema = z.strictObject({
  /** Half-year such as 2025H1. */
  period: z.string().regex(/^\d{4}H[12]$/),
  revenue: z.number().finite(),
  source: sourceSchema,
});

/** Scrambled Sobol', Latin hypercube, plain Monte Carlo; `docs/model.md` says which draws each of them governs. */
export const SAMPLING_METHODS = ['sobol', 'lhs', 'mc'] as const;
export type SamplingMethod = (typeof SAMPLING_METHODS)[number];

const simulationSchema = z.strictObject({
  seed: z.number().int().min(0).max(0xffffffff),
  paths: z.number().int().min(LIMITS.minPaths).max(LIMITS.maxPaths),
  sampling: z.enum(SAMPLING_METHODS),
});

/** The members of a file, in the order in which they are written. */
const members = {
  format: z.literal(FILE_FORMAT),
  version: z.literal(FILE_VERSION),
  /** That of the newest program that has written it: what it added is still there. */
  minor: z.number().int().min(0).max(9999).default(FILE_MINOR),
  /** Engine version that last wrote the file. */
  engine: z.string().max(40),
  id: z.uuid(),
  title: textSchema,
  company: textSchema,
  /** What the author wants to tell whoever opens the file. */
  note: textSchema.default(''),
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Last day of a month; month 1 of the projection is the calendar month after it. */
  balanceDate: z.iso.date().refine(endsMonth, 'monthEnd'),
  /** Months projected. */
  horizon: z.number().int().min(LIMITS.minHorizon).max(LIMITS.maxHorizon),
  simulation: simulationSchema,
  assumptions: assumptionsSchema,
  reported: z.array(reportedSchema).max(LIMITS.reported),
  /** What was reported of the months that are projected, to hold the projection against it. */
  actuals: z.array(actualSchema).max(MAX_ACTUALS).default([]),
  /** Null where it was never simulated, or not since the last change. */
  results: resultsSchema.nullable().default(null),
};

/** A file's shape with what the program carries along in it for a newer one, if there is anything. */
export const scenarioShape = z.strictObject({ ...members, carried: carriedSchema.exactOptional() });

/** A file's shape. What one member says of another is checked in `file-schema.ts`. */
export const fileShape = z.strictObject(members);

export type Scenario = z.infer<typeof scenarioShape>;
export type Assumptions = z.infer<typeof assumptionsSchema>;
export type Segment = Assumptions['segments'][number];
export type CostLine = Assumptions['costs'][number];
