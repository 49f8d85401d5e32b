/** What can be chosen about numbers, and the units of money of each language. */
import type { Language } from '../scenario/text';

/** The unit that every amount is told in; by itself each amount takes the one that fits it. */
export const MONEY_UNITS = ['automatic', 'million', 'billion'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** How what is below nought is marked; by itself with a minus sign on the screen and parentheses in print. */
export const NEGATIVES = ['automatic', 'minus', 'parentheses'] as const;
export type Negatives = (typeof NEGATIVES)[number];

/** What the user has chosen about numbers. */
export interface NumberStyle {
  readonly moneyUnit: MoneyUnit;
  readonly negatives: Negatives;
}

export const DEFAULT_STYLE: NumberStyle = { moneyUnit: 'automatic', negatives: 'automatic' };

/** A unit of money: the least amount in millions that it is used for by itself, and how many millions it is. */
export interface MoneyScale {
  readonly from: number;
  readonly divisor: number;
  readonly key: 'million' | 'billion' | 'trillion';
}

const CHINESE_SCALES: readonly MoneyScale[] = [
  { from: 1_000_000, divisor: 1_000_000, key: 'trillion' },
  { from: 99.995, divisor: 100, key: 'billion' },
  { from: 0, divisor: 0.01, key: 'million' },
];

export const SCALES: Record<Language, readonly MoneyScale[]> = {
  en: [
    { from: 999_500, divisor: 1_000_000, key: 'trillion' },
    { from: 999.5, divisor: 1000, key: 'billion' },
    { from: 0, divisor: 1, key: 'million' },
  ],
  'zh-Hant': CHINESE_SCALES,
  'zh-Hans': CHINESE_SCALES,
};

/** What the words of a value depend on besides its unit. */
export interface UnitContext {
  /** Currency of the amount. */
  readonly currency: string;
  /** Names the calendar month of a month index. */
  readonly monthLabel: (index: number) => string;
}
