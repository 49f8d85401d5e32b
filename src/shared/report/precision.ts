/**
 * No figure is shown with more digits than it has: the last one is the first significant digit of its sampling error.
 */
import { threeFigures } from '../language/digits';
import type { Format } from '../language/format';
import type { MoneyOptions } from '../language/money';

/** An error smaller than this, in the unit that is shown, is none. */
const NOTHING = 5e-5;

/** The power of ten of the one digit that an error is told with: -2 for 0.0098, which is 0.01. */
function lastPlace(error: number): number {
  return Math.floor(Math.log10(Number(error.toPrecision(1))));
}

/** Decimals that a figure with this standard error deserves, and never more than `most`. */
export function decimalsFor(error: number | null, most: number): number {
  if (error === null || !(error > 0)) return most;
  return Math.max(0, Math.min(most, -lastPlace(error)));
}

/** The figure without the digits before the point that its error does not allow: 363 with an error of 20 is 360. */
export function roundedTo(value: number, error: number | null): number {
  if (error === null || !(error > 0) || !Number.isFinite(error)) return value;
  const place = lastPlace(error);
  return place <= 0 ? value : Math.round(value / 10 ** place) * 10 ** place;
}

/** A standard error at one significant digit; null where it is not known. */
export function errorText(error: number | null, format: Format): string | null {
  if (error === null || !Number.isFinite(error)) return null;
  if (error < NOTHING) return '0';
  return format.number(Number(error.toPrecision(1)), Math.max(0, -lastPlace(error)));
}

/** A hundredth of a month is as fine as an error of months is worth telling; less is rounded up to it. */
export function monthsError(error: number | null): number | null {
  return error === null || error === 0 ? error : Math.max(error, 0.01);
}

/** Below a million, and in units of 萬, decimals would claim more than the model knows. */
function mostDecimals(value: number, divisor: number): number {
  return divisor < 1 || (divisor === 1 && Math.abs(value) >= 10) ? 0 : threeFigures(value);
}

/** An amount in millions with the digits that its error allows, at most three figures. */
export function moneyWithin(
  millions: number,
  error: number | null,
  format: Format,
  options: Omit<MoneyOptions, 'digits'> = {},
): string {
  const { divisor } = format.moneyScale(millions);
  const scaled = error === null ? null : error / divisor;
  const value = roundedTo(millions / divisor, scaled);
  // In the scale of the figure itself, also where rounding took it to nothing.
  const digits = decimalsFor(scaled, mostDecimals(value, divisor));
  return format.money(value * divisor, { ...options, digits });
}

/** The error of an amount in the unit of its figure, or in the next smaller one where it would be a row of noughts. */
export function moneyError(millions: number | null, divisor: number, format: Format): string | null {
  if (millions === null || !Number.isFinite(millions)) return null;
  const own = format.moneyScale(divisor);
  const scale = millions / divisor < 0.01 ? format.moneyScale(millions) : own;
  const text = errorText(millions / scale.divisor, format);
  return text === '0' ? text : text + scale.word;
}

/** A share as a percentage with the digits that its error allows, at most `most` decimals. */
export function shareWithin(share: number, error: number | null, most: number, format: Format): string {
  const percent = error === null ? null : error * 100;
  const digits = decimalsFor(percent, most);
  const text = format.percent(roundedTo(share * 100, percent) / 100, digits);
  // What is too small for the digits is not nothing.
  const isTooSmall = share > 0 && digits === most && share * 100 < 0.5 * 10 ** -digits;
  return isTooSmall ? format.below(format.percent(10 ** -digits / 100, digits)) : text;
}

/** By the rule of three (`figures/chance-error.ts`) a chance is within so many standard errors of 0 or 1. */
const BOUND = 3;

/**
 * How far a chance that is shown as 0 or 1 may be from it, in percent: at least a unit of the last digit, rounded up to the
 * first digit of what its error leaves open.
 */
function openPercent(distance: number, error: number | null, digits: number): number {
  const reach = (distance + BOUND * (error ?? 0)) * 100;
  const place = Math.max(-digits, Math.floor(Math.log10(Math.max(reach, Number.MIN_VALUE))));
  // A hair less, so that what has been a round number stays one.
  return Math.max(1, Math.ceil(reach / 10 ** place - 1e-9)) * 10 ** place;
}

/** A chance in words. One that all or none of the paths have seen is told by its bound, unless it is certain. */
export interface ChanceText {
  readonly text: string;
  /** True where it is a bound: "<0.1%", ">99.9%". */
  readonly isBound: boolean;
}

export function chanceText(chance: number, error: number | null, most: number, format: Format): ChanceText {
  const percent = error === null ? null : error * 100;
  const digits = decimalsFor(percent, most);
  const shown = Number(roundedTo(chance * 100, percent).toFixed(digits));
  const isDecided = (chance === 0 || chance === 1) && !error;
  if (isDecided || (shown > 0 && shown < 100)) return { text: format.percent(shown / 100, digits), isBound: false };
  const distance = Math.min(chance, 1 - chance);
  const open = openPercent(distance, error, most);
  const places = Math.max(0, Math.min(most, -Math.floor(Math.log10(open) + 1e-9)));
  const bound = (value: number) => format.percent(value / 100, places);
  // Of so few paths nothing is known at all.
  if (open >= 100) return { text: format.percent(shown / 100, 0), isBound: false };
  return { text: shown <= 0 ? format.below(bound(open)) : format.above(bound(100 - open)), isBound: true };
}

/** A chance as a percentage with the digits that its error allows, or its bound. */
export function chanceWithin(chance: number, error: number | null, most: number, format: Format): string {
  return chanceText(chance, error, most, format).text;
}

export function shareError(error: number | null, format: Format): string | null {
  const text = error === null ? null : errorText(error * 100, format);
  return text === null ? null : `${text}%`;
}
