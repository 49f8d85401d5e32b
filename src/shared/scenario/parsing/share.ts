import { fail, ok, type Result } from '../../result';
import { numberValue, type Reading, readShare } from './number';
import { MAX_TEXT, plainForm, shownText, singleBlanks, unclear, unreadable } from './text';
import { ONE } from './units';

/**
 * Plain numbers, whatever is measured by them: shares, weights, factors and rank correlations, of which 60% is 0.6; and whole
 * numbers. They are written as numbers in quantities are.
 */

export interface Share {
  readonly value: number;
  readonly isPercent: boolean;
}

export function parseShare(text: string): Result<Share> {
  if (text.length > MAX_TEXT) return unclear(text, 'tooLong', { max: MAX_TEXT });
  const plain = plainForm(text);
  const wrong = unreadable(plain);
  if (wrong) return wrong;
  const reading: Pick<Reading, 'why'> = { why: null };
  const number = readShare(singleBlanks(plain), reading);
  if (reading.why) return reading.why;
  const value = number ? numberValue(number, ONE) : Number.NaN;
  if (!number || !Number.isFinite(value)) return fail('quantity.syntax', { text: shownText(text), unit: 'share' });
  return ok({ value, isPercent: number.scale !== null });
}

const BARE_COMMA = /,/;
/** What may stand between the items of a list: the first of these that is there parts them. */
export const SEPARATORS = [/\s*;\s*/, /,\s+/, BARE_COMMA, /\s+/] as const;

/** Items of a list of any length. Where blanks part numbers already, a comma within one is not the list's. */
export function splitList(text: string): string[] {
  const isBlankBetween = /\d \d/.test(text);
  for (const separator of SEPARATORS) {
    if (separator === BARE_COMMA && isBlankBetween) continue;
    const parts = text.split(separator);
    if (parts.length > 1) return parts;
  }
  return [text];
}

export function parseShares(text: string): Result<number[]> {
  if (text.length > MAX_TEXT) return unclear(text, 'tooLong', { max: MAX_TEXT });
  const values: number[] = [];
  for (const item of splitList(singleBlanks(plainForm(text)))) {
    const share = parseShare(item);
    if (!share.ok) return share;
    values.push(share.value.value);
  }
  return ok(values);
}

/** A whole number; NaN for text that is none, for whoever knows its bounds to refuse. */
export function parseWhole(text: string): Result<number> {
  const share = parseShare(text);
  if (!share.ok) return share.error.code === 'quantity.syntax' ? ok(Number.NaN) : share;
  const { value, isPercent } = share.value;
  return ok(isPercent || !Number.isInteger(value) ? Number.NaN : value);
}
