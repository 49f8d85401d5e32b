import { moneyWithin } from '../../report/precision';
import type { Wording } from '../../report/wording';
import { type EffectWords, effectInWords } from './describe-effect';
import type { Versions } from './difference';
import type { FigureEffect, MeasuredDifferences } from './measure';

/** What all differences do together, and how that was measured; sentences in the user's language. */
export interface TotalWords extends EffectWords {
  /** On which draws, and what the errors are. */
  readonly draws: string;
  /** How the effects of single differences are to be read. */
  readonly alone: string;
}

function runwayLine({ before, after }: FigureEffect, { runway }: EffectWords, { t, format }: Wording): string {
  const words = (months: number | null) => (months === null ? t('diff:beyond') : format.months(months));
  return t('diff:total.runway', { before: words(before), after: words(after), change: runway });
}

function needLine(effect: FigureEffect, { need }: EffectWords, versions: Versions, { t, format }: Wording): string {
  const words = (side: keyof Versions) =>
    moneyWithin(effect[side] ?? 0, effect.errorIfIndependent, format, { currency: versions[side].currency });
  return t('diff:total.need', { before: words('before'), after: words('after'), change: need });
}

export function totalInWords(measured: MeasuredDifferences, versions: Versions, wording: Wording): TotalWords {
  const { t, format } = wording;
  const { total, paths, seed, sampling } = measured;
  const words = effectInWords(total, versions.before.currency, wording);
  const draws = { paths: format.number(paths), seed, method: t(`report:sampling.${sampling}`) };
  return {
    runway: runwayLine(total.medianRunway, words, wording),
    need: needLine(total.fundingNeed80, words, versions, wording),
    draws: t('diff:notes.draws', draws),
    alone: t(versions.before.currency === versions.after.currency ? 'diff:notes.alone' : 'diff:notes.currencies'),
  };
}
