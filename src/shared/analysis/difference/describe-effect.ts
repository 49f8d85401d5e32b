import { errorText, moneyError, moneyWithin } from '../../report/precision';
import { finite } from '../../report/values';
import type { Wording } from '../../report/wording';
import type { Effect, FigureEffect } from './measure';

/** An effect in the user's language, with the digits that its error allows. */
export interface EffectWords {
  readonly runway: string;
  readonly need: string;
}

const MINUS = '\u2212';

/** "+3 months": a change says its direction, and nothing has none. */
function signed(change: number, inWords: (size: number) => string): string {
  const text = inWords(Math.abs(change));
  if (!/[1-9]/.test(text)) return text;
  return (change < 0 ? MINUS : '+') + text;
}

function withError(change: string, error: string | null, { t }: Wording): string {
  return error === null ? change : t('diff:effect.within', { change, error });
}

/** Bit for bit the same, and not only too near to tell. */
function isSame({ change, errorIfIndependent }: FigureEffect): boolean {
  return change === 0 && errorIfIndependent === 0;
}

function runwayWords(effect: FigureEffect, wording: Wording): string {
  const { t, format } = wording;
  const { before, after, change, errorIfIndependent } = effect;
  if (isSame(effect)) return t('diff:effect.same');
  if (before !== null && after !== null && change !== null) {
    const error = errorText(finite(errorIfIndependent), format);
    return withError(signed(change, format.months), error, wording);
  }
  if (before !== null) return t('diff:effect.nowBeyond', { value: format.months(before) });
  if (after !== null) return t('diff:effect.nowWithin', { value: format.months(after) });
  return t('diff:effect.bothBeyond');
}

function needWords(effect: FigureEffect, currency: string, wording: Wording): string {
  const { t, format } = wording;
  const { change } = effect;
  if (isSame(effect)) return t('diff:effect.same');
  if (change === null) return t('diff:effect.otherCurrency');
  const error = finite(effect.errorIfIndependent);
  const text = signed(change, (size) => moneyWithin(size, error, format, { currency }));
  return withError(text, moneyError(error, format.moneyScale(change).divisor, format), wording);
}

export function effectInWords(effect: Effect, currency: string, wording: Wording): EffectWords {
  return {
    runway: runwayWords(effect.medianRunway, wording),
    need: needWords(effect.fundingNeed80, currency, wording),
  };
}
