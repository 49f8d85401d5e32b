import { leverAt, placeInWords, readingInWords } from '@shared/analysis/solve/answer-words';
import { targetInWords } from '@shared/analysis/solve/in-words';
import type { Lever } from '@shared/analysis/solve/lever';
import type { MapPoint, TargetMap } from '@shared/analysis/solve/map';
import { meets, type Point } from '@shared/analysis/solve/probe';
import { plusMinus } from '@shared/report/figure-text';
import { moneyError, moneyWithin } from '@shared/report/precision';
import type { Scenario } from '@shared/scenario/schema';
import type { Mix, SolveQuestion } from '../../state/solving';
import type { Locale } from '../../ui/locale';
import { bestCell, worstCell } from './map-places';

/** Levers at their places, one after the other. */
export function placesInWords(
  levers: readonly Lever[],
  xs: readonly number[],
  scenario: Scenario,
  locale: Locale,
): string {
  return levers
    .map((lever, index) => leverAt(lever, placeInWords(lever, xs[index] as number, scenario, locale), scenario, locale))
    .join(locale.t('report:listComma'));
}

export function costInWords({ cost, error }: { cost: number; error: number | null }, currency: string, locale: Locale) {
  const { format } = locale;
  const text = moneyWithin(cost, error, format, { currency });
  const about = plusMinus(moneyError(error, format.moneyScale(cost).divisor, format));
  return about === '' ? text : `${text} ${about}`;
}

export function mixInWords(mix: Mix, { scenario, target, levers }: SolveQuestion, locale: Locale): string {
  const { t } = locale;
  const say = (reading: Pick<Point, 'value' | 'error'>) => readingInWords(target, reading, scenario, locale);
  switch (mix.kind) {
    case 'mixed':
      return t('solve:mixed', { cost: costInWords(mix, scenario.currency, locale), figure: say(mix.reached) });
    case 'noneNeeded':
      return t('solve:noneNeeded', { figure: say(mix.reached) });
    case 'noMix':
      return t('solve:noMix', { figure: say(mix.best), places: placesInWords(levers, mix.best.x, scenario, locale) });
  }
}

/** What a map shows: the line of the target, or on which side of it everything lies. */
export function mapInWords(
  map: TargetMap,
  pair: readonly [Lever, Lever],
  { scenario, target }: SolveQuestion,
  locale: Locale,
): string {
  const { t } = locale;
  const say = (index: number) => {
    const point = map.points[index] as MapPoint;
    return {
      figure: readingInWords(target, point, scenario, locale),
      places: placesInWords(pair, point.x, scenario, locale),
    };
  };
  if (map.contour.length > 0) return t('analysis:solve.map.line', { target: targetInWords(target, scenario, locale) });
  return map.points.some(meets)
    ? t('analysis:solve.map.every', say(worstCell(map)))
    : t('analysis:solve.map.no', say(bestCell(map)));
}
