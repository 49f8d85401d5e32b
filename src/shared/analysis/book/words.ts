/** What is said of tiers and tests: arithmetic, and no opinion. */
import { figureAt } from '../../figures/address';
import { figureText, plusMinus } from '../../report/figure-text';
import { chanceText, errorText, moneyError, moneyWithin, monthsError, shareError } from '../../report/precision';
import { cell, scaleFor, unitOf } from '../../report/table-scale';
import type { Wording } from '../../report/wording';
import type { Scenario } from '../../scenario/schema';
import type { Estimate } from '../estimators/estimate';
import type { StatisticEstimate } from '../estimators/statistic';
import type { Assessed, BookAnswer, Row, Standing } from './assess';
import { PROBABLE } from './counted';
import type { RowId } from './test';
import { TIER_FIGURES, type Tier } from './tiers';

/** "97.1% ±0.2%" */
export function passesInWords({ value, error }: Estimate, { format }: Wording): string {
  const { text, isBound } = chanceText(value, error, 1, format);
  return error > 0 && !isBound ? `${text} ${plusMinus(shareError(error, format))}` : text;
}

/** "CNY 1.2bn" and "±0.1bn"; nothing for the error of what has none. */
export function amountWithin(
  { value, error }: StatisticEstimate,
  { currency }: Scenario,
  { format }: Wording,
): readonly [string, string] {
  const spread = error ? plusMinus(moneyError(error, format.moneyScale(value).divisor, format)) : '';
  return [moneyWithin(value, error, format, { currency }), spread];
}

/** "CNY 1.2bn ±0.1bn" */
export function amountInWords(...asked: Parameters<typeof amountWithin>): string {
  return amountWithin(...asked)
    .join(' ')
    .trim();
}

/** The arithmetic of a test: means over the paths, in one unit, so that they can be added up. */
export interface Arithmetic {
  /** "CNY m" */
  readonly unit: string;
  /** What counts in each column. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly id: RowId;
    readonly isSum: boolean;
    readonly label: string;
    readonly cells: readonly string[];
  }[];
  /** That means add up, with the largest standard error; null where the rows are no sum. */
  readonly note: string | null;
}

/** What counts, in short: "With the offering". */
export function countedHead({ counted }: Standing, { t }: Pick<Wording, 't'>): string {
  return t(`analysis:book.with.${counted}`);
}

export function arithmeticOf({ id, standing, alone }: Assessed, { currency }: Scenario, wording: Wording): Arithmetic {
  const { t, format } = wording;
  const standings = alone ? [standing, alone] : [standing];
  const money = standings.flatMap(({ rows }) => rows).filter(({ unit }) => unit === 'money');
  const scale = scaleFor(Math.max(...money.map(({ value }) => Math.abs(value))), format);
  const error = Math.max(...money.map((row) => row.error ?? 0));
  const text = (row: Row) =>
    row.unit === 'money' ? cell(row.value, row.error, scale, wording) : format.months(row.value, 1);
  return {
    unit: unitOf(scale, currency, wording),
    columns: standings.map((one) => countedHead(one, wording)),
    rows: standing.rows.map((row, k) => ({
      id: row.id,
      isSum: row.isSum,
      label: t(`analysis:book.row.${row.id}`),
      cells: standings.map(({ rows }) => text(rows[k] as Row)),
    })),
    note: id === 'burn' ? null : t('analysis:book.means', { error: errorText(error / scale.divisor, format) ?? '' }),
  };
}

function countedInWords({ counted }: Standing, { t, format }: Wording): string {
  return t(`analysis:book.counted.${counted}`, { chance: format.percent(PROBABLE) });
}

/** The finding of a test in a sentence: on how many paths it is passed, and with what counted. */
export function testInWords({ id, window, standing }: Assessed, wording: Wording): string {
  const { t, format } = wording;
  const params = {
    share: passesInWords(standing.passes, wording),
    first: window.first,
    last: window.last,
    counted: countedInWords(standing, wording),
  };
  if (id === 'burn') {
    const months = standing.rows.find((row) => row.id === 'printedMonths')?.value ?? 0;
    return t('analysis:book.sentence.burn', { ...params, months: format.months(months, 1) });
  }
  return t(id === 'costs' ? 'analysis:book.sentence.costs' : 'analysis:book.sentence.enough', params);
}

/** What is told beside it: the share without planned money, and what is lacking where it fails. */
export function besideTest({ standing, alone }: Assessed, scenario: Scenario, wording: Wording): string[] {
  const { t } = wording;
  const lacking = standing.shortfall && amountInWords(standing.shortfall, scenario, wording);
  return [
    ...(alone ? [t('analysis:book.alone', { share: passesInWords(alone.passes, wording) })] : []),
    ...(lacking ? [t('analysis:book.lacking', { amount: lacking })] : []),
  ];
}

/** How long the money lasts in a tier, in the order of `TIER_FIGURES`, each with its error. */
export function tierInWords({ figures }: Tier, scenario: Scenario, wording: Wording): (readonly [string, string])[] {
  return TIER_FIGURES.map((address) => {
    const at = figureAt(address);
    const { value, error } = figures[address];
    if (at.figure.unit === 'months') return figureText(at, { value, error: monthsError(error) }, scenario, wording);
    const [chance, spread] = figureText(at, { value, error }, scenario, wording);
    return [chance, isBound(value, error, wording) ? '' : spread];
  });
}

function isBound(chance: number | null, error: number | null, { format }: Wording): boolean {
  return chance !== null && chanceText(chance, error, 1, format).isBound;
}

/** "The median runway is 8 months on cash alone, and 18 months with all that is planned." */
export function tiersInWords({ tiers }: BookAnswer, scenario: Scenario, wording: Wording): string {
  const median = (tier: Tier | undefined) => {
    const reading = tier?.figures['runwayMonths.p50'] ?? { value: null, error: null };
    return figureText(figureAt('runwayMonths.p50'), reading, scenario, wording)[0];
  };
  const [first, last] = [tiers[0], tiers.at(-1)].map(median);
  const key = first === last ? 'analysis:book.tiersAlike' : 'analysis:book.tiersApart';
  return wording.t(key, { alone: first ?? '', all: last ?? '' });
}
