import {
  fineness,
  handyX,
  modeInWords,
  targetInWords,
  xErrorInWords,
  xInWords,
} from '../../../../shared/analysis/solve/in-words';
import { type Lever, typedFor } from '../../../../shared/analysis/solve/lever';
import { meets, type Point } from '../../../../shared/analysis/solve/probe';
import type { Always, Met, Unmet } from '../../../../shared/analysis/solve/solve';
import { figureAt } from '../../../../shared/figures/address';
import { figureText, figureWithError, plusMinus } from '../../../../shared/report/figure-text';
import { monthLabel } from '../../../../shared/scenario/calendar';
import { currencyOf, findAssumption } from '../../../../shared/scenario/edit';
import type { Console } from '../../command';
import { table } from '../../table';
import type { SolvedQuestion } from './json';
import type { Question } from './options';

/** "80.1% ±0.3%" */
export function reachedText({ scenario, target }: Question, point: Pick<Point, 'value' | 'error'>, console: Console) {
  return figureWithError(figureAt(target.figure), point, scenario, console);
}

/** What every answer begins with. */
export function headLines({ scenario, target }: Question, { paths }: Pick<Point, 'paths'>, console: Console): string[] {
  const { t, format, words } = console;
  const { seed, sampling } = scenario.simulation;
  const method = t(`report:sampling.${sampling}`);
  const names = { title: words(scenario.title), company: words(scenario.company), date: scenario.balanceDate };
  return [
    t('cli:title', names),
    t('cli:run', { paths: format.number(paths), seed, months: scenario.horizon, method }),
    '',
    t('solve:targetLine', { target: targetInWords(target, scenario, console) }),
  ];
}

/** A lever with what it does, and how its assumption stands. */
export function leverLine(lever: Lever, { scenario }: Question, console: Console): string {
  const listed = findAssumption(scenario, lever.path);
  const context = {
    currency: listed ? currencyOf(scenario, listed) : scenario.currency,
    monthLabel: (month: number) => monthLabel(scenario.balanceDate, month),
  };
  const now = console.format.quantity(lever.quantity, lever.unit, context);
  return console.t('solve:leverLine', { path: lever.path, mode: modeInWords(lever, console), now });
}

function metLines(answer: Met, question: SolvedQuestion, console: Console): string[] {
  const { lever, scenario } = question;
  const { t } = console;
  const error = plusMinus(xErrorInWords(lever, answer.error, scenario, console));
  const x = xInWords(lever, answer.x, answer.error, scenario, console);
  return [
    t('solve:met', {
      x: error === '' ? x : `${x} ${error}`,
      figure: reachedText(question, answer.reached, console),
    }),
    ...(answer.crossings > 1 ? [t('solve:several', { count: answer.crossings })] : []),
    t('solve:set', { set: `${lever.path}=${typedFor(lever, handyX(lever, answer, question.target))}` }),
  ];
}

function place({ lever, scenario }: SolvedQuestion, { x }: Point, console: Console): string {
  return xInWords(lever, x, fineness(lever), scenario, console);
}

function unmetLines({ best, isFlat }: Unmet, question: SolvedQuestion, console: Console): string[] {
  const figure = reachedText(question, best, console);
  if (isFlat) return [console.t('solve:flat', { figure })];
  return [console.t('solve:unmet', { figure, x: place(question, best, console) })];
}

function alwaysLines({ present, worst, isFlat }: Always, question: SolvedQuestion, console: Console): string[] {
  const figure = reachedText(question, present, console);
  if (isFlat) return [console.t('solve:flatMet', { figure })];
  const least = reachedText(question, worst, console);
  return [console.t('solve:always', { figure, worst: least, x: place(question, worst, console) })];
}

function answerLines(question: SolvedQuestion, console: Console): string[] {
  const { answer } = question.solved;
  switch (answer.kind) {
    case 'met':
      return metLines(answer, question, console);
    case 'unmet':
      return unmetLines(answer, question, console);
    case 'always':
      return alwaysLines(answer, question, console);
  }
}

function curveTable(question: SolvedQuestion, console: Console): string {
  const { t } = console;
  const { scenario, target, solved } = question;
  const at = figureAt(target.figure);
  const rows = solved.curve.map((point) => [
    place(question, point, console),
    ...figureText(at, point, scenario, console),
    t(meets(point) ? 'solve:yes' : 'solve:no'),
  ]);
  const header = [t('solve:column.x'), t('solve:column.figure'), t('cli:error'), t('solve:column.meets')];
  return table(header, rows, ['right', 'right', 'right', 'left']);
}

/** The answer and the curve for a reader at a terminal. */
export function solvedAsText(question: SolvedQuestion, console: Console): string {
  const { solved, lever } = question;
  return [
    ...headLines(question, solved, console),
    leverLine(lever, question, console),
    '',
    ...answerLines(question, console),
    '',
    console.t('solve:curveTitle', { paths: console.format.number(solved.curvePaths) }),
    curveTable(question, console),
  ].join('\n');
}
