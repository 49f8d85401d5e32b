/** What the numbers of a table count in, as its unit column or the header of its values says. */
import type { Field, Unit } from '../../scenario/fields';
import { statedScale, type TypingContext } from '../../scenario/parsing/parse-quantity';
import { BARE, FAMILY, ONE, type Scale } from '../../scenario/parsing/units';
import type { Mapping } from './mapping';
import { readAmountUnit } from './numbers';
import { cellText, type Sheet } from './sheet';
import { normalised, spellings } from './spellings';

/** The unit that a header has in parentheses after its name. */
export function unitInHeader(sheet: Sheet, { header }: Mapping, column: number | undefined): string | undefined {
  return /[(（]([^()（）]+)[)）]$/.exec(cellText(sheet, header, column))?.[1];
}

/** A unit of an assumption in words; null where it is none of that assumption. */
export function readUnit(text: string, { unit }: Field, context: TypingContext): Scale | null {
  const word = normalised(text);
  // As the export calls it, which is what a bare number is in everywhere.
  if (spellings(`fields:units.${unit}`).includes(word)) return BARE[FAMILY[unit]];
  if (FAMILY[unit] === 'percent' && spellings('import:unit.fraction').includes(word)) return ONE;
  const amount = FAMILY[unit] === 'money' && context.currency !== undefined ? amountUnit(word, unit, context) : null;
  return amount ?? statedScale(word, unit, context);
}

/** `CNY m` of an amount a month is a month's as well. */
function amountUnit(word: string, unit: Unit, { currency = '' }: TypingContext): Scale | null {
  return statedScale(word, unit, { currency }) ?? readAmountUnit(word, currency);
}
