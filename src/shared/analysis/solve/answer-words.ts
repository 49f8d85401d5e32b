/** The answer for one lever in sentences. */
import { figureAt } from '../../figures/address';
import { figureWithError, plusMinus } from '../../report/figure-text';
import { inputNames } from '../../report/inputs';
import type { Wording } from '../../report/wording';
import type { Unit } from '../../scenario/fields';
import type { Scenario } from '../../scenario/schema';
import { fineness, targetInWords, xErrorInWords, xInWords } from './in-words';
import type { Lever } from './lever';
import type { Point } from './probe';
import type { Solved } from './solve';
import type { Target } from './target';

/** What was asked for. */
interface Asked {
  readonly scenario: Scenario;
  readonly target: Target;
}

export function leverName({ path }: Pick<Lever, 'path'>, { assumptions }: Scenario, wording: Wording): string {
  return inputNames(assumptions, wording)(path);
}

/** A place of a lever where nothing is known of its error: "HKD 6.8bn". */
export function placeInWords(lever: Lever, x: number, scenario: Scenario, wording: Wording): string {
  return xInWords(lever, x, fineness(lever), scenario, wording);
}

/** "IPO: amount of HKD 6.8bn", "Compute: cost moved by +5%". */
export function leverAt(lever: Lever, x: string, scenario: Scenario, wording: Wording): string {
  return wording.t(`analysis:solve.at.${lever.mode}`, { name: leverName(lever, scenario, wording), x });
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
  { format }: Wording,
) {
  const rounded = Number(value.toPrecision(3));
  return format.withUnit(rounded, unitOfFigure(target), { currency, monthLabel: String });
}

/** The figure with its error: "80.1% ±0.3%". */
export function readingInWords(
  target: Target,
  reading: Pick<Point, 'value' | 'error'>,
  scenario: Scenario,
  wording: Wording,
): string {
  return figureWithError(figureAt(target.figure), reading, scenario, wording);
}

/** "IPO: amount of HKD 6.8bn makes cash last 24 months with 50%." */
function metSentence(what: string, { scenario, target }: Asked, wording: Wording): string {
  const { figure, level } = figureAt(target.figure);
  if (figure.id !== 'cashLasts')
    return wording.t('analysis:solve.met.other', { what, target: targetInWords(target, scenario, wording) });
  const value = levelInWords(target, target.value, scenario, wording);
  return wording.t(`analysis:solve.met.${target.wanted}`, { what, months: level, value });
}

/** The answer in a sentence or two, and what has to be known with it. */
export function solvedInWords(lever: Lever, { answer }: Solved, question: Asked, wording: Wording): string[] {
  const { scenario, target } = question;
  const { t } = wording;
  const say = (reading: Pick<Point, 'value' | 'error'>) => readingInWords(target, reading, scenario, wording);
  const place = (x: number) => placeInWords(lever, x, scenario, wording);
  const name = leverName(lever, scenario, wording);
  switch (answer.kind) {
    case 'met': {
      const error = plusMinus(xErrorInWords(lever, answer.error, scenario, wording));
      const x = xInWords(lever, answer.x, answer.error, scenario, wording);
      const what = leverAt(lever, error === '' ? x : `${x} ${error}`, scenario, wording);
      return [
        metSentence(what, question, wording),
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
