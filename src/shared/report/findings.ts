/** One finding in words for each chart, worked out from the result; the cash finding is also the report's title. */
import type { SimulationResult } from '../engine/results';
import { pointEstimate } from '../quantity/quantity';
import { monthAt, type PeriodKind, periodsOf, periodsWithin, type Span } from '../scenario/periods';
import type { Scenario } from '../scenario/schema';
import { compositionItems } from './composition';
import { moneyWithin, shareWithin } from './precision';
import { type UnseenMean, unseenMeans } from './unseen-means';
import { bandError, bandValue, finite, periodMean } from './values';
import { spokenWithin, type Wording } from './wording';

/** What a finding is about: the months that its chart shows, where it speaks of these alone. */
interface About extends Span {
  readonly scenario: Scenario;
  readonly result: SimulationResult;
  readonly period: PeriodKind;
  readonly wording: Wording;
}

/** A probability in words: "80%", "fewer than 1%", "all". */
export function shareWords(share: number, { t, format }: Wording): string {
  if (share <= 0) return t('overview:share.none');
  if (share >= 1) return t('overview:share.all');
  if (share < 0.01) return t('overview:share.under', { percent: format.percent(0.01) });
  if (share > 0.99) return t('overview:share.over', { percent: format.percent(0.99) });
  return format.percent(share);
}

function monthWords({ scenario, wording }: About, month: number): string {
  return wording.format.month(monthAt(scenario, month));
}

function money({ scenario, wording }: About, millions: number, error: number | null): string {
  return spokenWithin(millions, error, scenario.currency, wording);
}

/** Whether every path runs out in this month. */
export function isSameOnAll({ survival }: SimulationResult, month: number): boolean {
  return survival[month - 1] === 1 && survival[month] === 0;
}

export function cashFinding(about: About): string {
  const { result, wording } = about;
  const { p50 } = result.headline.runwayMonths;
  const end = monthWords(about, result.months);
  if (p50 !== null) {
    const month = monthWords(about, p50);
    return wording.t(isSameOnAll(result, p50) ? 'overview:finding.cashCertain' : 'overview:finding.cashHalf', {
      month,
    });
  }
  const out = 1 - (finite(result.survival[result.months]) ?? 1);
  if (out <= 0) return wording.t('overview:finding.cashNever', { month: end });
  return capitalised(wording.t('overview:finding.cashSome', { share: shareWords(out, wording), month: end }));
}

/** In English a finding may begin with a share in words. */
function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

export function survivalFinding(about: About): string {
  const { result, wording } = about;
  const twelve = result.headline.cashLasts['12'];
  const twentyFour = result.headline.cashLasts['24'];
  if (twelve === null) return '';
  const first = shareWords(twelve, wording);
  if (twentyFour === null) return capitalised(wording.t('overview:finding.survivalOne', { share: first }));
  if (twelve >= 1 && twentyFour >= 1) return wording.t('overview:finding.survivalAll');
  return capitalised(wording.t('overview:finding.survival', { first, second: shareWords(twentyFour, wording) }));
}

/** Percentiles whose standard error is known. */
const KNOWN_NEEDS = { 50: 'p50', 80: 'p80', 90: 'p90', 95: 'p95' } as const;

/** What is enough in so many percent of the paths. */
export function needAt({ headline, error, fundingNeed }: SimulationResult, confidence: number) {
  const key = KNOWN_NEEDS[confidence as keyof typeof KNOWN_NEEDS];
  if (key) return { value: headline.fundingNeed[key], error: finite(error.fundingNeed[key]) };
  return { value: fundingNeed[confidence - 1] ?? 0, error: null };
}

export function needFinding(about: About, confidence = 80): string {
  const { result, wording } = about;
  const month = monthWords(about, result.months);
  const need = needAt(result, confidence);
  if (need.value > 0)
    return wording.t('overview:finding.need', {
      amount: money(about, need.value, need.error),
      month,
      share: wording.format.percent(confidence / 100),
    });
  const without = result.fundingNeed.reduce((count, need) => count + (need > 0 ? 0 : 1), 0) / result.fundingNeed.length;
  // Percentiles say nothing of the last hundredth; the mean of the worst does.
  if (without >= 1 && result.headline.fundingNeed.es95 <= 0) return wording.t('overview:finding.needNone', { month });
  const share = without >= 1 ? wording.format.above(wording.format.percent(0.99)) : wording.format.percent(without);
  return wording.t('overview:finding.needSome', { share, month });
}

/** What a chart of means has to say where the paths do not show these; null where they do. */
function unseenFinding({ scenario, result, wording }: About, of: UnseenMean['series']): string | null {
  const unseen = unseenMeans(scenario, result).find(({ series }) => series === of);
  if (!unseen) return null;
  return wording.t('overview:finding.meanUnseen', { volatility: wording.format.percent(unseen.volatility) });
}

export function revenueFinding(about: About): string {
  const { result, wording } = about;
  const unseen = unseenFinding(about, 'revenue');
  if (unseen !== null) return unseen;
  if (!result.yearAhead) return '';
  const { label: year, revenue } = result.yearAhead;
  const bands = result.series.revenue?.year;
  const mean = bandValue(bands, 'mean', bands?.labels.indexOf(year) ?? null);
  if (revenue.value <= 0) return wording.t(`overview:finding.${mean === 0 ? 'revenueNever' : 'revenueNone'}`, { year });
  return wording.t('overview:finding.revenue', { year, amount: money(about, revenue.value, finite(revenue.error)) });
}

export function costFinding(about: About): string {
  const { scenario, result, period, wording } = about;
  const unseen = unseenFinding(about, 'compute');
  if (unseen !== null) return unseen;
  const periods = periodsWithin(periodsOf(period, scenario.balanceDate, result.months), about);
  const totals = compositionItems(scenario, wording).map((item) => ({
    name: item.name,
    amount: periods.reduce(
      (sum, { index }) => sum + item.series.reduce((part, id) => part + periodMean(result, id, period, index), 0),
      0,
    ),
  }));
  const all = totals.reduce((sum, item) => sum + item.amount, 0);
  const largest = totals.reduce((most, item) => (item.amount > most.amount ? item : most), { name: '', amount: 0 });
  if (all <= 0) return wording.t('overview:finding.costNone');
  return wording.t('overview:finding.cost', {
    share: wording.format.percent(largest.amount / all),
    name: largest.name,
  });
}

export function burnFinding(about: About): string {
  const { result, shown, wording } = about;
  const bands = result.series.burn?.monthly;
  const start = Math.max(0, about.first - 1);
  const end = Math.min(shown, result.months) - 1;
  const first = bandValue(bands, 'p50', start);
  const last = bandValue(bands, 'p50', end);
  if (first === null || last === null) return '';
  const params = {
    first: money(about, first, bandError(bands, 'p50', start)),
    last: moneyWithin(last, bandError(bands, 'p50', end), wording.format),
  };
  if (Math.abs(last - first) <= 0.03 * Math.abs(first)) return wording.t('overview:finding.burnSteady', params);
  return wording.t(last > first ? 'overview:finding.burnRises' : 'overview:finding.burnFalls', params);
}

/** Of the market, where the last month shown stands against what is thought plausible. */
export function marketFinding(about: About): string {
  const { scenario, result, shown, wording } = about;
  const month = Math.min(shown, result.months);
  const bands = result.series.impliedShare?.monthly;
  const median = bandValue(bands, 'p50', month - 1);
  if (median === null) return '';
  const plausible = pointEstimate(scenario.assumptions.market.plausibleShare.quantity);
  const params = {
    month: monthWords(about, month),
    share: shareWithin(median, bandError(bands, 'p50', month - 1), 1, wording.format),
    plausible: wording.format.percent(plausible, 1),
  };
  return wording.t(median > plausible ? 'overview:finding.marketAbove' : 'overview:finding.market', params);
}
