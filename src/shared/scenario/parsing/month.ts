import { ok, type Result } from '../../result';
import { calendarMonth } from '../calendar';
import { type Unclear, type UnclearReason, unclear } from './text';

/**
 * Calendar months, quarters, halves and years in a text, each put as `@first_last`, its month indexes. A day stands for its
 * month. What could be two months, or none, is refused.
 */

interface Months {
  readonly year: number;
  /** 1 to 12. */
  readonly first: number;
  readonly last: number;
  readonly day?: number;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Reading = Months | UnclearReason;

const NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const NAME = `(?<![a-z])(?<name>${NAMES})(?![a-z])\\.?`;
const STEMS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A number that was put in place of another month is no year. */
const YEAR = '(?<![\\d@_]|[@_]-)(?<year>(?:19|20|21)\\d\\d)(?!\\d)';
/** Of this century, where no day can be meant: `Mar-26` as spreadsheets write it, `Mar '26`, `2Q26`. */
const SHORT = '(?<short>\\d\\d)(?!\\d)';
const MONTH = '(?<month>\\d{1,2})(?!\\d)';
const DAY = '(?<day>\\d{1,2})(?!\\d)';
const ORDINAL = `${DAY}(?:st|nd|rd|th)?`;
const TIME = '(?:[t ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?z?)?';
const HALVES: Readonly<Record<string, number>> = { '1': 1, '2': 2, 上: 1, 下: 2 };
const DIGITS: Readonly<Record<string, number>> = { '1': 1, '2': 2, '3': 3, '4': 4, 一: 1, 二: 2, 三: 3, 四: 4 };

function yearIn({ year, short }: Groups): number {
  return year === undefined ? 2000 + Number(short) : Number(year);
}

function monthOf(groups: Groups): Reading {
  const { month, name = '', day } = groups;
  const index = month === undefined ? STEMS.indexOf(name.slice(0, 3)) + 1 : Number(month);
  const read = { year: yearIn(groups), first: index, last: index };
  return day === undefined ? read : { ...read, day: Number(day) };
}

function partOf(groups: Groups, length: number): Reading {
  const { part = '' } = groups;
  const number = (length === 6 ? HALVES : DIGITS)[part] ?? 0;
  return { year: yearIn(groups), first: (number - 1) * length + 1, last: number * length };
}

/** `31/03/2026` and `03/31/2026` each have one meaning; `03/04/2026` has two. */
function dayFirstOrLast(groups: Groups): Reading {
  const [a, b] = [Number(groups.a), Number(groups.b)];
  if (a <= 12 && b <= 12 && a !== b) return 'dayOrMonth';
  const [month, day] = b <= 12 ? [b, a] : [a, b];
  return { year: Number(groups.year), first: month, last: month, day };
}

const quarter = (groups: Groups) => partOf(groups, 3);
const half = (groups: Groups) => partOf(groups, 6);

type Form<P> = readonly [pattern: P, read: (groups: Groups) => Reading];

/** The longer forms first: what is left over by one is read by none. */
const FORMS: readonly Form<string>[] = [
  [`${YEAR}-${MONTH}(?:-${DAY}${TIME})?`, monthOf],
  [`${YEAR}/${MONTH}(?:/${DAY})?`, monthOf],
  [`${YEAR}\\.${MONTH}\\.${DAY}`, monthOf],
  [`${YEAR} ?年 ?${MONTH} ?月(?: ?${DAY} ?[日號号])?`, monthOf],
  ['(?<![\\d/.-])(?<a>\\d{1,2})([/.-])(?<b>\\d{1,2})\\2(?<year>(?:19|20|21)\\d\\d)(?!\\d)', dayFirstOrLast],
  ['(?<![\\d/.-])\\d{1,2}([/.])\\d{1,2}\\1\\d\\d(?!\\d)', () => 'dayOrMonth'],
  [`(?<![\\d/.-])${MONTH}/${YEAR}`, monthOf],
  [`(?<!\\d)${ORDINAL}[ -]?(?:of )?${NAME},?[ -]?${YEAR}`, monthOf],
  [`(?<!\\d)${DAY}-${NAME}-${SHORT}`, monthOf],
  [`${NAME} ${ORDINAL},? ${YEAR}`, monthOf],
  [`${NAME},?[ -]?${YEAR}`, monthOf],
  [`${NAME}(?:-| ?['’])${SHORT}`, monthOf],
  [`${NAME} \\d\\d(?!\\d)`, () => 'yearOrDay'],
  [`${YEAR}[ -]?${NAME}`, monthOf],
  [`${YEAR}[ -]?q(?<part>[1-4])(?!\\d)`, quarter],
  [`(?<![a-z])q(?<part>[1-4])[ -]?(?:${YEAR}|'${SHORT})`, quarter],
  [`(?<!\\d)(?<part>[1-4])q[ -]?(?:${YEAR}|${SHORT})`, quarter],
  [`${YEAR} ?年 ?第?(?<part>[1-4一二三四]) ?季度?`, quarter],
  [`${YEAR}[ -]?h(?<part>[12])(?!\\d)`, half],
  [`(?<![a-z])h(?<part>[12])[ -]?(?:${YEAR}|'${SHORT})`, half],
  [`(?<!\\d)(?<part>[12])h[ -]?(?:${YEAR}|${SHORT})`, half],
  [`${YEAR} ?年 ?(?<part>[上下])半年度?`, half],
  [
    `(?<![/.]|(?<!\\d{4})-)${YEAR}(?: ?年)?(?![\\d.,年]|/\\d|-(?!(?:19|20|21)\\d\\d)\\d)`,
    (groups) => ({ year: Number(groups.year), first: 1, last: 12 }),
  ],
];
const COMPILED: readonly Form<RegExp>[] = FORMS.map(([pattern, read]) => [new RegExp(pattern, 'g'), read]);

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function wrongIn({ year, first, last, day }: Months): UnclearReason | null {
  if (first < 1 || last > 12) return 'noSuchMonth';
  return day === undefined || (day >= 1 && day <= lastDay(year, first)) ? null : 'noSuchDay';
}

/** The calendar months in a text, each turned into what `write` makes of it. */
function withMonths(text: string, write: (months: Months) => string): Result<string> {
  let refused: Unclear | null = null;
  const replaced = COMPILED.reduce(
    (rest, [pattern, read]) =>
      rest.replace(pattern, (...found) => {
        const months = read(found.at(-1) as Groups);
        const wrong = typeof months === 'string' ? months : wrongIn(months);
        if (wrong) refused ??= unclear(String(found[0]), wrong);
        return typeof months === 'string' ? '' : write(months);
      }),
    text,
  );
  return refused ?? ok(replaced);
}

/** Puts month indexes in place of calendar months. */
export function numberMonths(text: string, balanceDate: string): Result<string> {
  const start = calendarMonth(balanceDate, 0);
  const index = (year: number, month: number) => (year - start.year) * 12 + month - start.month;
  return withMonths(text, ({ year, first, last }) => ` @${index(year, first)}_${index(year, last)} `);
}

const DATE = /^@(\d{4})_(\d+)_(\d+)_(\d+)$/;

/** A date that is typed in any of these forms, in ISO; a month alone means its last day. Null for what is none of them. */
export function readDate(plain: string): Result<string | null> {
  if (plain.includes('@')) return ok(null);
  const marked = withMonths(
    plain,
    ({ year, first, last, day }) => `@${year}_${first}_${last}_${day ?? lastDay(year, last)}`,
  );
  if (!marked.ok) return marked;
  const [, year = '', first = '', last, day = ''] = DATE.exec(marked.value.trim()) ?? [];
  if (last === undefined || first !== last) return ok(null);
  return ok(`${year}-${first.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
