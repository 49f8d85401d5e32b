import { describeDifference } from '../../../../shared/analysis/difference/describe';
import { comparedHeads, effectInWords } from '../../../../shared/analysis/difference/describe-effect';
import { totalInWords } from '../../../../shared/analysis/difference/describe-total';
import type { Difference, Versions } from '../../../../shared/analysis/difference/difference';
import { COMPARED, type MeasuredDifferences } from '../../../../shared/analysis/difference/measure';
import type { Console } from '../../command';
import { fitted, table } from '../../table';
import type { Compared } from './compared';

/** Widest text of a value: a note can be as long as a page. */
const WIDEST = 48;

/** On one line of the table; what is cut is in `--json`. */
function cell(text: string): string {
  return fitted(text.replace(/\s+/gu, ' ').trim(), WIDEST);
}

function effectCells(measured: MeasuredDifferences, index: number, currency: string, console: Console): string[] {
  const effect = measured.alone[index]?.effect ?? 'noFigures';
  if (typeof effect === 'string')
    return COMPARED.map((_, place) => (place === 0 ? console.t(`diff:notRun.${effect}`) : ''));
  const words = effectInWords(effect, currency, console);
  return COMPARED.map(({ name }) => words[name]);
}

function differenceTable(differences: readonly Difference[], compared: Compared, console: Console): string {
  const { t } = console;
  const { measured, before } = compared;
  const rows = differences.map((difference, index) => {
    const described = describeDifference(difference, compared, console);
    return [
      ...[described.label, described.before, described.after].map(cell),
      ...(measured ? effectCells(measured, index, before.currency, console) : []),
    ];
  });
  const header = (['label', 'before', 'after'] as const).map((column) => t(`diff:column.${column}`));
  if (measured) header.push(...comparedHeads(console).map(({ head }) => head));
  return table(header, rows, ['left', 'left', 'left']);
}

function totalLines(measured: MeasuredDifferences, versions: Versions, console: Console): string[] {
  const { figures, draws, alone } = totalInWords(measured, versions, console);
  return ['', ...figures, '', draws, alone];
}

/** What differs and what it does, for a reader at a terminal. */
export function comparedAsText(compared: Compared, console: Console): string {
  const { t } = console;
  const { differences, measured, names } = compared;
  const title = t('diff:title', names);
  if (differences.length === 0) return [title, t('diff:same')].join('\n');
  return [
    title,
    '',
    differenceTable(differences, compared, console),
    ...(measured ? totalLines(measured, compared, console) : []),
  ].join('\n');
}
