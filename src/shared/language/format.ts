import type { Quantity } from '../quantity/quantity';
import type { Unit } from '../scenario/fields';
import type { Language } from '../scenario/text';
import { createTranslate, type Translate } from './index';
import { DEFAULT_STYLE, type MoneyScale, type NumberStyle, SCALES, type UnitContext } from './number-style';
import { quantityWords } from './quantity-words';

/**
 * Numbers as people of each language write them: CNY 26.3bn and 363m in English, 263億 and 3.63億 in Chinese (萬, 億 and
 * 萬億, never 兆). Intl's compact notation gives 2.8億 as 279.6M in zh-HK, so the scale words are chosen here.
 */

export interface MoneyOptions {
  /** Leaves the currency out where a title names it already. */
  readonly currency?: string;
  /** Digits after the point; by default three significant figures. */
  readonly digits?: number;
  /** Parentheses for negatives, as in print; unless the user wants them marked in one way everywhere. */
  readonly accounting?: boolean;
}

export interface Scaled {
  /** The number alone, with its sign. */
  readonly value: string;
  /** The scale word: `bn`, `億`; empty for zero. */
  readonly scale: string;
}

export interface Format {
  readonly language: Language;
  readonly style: NumberStyle;
  /** Money in millions. */
  money(millions: number, options?: MoneyOptions): string;
  /** Number and scale word apart, for figures set in two sizes. */
  scaledMoney(millions: number, digits?: number): Scaled;
  /** Divisor (in millions) and word of the scale that fits `millions`: 1000 and `bn`, 100 and `億`. */
  moneyScale(millions: number): { readonly divisor: number; readonly word: string };
  percent(fraction: number, digits?: number): string;
  number(value: number, digits?: number): string;
  /** Less than what the text says, and more: `<0.1%`. */
  below(text: string): string;
  above(text: string): string;
  /** A change: it carries its sign, whichever way it goes. */
  change(value: number, digits?: number): string;
  /** A coefficient of correlation, `−0.20`: two digits, so that they line up. It is no amount, and never in parentheses. */
  rank(value: number): string;
  /** Marks as negative what is written without a sign. */
  negative(text: string, accounting?: boolean): string;
  months(value: number, digits?: number): string;
  /** A label of monthly bands (`2025-07`) as `Jul 2025` or `2025年7月`. */
  month(label: string): string;
  halfYear(label: string): string;
  /** A label of bands of any length: a month, a half-year or a year (`2026`). */
  period(label: string): string;
  currencyName(code: string): string;
  /** A value of an assumption where its unit is said elsewhere, as on an axis. */
  bare(value: number, unit: Unit, context: UnitContext): string;
  /** A value of an assumption with its unit. */
  withUnit(value: number, unit: Unit, context: UnitContext): string;
  /** A quantity in the user's words: "30% to 220%, most likely 110%". */
  quantity(quantity: Quantity, unit: Unit, context: UnitContext): string;
}

const MINUS = '\u2212';

/** Currencies that have names; others go by their code. */
const NAMED_CURRENCIES = ['CNY', 'HKD', 'USD', 'EUR', 'GBP', 'JPY'] as const;

/** A few thousands, told in billions. */
const MAX_DECIMALS = 6;

const formatters = new Map<string, Intl.NumberFormat>();

/** One for each pair of limits: making it takes far longer than using it. */
function decimals(least: number, most: number): Intl.NumberFormat {
  const key = `${least},${most}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat('en', { minimumFractionDigits: least, maximumFractionDigits: most });
  formatters.set(key, made);
  return made;
}

function grouped(value: number, digits: number): string {
  return decimals(digits, digits).format(value);
}

/** Three significant figures: 1.47, 26.3, 263; below one, where only a unit that was chosen leads, two: 0.36, 0.057. */
export function threeFigures(value: number): number {
  const magnitude = Math.abs(value);
  if (magnitude >= 99.95) return 0;
  if (magnitude >= 9.995) return 1;
  return magnitude >= 0.0995 || magnitude === 0 ? 2 : Math.min(MAX_DECIMALS, 1 - Math.floor(Math.log10(magnitude)));
}

/** As many decimals as the number has, up to `most`. */
function trimmed(value: number, most: number): string {
  return decimals(0, most).format(value);
}

export function createFormat(
  language: Language,
  t: Translate = createTranslate(language),
  style: NumberStyle = DEFAULT_STYLE,
): Format {
  const monthNames = t('numbers:monthNames').split(',');
  const chinese = language !== 'en';

  function fitting(millions: number): MoneyScale {
    const magnitude = Math.abs(millions);
    const scales = SCALES[language];
    const scale = scales.find(({ from }) => magnitude >= from) ?? scales[scales.length - 1];
    if (!scale) throw new RangeError('no scale');
    return scale;
  }

  const chosen = SCALES[language].find(({ key }) => key === style.moneyUnit);
  const scaleOf = (millions: number): MoneyScale => chosen ?? fitting(millions);

  /** What has been rounded to nothing is on neither side of it. */
  const isBelowZero = (value: number, text: string) => value < 0 && /[1-9]/.test(text);

  function negative(text: string, accounting = false): string {
    const inParentheses = style.negatives === 'automatic' ? accounting : style.negatives === 'parentheses';
    return inParentheses ? `(${text})` : MINUS + text;
  }

  function scaledMoney(millions: number, digits?: number): Scaled {
    const scale = scaleOf(millions);
    const magnitude = Math.abs(millions) / scale.divisor;
    if (magnitude === 0) return { value: '0', scale: '' };
    // Below a million, and in units of 萬, decimals would claim more than the model knows.
    const places =
      digits ?? (scale.divisor === 0.01 || (scale.divisor === 1 && magnitude >= 10) ? 0 : threeFigures(magnitude));
    const value = grouped(magnitude, places);
    return {
      value: isBelowZero(millions, value) ? negative(value) : value,
      scale: t(`numbers:${scale.key}`, { value: '' }).trim(),
    };
  }

  function money(millions: number, options: MoneyOptions = {}): string {
    const { value, scale } = scaledMoney(Math.abs(millions), options.digits);
    let text = value + scale;
    if (options.currency) text = t('numbers:withCurrency', { currency: currencyName(options.currency), amount: text });
    return isBelowZero(millions, value) ? negative(text, options.accounting) : text;
  }

  function currencyName(code: string): string {
    const named = NAMED_CURRENCIES.find((name) => name === code);
    return named ? t(`numbers:currency.${named}`) : code;
  }

  function percent(fraction: number, digits = 0): string {
    const text = grouped(Math.abs(fraction) * 100, digits);
    return isBelowZero(fraction, text) ? negative(`${text}%`) : `${text}%`;
  }

  function number(value: number, digits = 0): string {
    const text = grouped(Math.abs(value), digits);
    return isBelowZero(value, text) ? negative(text) : text;
  }

  function change(value: number, digits = 0): string {
    const text = grouped(Math.abs(value), digits);
    return /[1-9]/.test(text) ? (value < 0 ? MINUS : '+') + text : text;
  }

  function rank(value: number): string {
    const text = grouped(Math.abs(value), 2);
    return isBelowZero(value, text) ? MINUS + text : text;
  }

  function months(value: number, digits = 0): string {
    return value === 1 ? t('numbers:oneMonth') : t('numbers:months', { value: trimmed(value, digits) });
  }

  function month(label: string): string {
    const [year = '', index = '1'] = label.split('-');
    return t('numbers:monthName', { year, month: monthNames[Number(index) - 1] ?? index });
  }

  function halfYear(label: string): string {
    const [year = '', half] = label.split('H');
    return t(half === '2' ? 'numbers:secondHalf' : 'numbers:firstHalf', { year });
  }

  function period(label: string): string {
    if (label.includes('H')) return halfYear(label);
    return label.includes('-') ? month(label) : t('numbers:year', { year: label });
  }

  /** An assumption is shown with the digits it was given, not rounded to three figures. */
  function exactMoney(millions: number): string {
    if (millions === 0) return '0';
    const scale = scaleOf(millions);
    // A larger unit than fits takes away none of them.
    const more = Math.max(0, Math.round(Math.log10(scale.divisor / fitting(millions).divisor)));
    const text = t(`numbers:${scale.key}`, { value: trimmed(Math.abs(millions) / scale.divisor, 3 + more) });
    return isBelowZero(millions, text) ? negative(text) : text;
  }

  function exactPercent(fraction: number): string {
    const text = `${trimmed(Math.abs(fraction) * 100, 2)}%`;
    return isBelowZero(fraction, text) ? negative(text) : text;
  }

  /** A value as it stands inside a range, where the unit is said once for all. */
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

  function withCurrency(amount: string, currency: string): string {
    const positive = amount.replace(/^\u2212/, '').replace(/^\((.*)\)$/, '$1');
    const text = t('numbers:withCurrency', { currency: currencyName(currency), amount: positive });
    return positive === amount ? text : negative(text);
  }

  /** Puts the unit to a value, or to a range whose end closest to the unit is `text`. */
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

  /** What a rate is counted by stands around the whole. */
  function addRate(text: string, unit: Unit): string {
    if (unit === 'moneyPerMonth') return t('numbers:perMonth', { value: text });
    return unit === 'perYear' ? t('numbers:times', { value: text }) : text;
  }

  function withUnit(value: number, unit: Unit, context: UnitContext): string {
    return addRate(addUnit(bare(value, unit, context), unit, context), unit);
  }

  /** "CNY 3.2bn to 4.8bn", "32億至48億港元", "70 to 180 days": currency codes lead in English, all else follows. */
  function range(min: number, max: number, unit: Unit, context: UnitContext): { min: string; max: string } {
    const low = bare(min, unit, context);
    // A range that ends with a month does not reach the next one.
    const high = bare(unit === 'monthIndex' ? Math.ceil(max - 0.5) : max, unit, context);
    const leads = !chinese && (unit === 'money' || unit === 'foreignMoney' || unit === 'moneyPerMonth');
    return leads ? { min: addUnit(low, unit, context), max: high } : { min: low, max: addUnit(high, unit, context) };
  }

  function moneyScale(millions: number) {
    const scale = scaleOf(millions);
    return { divisor: scale.divisor, word: t(`numbers:${scale.key}`, { value: '' }).trim() };
  }

  return {
    language,
    style,
    money,
    scaledMoney,
    moneyScale,
    percent,
    number,
    below: (value) => t('numbers:below', { value }),
    above: (value) => t('numbers:above', { value }),
    change,
    rank,
    negative,
    months,
    month,
    halfYear,
    period,
    currencyName,
    bare,
    withUnit,
    quantity: quantityWords({ t, bare, addUnit, addRate, range, percent: exactPercent }),
  };
}
