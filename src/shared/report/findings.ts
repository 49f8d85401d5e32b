/** What the findings of charts have in common, and the one on cash, which is also the report's title. */
import type { SimulationResult } from '../engine/results';
import { monthAt, type PeriodKind, type Span } from '../scenario/periods';
import type { Scenario } from '../scenario/schema';
import { type UnseenMean, unseenMeans } from './unseen-means';
import { finite } from './values';
import { spokenWithin, type Wording } from './wording';

/** What a finding is about: the months that its chart shows, where it speaks of these alone. */
export interface About extends Span {
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

export function monthWords({ scenario, wording }: About, month: number): string {
  return wording.format.month(monthAt(scenario, month));
}

export function spokenAmount({ scenario, wording }: About, millions: number, error: number | null): string {
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
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What a chart of means has to say where the paths do not show these; null where they do. */
export function unseenFinding({ scenario, result, wording }: About, of: UnseenMean['series']): string | null {
  const unseen = unseenMeans(scenario, result).find(({ series }) => series === of);
  if (!unseen) return null;
  return wording.t('overview:finding.meanUnseen', { volatility: wording.format.percent(unseen.volatility) });
}
