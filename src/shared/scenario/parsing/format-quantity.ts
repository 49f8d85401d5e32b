import { type Quantity, type Truncation, truncationOf } from '../../quantity/quantity';
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

/** A parameter that is left out where a later one is there. */
export const NONE_WRITTEN = 'none';

function writeTruncation({ min, max }: Truncation, write: (value: number) => string): string {
  if (min !== undefined && max !== undefined) return ` in [${write(min)}, ${write(max)}]`;
  return min !== undefined ? ` at least ${write(min)}` : ` at most ${write(max ?? 0)}`;
}

/** A quantity as `parseQuantity` reads it back: what the field for typing shows. */
export function formatQuantity(q: Quantity, unit: Unit, language: Language): string {
  const write = (value: number) => formatNumber(value, unit, language);
  const truncation = truncationOf(q);
  const months = unit === 'monthIndex' ? writeMonths(q, write, language) : null;
  return (months ?? writeWhole(q, unit, write, language)) + (truncation ? writeTruncation(truncation, write) : '');
}

/** A range that is told by its first and last whole month; null for one that ends within a month. */
function wholeMonths({ min, max }: { readonly min: number; readonly max: number }): readonly [number, number] | null {
  const [first, last] = [min + 0.5, max - 0.5];
  return Number.isInteger(first) && Number.isInteger(last) ? [first, last] : null;
}

/** A month index; ranges of them are of whole months, so that another is told by its name. */
function writeMonths(q: Quantity, write: (value: number) => string, language: Language): string | null {
  if (q.kind !== 'uniform' && (q.kind !== 'pert' || q.lambda !== undefined)) return null;
  const months = wholeMonths(q);
  const [min, max] = months ?? [q.min, q.max];
  if (q.kind === 'pert') {
    const three = `${write(min)}, ${write(q.mode)}, ${write(max)}`;
    return months ? three : `pert(${three})`;
  }
  return months ? writeRange(min, max, write, language) : `uniform(${write(min)}, ${write(max)})`;
}

function writeRange(min: number, max: number, write: (value: number) => string, language: Language): string {
  return `${write(min)}${language === 'en' ? ' to ' : '至'}${write(max)}`;
}

function writeWhole(q: Quantity, unit: Unit, write: (value: number) => string, language: Language): string {
  const bare = (value: number) => shifted(value, 0);
  switch (q.kind) {
    case 'constant':
      return write(q.value);
    case 'uniform':
      return writeRange(q.min, q.max, write, language);
    case 'triangular':
      return `triangular(${write(q.min)}, ${write(q.mode)}, ${write(q.max)})`;
    case 'normal':
      return `normal(${write(q.mean)}, ${write(q.sd)})`;
    case 'lognormal':
      return `lognormal(${write(q.median)}, ${bare(q.sigma)})`;
    case 'lognormalRange':
      return `lognormal(p10 ${write(q.p10)}, p90 ${write(q.p90)})`;
    case 'pert':
      return q.lambda === undefined
        ? [q.min, q.mode, q.max].map(write).join(FAMILY[unit] === 'plain' ? ', ' : ' ')
        : `pert(${write(q.min)}, ${write(q.mode)}, ${write(q.max)}, ${bare(q.lambda)})`;
    case 'beta':
      return `beta(${bare(q.alpha)}, ${bare(q.beta)}, ${write(q.min)}, ${write(q.max)})`;
    case 'metalog': {
      const lower = q.lower === undefined ? NONE_WRITTEN : write(q.lower);
      const ends = q.upper === undefined ? (q.lower === undefined ? [] : [lower]) : [lower, write(q.upper)];
      return `metalog(${[write(q.p10), write(q.p50), write(q.p90), ...ends].join(', ')})`;
    }
    case 'discrete':
      return `discrete(${q.values.map((value, index) => `${write(value)}:${bare(q.weights[index] ?? 0)}`).join(', ')})`;
    case 'empirical':
      return `samples(${q.samples.map(write).join(', ')})`;
  }
}
