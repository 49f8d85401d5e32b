import type { Assessed, BookAnswer, Unassessed } from '../../../../shared/analysis/book/assess';
import {
  amountInWords,
  arithmeticOf,
  besideTest,
  testInWords,
  tierInWords,
  tiersInWords,
} from '../../../../shared/analysis/book/words';
import { describeError } from '../../../../shared/language/errors';
import type { Scenario } from '../../../../shared/scenario/schema';
import type { Console } from '../../command';
import { table } from '../../table';

function tierTable({ tiers }: BookAnswer, scenario: Scenario, console: Console): string {
  const { t } = console;
  const columns = ['tier', 'adds', 'p10', 'p50', 'twelve', 'twentyFour'] as const;
  const rows = tiers.map((tier) => [
    t(`analysis:book.tier.${tier.id}`),
    amountInWords(tier.adds, scenario, console),
    ...tierInWords(tier, scenario, console).map((figure) => figure.join(' ').trim()),
  ]);
  return table(
    columns.map((column) => t(`analysis:book.column.${column}`)),
    rows,
    ['left'],
  );
}

function arithmetic(test: Assessed, scenario: Scenario, console: Console): string {
  const { unit, columns, rows, note } = arithmeticOf(test, scenario, console);
  const lines = rows.map(({ isSum, label, cells }) => [`${isSum ? '= ' : '  '}${label}`, ...cells]);
  return [table([unit, ...columns], lines, ['left']), ...(note === null ? [] : [note])].join('\n');
}

function testLines(test: Assessed | Unassessed, scenario: Scenario, console: Console): string[] {
  const { t } = console;
  const title = `${t(`analysis:book.name.${test.id}`)} (${t(`analysis:book.rule.${test.id}`)})`;
  if ('error' in test) return ['', title, describeError(test.error, t)];
  const day = test.date ? [`${t(`analysis:book.date.${test.date}`)}: ${test.window.first}`] : [];
  const found = [testInWords(test, console), ...besideTest(test, scenario, console)];
  return ['', title, ...day, ...found, '', arithmetic(test, scenario, console)];
}

export function bookAsText(answer: BookAnswer, scenario: Scenario, console: Console): string {
  return [
    tiersInWords(answer, scenario, console),
    '',
    tierTable(answer, scenario, console),
    ...answer.tests.flatMap((test) => testLines(test, scenario, console)),
    '',
    console.t('analysis:book.notice'),
  ].join('\n');
}
