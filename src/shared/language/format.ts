/** Numbers as people of each language write them, each noun in a file of its own. */
import type { Quantity } from '../quantity/quantity';
import type { Unit } from '../scenario/fields';
import type { Language } from '../scenario/text';
import { createTranslate, type Translate } from './index';
import { type MoneyFormat, moneyFormat } from './money';
import { type MonthFormat, monthFormat } from './months';
import { DEFAULT_STYLE, type NumberStyle, type UnitContext } from './number-style';
import { type NumberFormat, numberFormat } from './numbers';
import { quantityWords } from './quantity-words';
import { type UnitFormat, unitFormat } from './units';

export interface Format
  extends Pick<MoneyFormat, 'money' | 'scaledMoney' | 'moneyScale' | 'currencyName'>,
    Omit<NumberFormat, 'exactPercent'>,
    MonthFormat,
    Pick<UnitFormat, 'bare' | 'withUnit'> {
  readonly language: Language;
  readonly style: NumberStyle;
  /** Less than what the text says, and more: `<0.1%`. */
  below(text: string): string;
  above(text: string): string;
  /** A quantity in the user's words: "30% to 220%, most likely 110%". */
  quantity(quantity: Quantity, unit: Unit, context: UnitContext): string;
}

export function createFormat(
  language: Language,
  t: Translate = createTranslate(language),
  style: NumberStyle = DEFAULT_STYLE,
): Format {
  const { exactPercent, ...numbers } = numberFormat(style);
  const { exactMoney, withCurrency, ...amounts } = moneyFormat(language, t, style, numbers);
  const months = monthFormat(t);
  const units = unitFormat(language, t, { exactMoney, withCurrency, exactPercent, month: months.month });
  const { bare, withUnit } = units;
  return {
    language,
    style,
    ...numbers,
    ...amounts,
    ...months,
    bare,
    withUnit,
    below: (value) => t('numbers:below', { value }),
    above: (value) => t('numbers:above', { value }),
    quantity: quantityWords({ t, ...units, percent: exactPercent }),
  };
}
