/** Values of assumptions in the units of their fields. */
import type { Unit } from '../scenario/fields';
import type { Language } from '../scenario/text';
import { trimmed } from './digits';
import type { Translate } from './index';
import type { MoneyFormat } from './money';
import type { MonthFormat } from './months';
import type { UnitContext } from './number-style';
import type { NumberFormat } from './numbers';

export interface UnitFormat {
  /** A value as it stands inside a range or on an axis, where the unit is said once for all. */
  bare(value: number, unit: Unit, context: UnitContext): string;
  /** Puts the unit to a value, or to a range whose end closest to the unit is `text`. */
  addUnit(text: string, unit: Unit, context: UnitContext): string;
  /** What a rate is counted by stands around the whole. */
  addRate(text: string, unit: Unit): string;
  /** A value of an assumption with its unit. */
  withUnit(value: number, unit: Unit, context: UnitContext): string;
  /** "CNY 3.2bn to 4.8bn", "32億至48億港元", "70 to 180 days": currency codes lead in English, all else follows. */
  range(min: number, max: number, unit: Unit, context: UnitContext): { readonly min: string; readonly max: string };
}

type Parts = Pick<MoneyFormat, 'exactMoney' | 'withCurrency'> &
  Pick<MonthFormat, 'month'> &
  Pick<NumberFormat, 'exactPercent'>;

export function unitFormat(language: Language, t: Translate, parts: Parts): UnitFormat {
  const { exactMoney, withCurrency, month, exactPercent } = parts;

  function bare(value: number, unit: Unit, context: UnitContext): string {
    switch (unit) {
      case 'money':
      case 'foreignMoney':
      case 'moneyPerMonth':
        return exactMoney(value);
      case 'growth':
      case 'volatility':
      case 'fraction':
      case 'probability':
        return exactPercent(value);
      case 'monthIndex':
        return month(context.monthLabel(Math.round(value)));
      case 'exchangeRate':
        return trimmed(value, 4);
      case 'perYear':
        return trimmed(value, 3);
      case 'people':
      case 'days':
      case 'months':
        return trimmed(value, 1);
    }
  }

  function addUnit(text: string, unit: Unit, context: UnitContext): string {
    switch (unit) {
      case 'money':
      case 'foreignMoney':
      case 'moneyPerMonth':
        return withCurrency(text, context.currency);
      case 'people':
        return t('numbers:people', { value: text });
      case 'days':
        return t('numbers:days', { value: text });
      case 'months':
        return text === '1' ? t('numbers:oneMonth') : t('numbers:months', { value: text });
      default:
        return text;
    }
  }

  function addRate(text: string, unit: Unit): string {
    if (unit === 'moneyPerMonth') return t('numbers:perMonth', { value: text });
    return unit === 'perYear' ? t('numbers:times', { value: text }) : text;
  }

  function withUnit(value: number, unit: Unit, context: UnitContext): string {
    return addRate(addUnit(bare(value, unit, context), unit, context), unit);
  }

  function range(min: number, max: number, unit: Unit, context: UnitContext) {
    const low = bare(min, unit, context);
    // A range that ends with a month does not reach the next one.
    const high = bare(unit === 'monthIndex' ? Math.ceil(max - 0.5) : max, unit, context);
    const leads = language === 'en' && (unit === 'money' || unit === 'foreignMoney' || unit === 'moneyPerMonth');
    return leads ? { min: addUnit(low, unit, context), max: high } : { min: low, max: addUnit(high, unit, context) };
  }

  return { bare, addUnit, addRate, withUnit, range };
}
