import type { Unit } from '../../figures/figure';
import type { ComparedName } from '../../figures/index';
import type { PairedFigure } from '../../figures/paired-error';
import { figureWords } from '../../report/figure-words';
import { capitalised } from '../../report/findings';
import { decimalsFor, errorText, moneyError, moneyWithin, monthsError, roundedTo } from '../../report/precision';
import { finite } from '../../report/values';
import type { Wording } from '../../report/wording';
import { COMPARED, type Effect } from './measure';

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
function isSame({ change, error }: PairedFigure): boolean {
  return change === 0 && error === 0;
}

function monthsWords(effect: PairedFigure, wording: Wording): string {
  const { t, format } = wording;
  const { before, after, change, error } = effect;
  if (isSame(effect)) return t('diff:effect.same');
  if (before !== null && after !== null && change !== null) {
    return withError(signed(change, format.months), errorText(monthsError(finite(error)), format), wording);
  }
  if (before !== null) return t('diff:effect.nowBeyond', { value: format.months(before) });
  if (after !== null) return t('diff:effect.nowWithin', { value: format.months(after) });
  return t('diff:effect.bothBeyond');
}

function moneyWords(effect: PairedFigure, currency: string, wording: Wording): string {
  const { t, format } = wording;
  const { change } = effect;
  if (isSame(effect)) return t('diff:effect.same');
  if (change === null) return t('diff:effect.otherCurrency');
  const error = finite(effect.error);
  const text = signed(change, (size) => moneyWithin(size, error, format, { currency }));
  return withError(text, moneyError(error, format.moneyScale(change).divisor, format), wording);
}

function shareWords(effect: PairedFigure, wording: Wording): string {
  const { t, format } = wording;
  if (isSame(effect)) return t('diff:effect.same');
  if (effect.change === null) return t('cli:none');
  // A chance of 80% that falls by 10% may be 70% or 72%: by 10 points it is 70%.
  const error = effect.error === null ? null : finite(effect.error * 100);
  const points = (size: number) => {
    const value = format.number(roundedTo(size * 100, error), decimalsFor(error, 1));
    return t('report:figure.withUnit', { value, unit: t('report:figure.points') });
  };
  return withError(signed(effect.change, points), errorText(error, format), wording);
}

/** By how much a figure has moved, with the error of the change: "+3 months (±0.1)". */
export function effectOfFigure(unit: Unit, effect: PairedFigure, currency: string, wording: Wording): string {
  switch (unit) {
    case 'months':
      return monthsWords(effect, wording);
    case 'share':
      return shareWords(effect, wording);
    case 'money':
      return moneyWords(effect, currency, wording);
  }
}

/** An effect in the user's language, figure by figure, with the digits that its error allows. */
export function effectInWords(effect: Effect, currency: string, wording: Wording): Record<ComparedName, string> {
  const words = COMPARED.map(({ name, figure }) => [
    name,
    effectOfFigure(figure.unit, effect[name], currency, wording),
  ]);
  return Object.fromEntries(words) as Record<ComparedName, string>;
}

/** The names of the figures that are compared, as heads of columns. */
export function comparedHeads(wording: Pick<Wording, 't'>): { readonly name: ComparedName; readonly head: string }[] {
  return COMPARED.map((at) => ({ name: at.name, head: capitalised(figureWords(at, 'short', wording)) }));
}
