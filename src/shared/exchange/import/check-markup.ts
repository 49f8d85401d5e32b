/**
 * Looks over XML before a parser does. What a parser does for a tag grows faster than the tag, and for every tag and every
 * character that is written out it does more than their length is worth.
 */
import { fail, ok, type Result } from '../../result';
import { LIMITS, tooMuch } from './limits';

/** What is not part of any tag, with what ends it. */
const OTHERS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
] as const;

/**
 * The longest text, comment or tag: a cell of nothing but characters that take up seven in XML. The reader is given XML in
 * pieces, and begins what a piece does not end anew with the next: long ones took it minutes.
 */
const MAX_PART = 8 * LIMITS.cell;

const STOP = /[=>"']/g;

/** Where a tag ends, or that it has more in it than any has. */
function endOfTag(xml: string, start: number): Result<number> {
  let attributes = 0;
  let quoted = 0;
  STOP.lastIndex = start;
  for (let stop = STOP.exec(xml); stop; stop = STOP.exec(xml)) {
    const [mark] = stop;
    if (stop.index - start - quoted > LIMITS.tag) return tooMuch('tag');
    if (mark === '>') return ok(stop.index + 1);
    if (mark === '=') {
      attributes += 1;
      if (attributes > LIMITS.attributes) return tooMuch('attributes');
      continue;
    }
    const closing = xml.indexOf(mark, stop.index + 1);
    if (closing === -1) break;
    quoted += closing - stop.index;
    STOP.lastIndex = closing + 1;
  }
  return fail('import.notWorkbook');
}

function endOf(xml: string, start: number): Result<number> {
  if (xml[start + 1] !== '!') return endOfTag(xml, start);
  const other = OTHERS.find(([begin]) => xml.startsWith(begin, start));
  if (!other) return endOfTag(xml, start);
  const end = xml.indexOf(other[1], start);
  return end === -1 ? fail('import.notWorkbook') : ok(end + other[1].length);
}

/**
 * How many tags and characters that are written out there are in one file, after `before` in others; refuses XML that
 * would keep a parser busy for longer than any table is worth.
 */
export function countMarkup(xml: string, before: number): Result<number> {
  let parts = before;
  for (let at = xml.indexOf('&'); at !== -1; at = xml.indexOf('&', at + 1)) {
    parts += 1;
    if (parts > LIMITS.markup) return tooMuch('markup');
  }
  for (let at = xml.indexOf('<'); at !== -1; ) {
    parts += 1;
    if (parts > LIMITS.markup) return tooMuch('markup');
    const end = endOf(xml, at);
    if (!end.ok) return end;
    const next = xml.indexOf('<', end.value);
    const text = (next === -1 ? xml.length : next) - end.value;
    if (Math.max(end.value - at, text) > MAX_PART) return tooMuch('cell');
    at = next;
  }
  return ok(parts);
}
