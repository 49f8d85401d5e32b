import { z } from 'zod';
import { quantitySchema } from '../../quantity/quantity';
import { FOR_GOOD, isGroup } from '../../scenario/fields';

function isInGroup(address: string): boolean {
  return isGroup(address.split('.')[0] ?? '');
}

/**
 * Where a part of a shock strikes, so that it can be laid on any scenario: a group (`compute`, `redemption`), or of a list all
 * items (`segments.*`), one by its id (`segments.cloud`), or those that a word picks (`segments.:largest`). `pick.ts` has the words.
 */
const where = z
  .string()
  .regex(/^[a-z]{1,20}(?:\.(?:\*|:?[a-z][a-z0-9-]{0,39}))?$/)
  .refine(isInGroup, 'knownQuantity');

/** A field of what is struck: `events.:ipo.month`. */
const at = z
  .string()
  .regex(/^[a-z]{1,20}(?:\.(?:\*|:?[a-z][a-z0-9-]{0,39}))?\.[a-zA-Z]{1,40}$/)
  .refine(isInGroup, 'knownQuantity');

const number = z.number().min(-1e12).max(1e12);
const part = z.number().min(-1).max(100);
const month = z.number().int().min(1).max(240);

/** A part that the shock can do without, where the scenario has nothing of the kind. */
const ifThere = { ifThere: z.boolean().exactOptional() };
const lines = z.array(where).min(1).max(20);
const dated = { month, months: month.default(FOR_GOOD) };

/**
 * What a shock does, as numbers that say how much: half a shock is half of each. Shares are 0.5 for 50%; money is in
 * millions of the scenario's currency, a month counts from the first after the balance date.
 */
export const editSchema = z.discriminatedUnion('does', [
  /** A certain value in the place of what is there. */
  z.strictObject({ does: z.literal('set'), at, to: number, ...ifThere }),
  /** Another quantity in the place of what is there, as it is whatever the strength. */
  z.strictObject({ does: z.literal('put'), at, quantity: quantitySchema, ...ifThere }),
  /** The whole distribution times 1 + `by`. */
  z.strictObject({ does: z.literal('scale'), at, by: part, ...ifThere }),
  /** The whole distribution moved along its axis by so much, in the field's unit. */
  z.strictObject({ does: z.literal('shift'), at, by: number, ...ifThere }),
  /**
   * Lines times 1 + `by` for some months; it costs so many months of what is cut (`severance`), paid when it begins.
   */
  z.strictObject({
    does: z.literal('change'),
    lines,
    by: part,
    ...dated,
    severance: z.number().min(0).max(60).default(0),
    ...ifThere,
  }),
  /** Points of gross margin that segments win or lose. */
  z.strictObject({ does: z.literal('margin'), lines, points: z.number().min(-2).max(2), ...dated, ...ifThere }),
  /** One of a segment's five largest customers leaves, who share its `topShare` alike. */
  z.strictObject({ does: z.literal('lose'), lines, month, ...ifThere }),
  /** An amount that is paid once. */
  z.strictObject({ does: z.literal('pay'), amount: number, month }),
]);
export type Edit = z.infer<typeof editSchema>;
/** Edits of single assumptions. */
export type FieldEdit = EditOf<'set' | 'put' | 'scale' | 'shift'>;
export type EditOf<Does extends Edit['does']> = Extract<Edit, { does: Does }>;
