import { ok, type Result } from '../../result';
import { unclear } from './text';

/** Currencies that call their unit a dollar, and mark it with the same sign. */
const DOLLARS = ['USD', 'HKD', 'AUD', 'CAD', 'NZD', 'SGD', 'TWD'];
const YUAN = ['CNY', 'HKD', 'TWD'];

/** What an amount may be marked with, and the currencies that it can stand for; in plain form. */
const MARKS: readonly (readonly [mark: string, currencies: readonly string[]])[] = [
  ['hk$', ['HKD']],
  ['us$', ['USD']],
  ['nt$', ['TWD']],
  ['a$', ['AUD']],
  ['c$', ['CAD']],
  ['s$', ['SGD']],
  ['cn¥', ['CNY']],
  ['rmb¥', ['CNY']],
  ['rmb', ['CNY']],
  ['元人民幣', ['CNY']],
  ['元人民币', ['CNY']],
  ['人民幣', ['CNY']],
  ['人民币', ['CNY']],
  ['港元', ['HKD']],
  ['港幣', ['HKD']],
  ['港币', ['HKD']],
  ['美元', ['USD']],
  ['歐元', ['EUR']],
  ['欧元', ['EUR']],
  ['英鎊', ['GBP']],
  ['英镑', ['GBP']],
  ['日圓', ['JPY']],
  ['日元', ['JPY']],
  ['円', ['JPY']],
  ['新臺幣', ['TWD']],
  ['新台幣', ['TWD']],
  ['元', YUAN],
  ['$', DOLLARS],
  ['¥', ['CNY', 'JPY']],
  ['€', ['EUR']],
  ['£', ['GBP']],
];

const CODES = new Set(Intl.supportedValuesOf('currency'));

function escaped(mark: string): string {
  return mark.replaceAll('$', '\\$');
}

const MARK = new RegExp(
  `${MARKS.map(([mark]) => escaped(mark))
    .sort((a, b) => b.length - a.length)
    .join('|')}|(?<![a-z])[a-z]{3}(?![a-z])`,
  'g',
);

function meaningOf(mark: string): readonly string[] | undefined {
  const code = mark.toUpperCase();
  return MARKS.find(([known]) => known === mark)?.[1] ?? (CODES.has(code) ? [code] : undefined);
}

/** Takes away what names the currency of the amounts; another one would be a silent error of exchange, and is refused. */
export function withoutCurrency(text: string, currency: string, typed: string): Result<string> {
  const other = text.match(MARK)?.find((mark) => meaningOf(mark)?.includes(currency) === false);
  if (other !== undefined) return unclear(typed, 'currency', { mark: other.toUpperCase(), currency });
  return ok(text.replace(MARK, (mark) => (mark === currency.toLowerCase() || meaningOf(mark) ? ' ' : mark)));
}
