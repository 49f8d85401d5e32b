import { fineness, targetInWords, xErrorInWords, xInWords } from '@shared/analysis/solve/in-words';
import type { Lever } from '@shared/analysis/solve/lever';
import type { MapPoint, TargetMap } from '@shared/analysis/solve/map';
import { meets, type Point } from '@shared/analysis/solve/probe';
import type { Solved } from '@shared/analysis/solve/solve';
import type { Target } from '@shared/analysis/solve/target';
import { figureAt } from '@shared/figures/address';
import { figureWithError, plusMinus } from '@shared/report/figure-text';
import { inputNames } from '@shared/report/inputs';
import { moneyError, moneyWithin } from '@shared/report/precision';
import type { Unit } from '@shared/scenario/fields';
import type { Scenario } from '@shared/scenario/schema';
import type { Mix, SolveQuestion } from '../../state/solving';
import type { Locale } from '../../ui/locale';
import { bestCell, worstCell } from './map-places';

export function leverName({ path }: Pick<Lever, 'path'>, { assumptions }: Scenario, locale: Locale): string {
  return inputNames(assumptions, locale)(path);
}

/** A place of a lever where nothing is known of its error: "HKD 6.8bn". */
export function placeInWords(lever: Lever, x: number, scenario: Scenario, locale: Locale): string {
  return xInWords(lever, x, fineness(lever), scenario, locale);
}

/** "IPO: amount of HKD 6.8bn", "Compute: cost moved by +5%". */
function leverAt(lever: Lever, x: string, scenario: Scenario, locale: Locale): string {
  return locale.t(`analysis:solve.at.${lever.mode}`, { name: leverName(lever, scenario, locale), x });
}

/** The unit in which a figure is told and typed. */
export function unitOfFigure({ figure }: Pick<Target, 'figure'>): Unit {
  return ({ share: 'fraction', months: 'months', money: 'money' } as const)[figureAt(figure).figure.unit];
}

/** A level of the figure that has no error: "50%". */
export function levelInWords(
  target: Pick<Target, 'figure'>,
  value: number,
  { currency }: Scenario,
  { format }: Locale,
) {
  const rounded = Number(value.toPrecision(3));
  return format.withUnit(rounded, unitOfFigure(target), { currency, monthLabel: String });
}

/** The figure with its error: "80.1% ±0.3%". */
export function readingInWords(
  target: Target,
  reading: Pick<Point, 'value' | 'error'>,
  scenario: Scenario,
  locale: Locale,
): string {
  return figureWithError(figureAt(target.figure), reading, scenario, locale);
}

/** "IPO: amount of HKD 6.8bn makes cash last 24 months with 50%." */
function metSentence(what: string, { scenario, target }: SolveQuestion, locale: Locale): string {
  const { figure, level } = figureAt(target.figure);
  if (figure.id !== 'cashLasts')
    return locale.t('analysis:solve.met.other', { what, target: targetInWords(target, scenario, locale) });
  const value = levelInWords(target, target.value, scenario, locale);
  return locale.t(`analysis:solve.met.${target.wanted}`, { what, months: level, value });
}

/** The answer in a sentence or two, and what has to be known with it. */
export function solvedInWords(lever: Lever, { answer }: Solved, question: SolveQuestion, locale: Locale): string[] {
  const { scenario, target } = question;
  const { t } = locale;
  const say = (reading: Pick<Point, 'value' | 'error'>) => readingInWords(target, reading, scenario, locale);
  const place = (x: number) => placeInWords(lever, x, scenario, locale);
  const name = leverName(lever, scenario, locale);
  switch (answer.kind) {
    case 'met': {
      const error = plusMinus(xErrorInWords(lever, answer.error, scenario, locale));
      const x = xInWords(lever, answer.x, answer.error, scenario, locale);
      const what = leverAt(lever, error === '' ? x : `${x} ${error}`, scenario, locale);
      return [
        metSentence(what, question, locale),
        t('analysis:solve.reached', { figure: say(answer.reached) }),
        ...(answer.crossings > 1 ? [t('solve:several', { count: answer.crossings })] : []),
      ];
    }
    case 'unmet':
      if (answer.isFlat) return [t('solve:flat', { figure: say(answer.best) })];
      return [t('analysis:solve.unmet', { name, figure: say(answer.best), x: place(answer.best.x) })];
    case 'always': {
      if (answer.isFlat) return [t('solve:flatMet', { figure: say(answer.present) })];
      const worst = { worst: say(answer.worst), x: place(answer.worst.x) };
      return [t('analysis:solve.always', { name, figure: say(answer.present), ...worst })];
    }
  }
}

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
