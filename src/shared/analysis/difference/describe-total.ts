import type { Unit } from '../../figures/figure';
import { figureWords } from '../../report/figure-words';
import { moneyWithin, shareWithin } from '../../report/precision';
import type { Wording } from '../../report/wording';
import { effectInWords } from './describe-effect';
import type { Versions } from './difference';
import { COMPARED, type FigureEffect, type MeasuredDifferences } from './measure';

/** What all differences do together, and how that was measured; sentences in the user's language. */
export interface TotalWords {
  /** One for each figure that is compared. */
  readonly figures: readonly string[];
  /** On which draws, and what the errors are. */
  readonly draws: string;
  /** How the effects of single differences are to be read. */
  readonly alone: string;
}

/** A figure of one of the two versions. */
function sideInWords(
  unit: Unit,
  effect: FigureEffect,
  side: keyof Versions,
  versions: Versions,
  wording: Wording,
): string {
  const { t, format } = wording;
  const value = effect[side];
  if (value === null) return t('diff:beyond');
  switch (unit) {
    case 'months':
      return format.months(value);
    case 'share':
      return shareWithin(value, effect.errorIfIndependent, 1, format);
    case 'money':
      return moneyWithin(value, effect.errorIfIndependent, format, { currency: versions[side].currency });
  }
}

export function totalInWords(measured: MeasuredDifferences, versions: Versions, wording: Wording): TotalWords {
  const { t, format } = wording;
  const { total, paths, seed, sampling } = measured;
  const changes = effectInWords(total, versions.before.currency, wording);
  const draws = { paths: format.number(paths), seed, method: t(`report:sampling.${sampling}`) };
  return {
    figures: COMPARED.map((at) =>
      t('diff:total', {
        figure: figureWords(at, 'short', wording),
        before: sideInWords(at.figure.unit, total[at.name], 'before', versions, wording),
        after: sideInWords(at.figure.unit, total[at.name], 'after', versions, wording),
        change: changes[at.name],
      }),
    ),
    draws: t('diff:notes.draws', draws),
    alone: t(versions.before.currency === versions.after.currency ? 'diff:notes.alone' : 'diff:notes.currencies'),
  };
}
