/**
 * Money as people of each language write it: CNY 26.3bn and 363m in English, 263億 and 3.63億 in Chinese (萬, 億 and 萬億,
 * never 兆). Intl's compact notation gives 2.8億 as 279.6M in zh-HK, so the scale words are chosen here.
 */
import type { Language } from '../scenario/text';
import { grouped, isBelowZero, threeFigures, trimmed } from './digits';
import type { Translate } from './index';
import { type MoneyScale, type NumberStyle, SCALES } from './number-style';
import type { NumberFormat } from './numbers';

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

export interface MoneyFormat {
  /** Money in millions. */
  money(millions: number, options?: MoneyOptions): string;
  /** Number and scale word apart, for figures set in two sizes. */
  scaledMoney(millions: number, digits?: number): Scaled;
  /** Divisor (in millions) and word of the scale that fits `millions`: 1000 and `bn`, 100 and `億`. */
  moneyScale(millions: number): { readonly divisor: number; readonly word: string };
  currencyName(code: string): string;
  /** An assumption is shown with the digits it was given, not rounded to three figures. */
  exactMoney(millions: number): string;
  /** An amount, which may be marked as negative, in its currency. */
  withCurrency(amount: string, currency: string): string;
}

/** Currencies that have names; others go by their code. */
const NAMED_CURRENCIES = ['CNY', 'HKD', 'USD', 'EUR', 'GBP', 'JPY'] as const;

/** The scale that fits an amount by itself. */
function fitting(millions: number, language: Language): MoneyScale {
  const magnitude = Math.abs(millions);
  const scales = SCALES[language];
  const scale = scales.find(({ from }) => magnitude >= from) ?? scales[scales.length - 1];
  if (!scale) throw new RangeError('no scale');
  return scale;
}

/** Below a million, and in units of 萬, decimals would claim more than the model knows. */
function decimalsOf(magnitude: number, { divisor }: MoneyScale): number {
  return divisor === 0.01 || (divisor === 1 && magnitude >= 10) ? 0 : threeFigures(magnitude);
}

export function moneyFormat(
  language: Language,
  t: Translate,
  style: NumberStyle,
  { negative }: Pick<NumberFormat, 'negative'>,
): MoneyFormat {
  const chosen = SCALES[language].find(({ key }) => key === style.moneyUnit);
  const scaleOf = (millions: number) => chosen ?? fitting(millions, language);
  const wordOf = ({ key }: MoneyScale) => t(`numbers:${key}`, { value: '' }).trim();

  function scaledMoney(millions: number, digits?: number): Scaled {
    const scale = scaleOf(millions);
    const magnitude = Math.abs(millions) / scale.divisor;
    if (magnitude === 0) return { value: '0', scale: '' };
    const value = grouped(magnitude, digits ?? decimalsOf(magnitude, scale));
    return { value: isBelowZero(millions, value) ? negative(value) : value, scale: wordOf(scale) };
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

  function exactMoney(millions: number): string {
    if (millions === 0) return '0';
    const scale = scaleOf(millions);
    // A larger unit than fits takes away none of them.
    const more = Math.max(0, Math.round(Math.log10(scale.divisor / fitting(millions, language).divisor)));
    const text = t(`numbers:${scale.key}`, { value: trimmed(Math.abs(millions) / scale.divisor, 3 + more) });
    return isBelowZero(millions, text) ? negative(text) : text;
  }

  function withCurrency(amount: string, currency: string): string {
    const positive = amount.replace(/^\u2212/, '').replace(/^\((.*)\)$/, '$1');
    const text = t('numbers:withCurrency', { currency: currencyName(currency), amount: positive });
    return positive === amount ? text : negative(text);
  }

  function moneyScale(millions: number) {
    const scale = scaleOf(millions);
    return { divisor: scale.divisor, word: wordOf(scale) };
  }

  return { money, scaledMoney, moneyScale, currencyName, exactMoney, withCurrency };
}
