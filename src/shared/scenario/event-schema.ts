import { z } from 'zod';
import { fields, idSchema } from './assumption';
import { CONVERTIBLE_FIELDS, EQUITY_FIELDS, EVENT_FIELDS, TERM_LOAN_FIELDS } from './fields';
import { textSchema } from './text';

/** Funding events. What one says of another is checked in `file-schema.ts`. */

export const MAX_EVENTS = 40;

const eventBase = {
  id: idSchema,
  name: textSchema,
  enabled: z.boolean(),
  /** It can only happen once this event has: in its own month or, if that is later, in the month after the other. */
  after: idSchema.nullable(),
  /** It does not happen if one of these events has, before its month or in the same one. */
  unless: z.array(idSchema).max(MAX_EVENTS),
  /** Committed money is certain in law; planned money is what the funding need counts as still to be found. */
  commitment: z.enum(['planned', 'committed']),
  /** Currency of the amount, for display; `exchangeRate` does the arithmetic. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  ...fields(EVENT_FIELDS),
};

export const eventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ipo'), ...eventBase, ...fields(EQUITY_FIELDS) }),
  z.strictObject({ kind: z.literal('equity'), ...eventBase, ...fields(EQUITY_FIELDS) }),
  /** Borrowed, becomes equity at the next event that sells some, and is repaid at maturity if there was none. */
  z.strictObject({ kind: z.literal('convertible'), ...eventBase, ...fields(CONVERTIBLE_FIELDS) }),
  /** Not repaid within the horizon. */
  z.strictObject({ kind: z.literal('loan'), ...eventBase }),
  /** Repaid by schedule. */
  z.strictObject({ kind: z.literal('termLoan'), ...eventBase, ...fields(TERM_LOAN_FIELDS) }),
  z.strictObject({ kind: z.literal('grant'), ...eventBase }),
  z.strictObject({ kind: z.literal('other'), ...eventBase }),
]);
export type FundingEvent = z.infer<typeof eventSchema>;
