import { describeDifference } from '../../../shared/analysis/difference/describe';
import type { Difference, Versions } from '../../../shared/analysis/difference/difference';
import { type EffectWords, effectInWords } from '../../../shared/analysis/difference/effect-words';
import type { FigureEffect, MeasuredDifferences } from '../../../shared/analysis/difference/measure';
import { moneyWithin } from '../../../shared/report/precision';
import type { Console } from '../command';
import { displayWidth, table } from '../table';
import type { Compared } from './compared';

/** Widest text of a value: a note can be as long as a page. */
const WIDEST = 48;

/** On one line of the table; what is cut is in `--json`. */
function cell(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (displayWidth(line) <= WIDEST) return line;
  let kept = '';
  for (const character of line) {
    if (displayWidth(kept + character) >= WIDEST) break;
    kept += character;
  }
  return `${kept}…`;
}

function effectCells(measured: MeasuredDifferences, index: number, currency: string, console: Console): string[] {
  const effect = measured.alone[index]?.effect ?? 'noFigures';
  if (typeof effect === 'string') return [console.t(`diff:notRun.${effect}`), ''];
  const { runway, need } = effectInWords(effect, currency, console);
  return [runway, need];
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
  const columns = ['label', 'before', 'after', ...(measured ? ['runway', 'need'] : [])];
  const header = columns.map((column) => t(`diff:column.${column}`));
  return table(header, rows, ['left', 'left', 'left']);
}

function runwayLine({ before, after }: FigureEffect, { runway }: EffectWords, { t, format }: Console): string {
  const words = (months: number | null) => (months === null ? t('diff:beyond') : format.months(months));
  return t('diff:total.runway', { before: words(before), after: words(after), change: runway });
}

function needLine(effect: FigureEffect, { need }: EffectWords, versions: Versions, { t, format }: Console): string {
  const words = (side: keyof Versions) =>
    moneyWithin(effect[side] ?? 0, effect.errorIfIndependent, format, { currency: versions[side].currency });
  return t('diff:total.need', { before: words('before'), after: words('after'), change: need });
}

function totalLines(measured: MeasuredDifferences, versions: Versions, console: Console): string[] {
  const { t, format } = console;
  const { total, paths, seed, sampling } = measured;
  const words = effectInWords(total, versions.before.currency, console);
  const draws = { paths: format.number(paths), seed, method: t(`report:sampling.${sampling}`) };
  return [
    '',
    runwayLine(total.medianRunway, words, console),
    needLine(total.fundingNeed80, words, versions, console),
    '',
    t('diff:notes.draws', draws),
    t(versions.before.currency === versions.after.currency ? 'diff:notes.alone' : 'diff:notes.currencies'),
  ];
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
