import { fineness, xInWords } from '../../../../shared/analysis/solve/in-words';
import { quantityAt, typedFor } from '../../../../shared/analysis/solve/lever';
import type { Mixed } from '../../../../shared/analysis/solve/mix';
import { plusMinus } from '../../../../shared/report/figure-text';
import { moneyError, moneyWithin } from '../../../../shared/report/precision';
import type { Console } from '../../command';
import { table } from '../../table';
import type { MixedQuestion } from './json';
import { headLines, leverLine, reachedText } from './text';

function mixedLines(mix: Mixed, question: MixedQuestion, console: Console): string[] {
  const { t, format } = console;
  const { scenario, priced } = question;
  const { currency } = scenario;
  const rows = priced.map(({ field }, index) => [
    field.path,
    xInWords(field, field.current, null, scenario, console),
    xInWords(field, mix.xs[index] as number, fineness(field), scenario, console),
    format.money(mix.costs[index] as number, { currency }),
  ]);
  const header = [t('solve:column.lever'), t('solve:column.from'), t('solve:column.to'), t('solve:column.cost')];
  const error = plusMinus(moneyError(mix.error, format.moneyScale(mix.cost).divisor, format));
  const cost = moneyWithin(mix.cost, mix.error, format, { currency });
  const sets = priced.flatMap(({ field }, index) => {
    const x = mix.xs[index] as number;
    // What is moved or multiplied by nothing is as it was.
    return quantityAt(field, x) === field.quantity ? [] : [`--set '${field.path}=${typedFor(field, x)}'`];
  });
  return [
    t('solve:mixed', {
      cost: error === '' ? cost : `${cost} ${error}`,
      figure: reachedText(question, mix.reached, console),
    }),
    '',
    table(header, rows, ['left']),
    '',
    t('solve:setAll', { sets: sets.join(' ') }),
  ];
}

function answerLines(question: MixedQuestion, console: Console): string[] {
  const { mix, priced, scenario } = question;
  const { t } = console;
  switch (mix.kind) {
    case 'mixed':
      return mixedLines(mix, question, console);
    case 'noneNeeded':
      return [t('solve:noneNeeded', { figure: reachedText(question, mix.reached, console) })];
    case 'noMix': {
      const places = priced.map(
        ({ field }, index) =>
          `${field.path} ${xInWords(field, mix.best.x[index] as number, fineness(field), scenario, console)}`,
      );
      return [t('solve:noMix', { figure: reachedText(question, mix.best, console), places: places.join(', ') })];
    }
  }
}

/** The cheapest mix for a reader at a terminal. */
export function mixAsText(question: MixedQuestion, console: Console): string {
  const { levers, scenario } = question;
  return [
    ...headLines(question, scenario.simulation, console),
    ...levers.map((lever) => leverLine(lever, question, console)),
    '',
    ...answerLines(question, console),
  ].join('\n');
}
