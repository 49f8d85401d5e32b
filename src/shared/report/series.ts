/** What the series of a result are called, and what they count. */
import { type FixedLine, LINE, OPTIONAL_LINES, RATIOS } from '../engine/model/lines';
import type { Scenario } from '../scenario/schema';
import type { Wording } from './wording';

/** Parts of one: the ratios, and the share of its market that the company would have. */
const SHARES: ReadonlySet<string> = new Set(['impliedShare', ...RATIOS.map(({ id }) => id)]);

/** The names of all series, by id. */
export function seriesNames(scenario: Scenario, { t, words }: Wording): (id: string) => string {
  const { segments, costs } = scenario.assumptions;
  const fixed = [...(Object.keys(LINE) as FixedLine[]), ...OPTIONAL_LINES, ...RATIOS.map(({ id }) => id)];
  const names = new Map([
    ...fixed.map((id): [string, string] => [id, t(`export:series.${id}`)]),
    ...segments.map(({ id, name }): [string, string] => [
      `revenue.${id}`,
      t('report:row.revenue', { segment: words(name) }),
    ]),
    ...costs.map(({ id, name }): [string, string] => [`cost.${id}`, words(name)]),
  ]);
  return (id) => names.get(id) ?? id;
}

export function isShareSeries(id: string): boolean {
  return SHARES.has(id);
}

/** "CNY m", or "share" for what is a part of one. */
export function seriesUnit(id: string, { currency }: Scenario, wording: Wording): string {
  return isShareSeries(id) ? wording.t('export:unit.share') : moneyUnit(currency, wording);
}

/** Amounts are kept in millions, which a file of bare numbers has to say. */
export function moneyUnit(currency: string, { t, format }: Wording): string {
  return t('overview:table.millions', { currency: format.currencyName(currency) });
}
