import { describeDifference } from '../../../../shared/analysis/difference/describe';
import { comparedHeads, effectInWords } from '../../../../shared/analysis/difference/describe-effect';
import type { Difference, Versions } from '../../../../shared/analysis/difference/difference';
import { COMPARED, type MeasuredDifference } from '../../../../shared/analysis/difference/measure';
import type { Console } from '../../command';
import { fitted, table } from '../../table';
import type { Found } from './found';

/** Widest text of a value: a note can be as long as a page. */
const WIDEST = 48;

/** On one line of the table; what is cut is in `--json`. */
function cell(text: string): string {
  return fitted(text.replace(/\s+/gu, ' ').trim(), WIDEST);
}

function effectCells({ effect }: MeasuredDifference, currency: string, console: Console): string[] {
  if (typeof effect === 'string')
    return COMPARED.map((_, place) => (place === 0 ? console.t(`diff:notRun.${effect}`) : ''));
  const words = effectInWords(effect, currency, console);
  return COMPARED.map(({ name }) => words[name]);
}

/** What differs, and what each difference does where that was measured. */
export function differenceTable(
  differences: readonly Difference[],
  versions: Versions,
  measured: readonly MeasuredDifference[] | null,
  console: Console,
): string {
  const { t } = console;
  const rows = differences.map((difference, index) => {
    const { label, before, after } = describeDifference(difference, versions, console);
    const effect = measured?.[index];
    return [
      ...[label, before, after].map(cell),
      ...(effect ? effectCells(effect, versions.before.currency, console) : []),
    ];
  });
  const header = (['label', 'before', 'after'] as const).map((column) => t(`diff:column.${column}`));
  if (measured) header.push(...comparedHeads(console).map(({ head }) => head));
  return table(header, rows, ['left', 'left', 'left']);
}

/** What differs, for a reader at a terminal. */
export function diffAsText(found: Found, console: Console): string {
  const { t } = console;
  const title = t('diff:title', found.names);
  if (found.differences.length === 0) return [title, t('diff:same')].join('\n');
  return [title, '', differenceTable(found.differences, found, null, console)].join('\n');
}
