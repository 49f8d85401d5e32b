import { type Unclear, unclear } from './text';

/**
 * Commas, points and blanks between digits. A comma parts thousands where every group after the first has three digits, and
 * parts two numbers where a blank follows; a point is a decimal point. What other countries write is refused, never guessed:
 * `1,5` would be a range from 1 to 5.
 */

const RUN = /[\d.,]+/g;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/;
/** `1.5`, `.5`, `5.`, and the range `1..5`. */
const POINTED = /^\.?(?:\d+(?:\.\d*)?)?(?:\.{2,3}(?:\d+(?:\.\d*)?)?)?$/;
const CONTINENTAL = /^\d{1,3}(?:\.\d{3})*,\d+$/;
const ONE_COMMA = /^(\d*),(\d+)$/;
const BLANKS = /(?<![\d.,]|\d )[1-9]\d{0,2}(?: \d{3})+(?! ?\d)(?:\.\d+)?/;

function wrongRun(run: string): Unclear | null {
  if (POINTED.test(run) || GROUPED.test(run)) return null;
  if (!run.includes(',')) return unclear(run, 'foreignGrouping', { instead: run.replaceAll('.', '') });
  const [, low = '', high = ''] = ONE_COMMA.exec(run) ?? [];
  if (high !== '') return unclear(run, 'decimalComma', { decimal: `${low || '0'}.${high}`, low: low || '0', high });
  if (CONTINENTAL.test(run)) {
    return unclear(run, 'foreignGrouping', { instead: run.replaceAll('.', '').replace(',', '.') });
  }
  return unclear(run, 'groupedByComma', { one: run.replaceAll(',', ''), several: run.replaceAll(',', ', ') });
}

/** The comma after a number is the list's, and so is one that touches the unit before it. */
function trimmedRun(run: string, before: string): string {
  const start = before === '' || /[\s(]/.test(before) ? run : run.replace(/^,+/, '');
  return start.replace(/,+$/, '');
}

/** Why the numbers in a text are not clear; null if they are. Percentages have no thousands, so that `30 110 220%` is a list. */
export function wrongGrouping(text: string, isPercent: boolean): Unclear | null {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const wrong = wrongRun(trimmedRun(run, text.charAt(index - 1)));
    if (wrong) return wrong;
  }
  const [blanks] = BLANKS.exec(text) ?? [];
  if (blanks === undefined || (isPercent && blanks.split(' ').length > 2)) return null;
  return unclear(blanks, 'groupedByBlank', { one: blanks.replaceAll(' ', ''), several: blanks.replaceAll(' ', ', ') });
}
