import { fail, ok, type Result } from '../../result';
import { monthsBetween } from '../../scenario/balance-date';
import { endsMonth } from '../../scenario/calendar';
import { shortened } from '../../scenario/change';
import type { Scenario } from '../../scenario/schema';
import { readSetting } from '../../scenario/settings';

/** From one balance date to a later one. */
export interface RollSpan {
  readonly from: string;
  readonly to: string;
  /** How many months lie between them. */
  readonly months: number;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The new balance date as it is typed: a day, or a month of which the last is meant, within the months that are projected. */
export function readRollSpan({ balanceDate, horizon }: Scenario, text: string): Result<RollSpan> {
  const read = readSetting({ type: 'date' }, text);
  if (!read.ok) return read;
  const to = String(read.value);
  if (!DATE.test(to) || !endsMonth(to)) return fail('roll.date', { text: shortened(text) });
  const months = monthsBetween(balanceDate, to);
  if (months < 1 || months >= horizon) return fail('roll.span', { date: to, from: balanceDate, months: horizon - 1 });
  return ok({ from: balanceDate, to, months });
}
