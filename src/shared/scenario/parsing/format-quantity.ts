import type { Writer } from '../../quantity/kind';
import { kindOf, type Quantity, type Truncation, truncationOf } from '../../quantity/quantity';
import type { Unit } from '../fields';
import type { Language } from '../text';
import { FAMILY } from './units';

/** Quantities written so that `parse-quantity.ts` reads them back to the last digit. */

/** Longer rows of zeros are told as an exponent. */
const MAX_ZEROS = 20;

/** `value` times ten to the power `by`, exactly. */
function shifted(value: number, by: number): string {
  const [mantissa = '0', exponent = '0'] = String(Math.abs(value)).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const point = whole.length + Number(exponent) + by;
  if (Math.abs(point) > MAX_ZEROS) return `${value < 0 ? '-' : ''}${mantissa}e${Number(exponent) + by}`;
  const digits = (whole + fraction).padStart(whole.length + fraction.length + Math.max(0, 1 - point), '0');
  const at = Math.max(1, point);
  const padded = digits.padEnd(at, '0');
  const text = `${padded.slice(0, at)}.${padded.slice(at)}`.replace(/\.?0*$/, '').replace(/^0+(?=\d)/, '');
  return value < 0 ? `-${text}` : text;
}

const WRITTEN_SCALES: Record<Language, readonly (readonly [from: number, exponent: number, suffix: string])[]> = {
  en: [
    [1e6, -6, 'tn'],
    [1e3, -3, 'bn'],
    [0, 0, 'm'],
  ],
  'zh-Hant': [
    [1e6, -6, '萬億'],
    [1e2, -2, '億'],
    [0, 2, '萬'],
  ],
  'zh-Hans': [
    [1e6, -6, '万亿'],
    [1e2, -2, '亿'],
    [0, 2, '万'],
  ],
};

/** A number as `parseNumber` reads it back, to the last digit. */
export function formatNumber(value: number, unit: Unit, language: Language): string {
  if (FAMILY[unit] === 'percent') return `${shifted(value, 2)}%`;
  const scale = FAMILY[unit] === 'money' && WRITTEN_SCALES[language].find(([from]) => Math.abs(value) >= from);
  return scale && value !== 0 ? shifted(value, scale[1]) + scale[2] : shifted(value, 0);
}

function writeTruncation({ min, max }: Truncation, write: (value: number) => string): string {
  if (min !== undefined && max !== undefined) return ` in [${write(min)}, ${write(max)}]`;
  return min !== undefined ? ` at least ${write(min)}` : ` at most ${write(max ?? 0)}`;
}

/** A range that is told by its first and last whole month; null for one that ends within a month. */
function wholeMonths(min: number, max: number): readonly [number, number] | null {
  const [first, last] = [min + 0.5, max - 0.5];
  return Number.isInteger(first) && Number.isInteger(last) ? [first, last] : null;
}

function writerOf(unit: Unit, language: Language): Writer {
  const number = (value: number) => formatNumber(value, unit, language);
  return {
    number,
    bare: (value) => shifted(value, 0),
    ends(min, max) {
      const ends = unit === 'monthIndex' ? wholeMonths(min, max) : ([min, max] as const);
      return ends && [number(ends[0]), number(ends[1])];
    },
    range: (from, to) => `${from}${language === 'en' ? ' to ' : '至'}${to}`,
    row: (texts) => texts.join(FAMILY[unit] === 'plain' ? ', ' : ' '),
  };
}

/** A quantity as `parseQuantity` reads it back: what the field for typing shows. */
export function formatQuantity(q: Quantity, unit: Unit, language: Language): string {
  const writer = writerOf(unit, language);
  const { plain, call } = kindOf(q);
  const truncation = truncationOf(q);
  const whole = plain?.(q, writer) ?? call.write(q, writer);
  return whole + (truncation ? writeTruncation(truncation, writer.number) : '');
}
