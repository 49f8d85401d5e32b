import type { Common } from '@shared/analysis/worst/common';
import type { ExaminedPath, WorstPaths } from '@shared/analysis/worst/examine';
import { chanceWithin } from '@shared/report/precision';
import { monthAt } from '@shared/scenario/periods';
import type { Scenario } from '@shared/scenario/schema';
import type { Locale } from '../ui/locale';

/** "18th percentile", "第18百分位": the first and the last hold all that is beyond them. */
export function percentileWords(rank: number, { t }: Locale): string {
  const percentile = Math.min(99, Math.max(1, Math.round(rank * 100)));
  return t('overview:worst.percentile', { count: percentile, ordinal: 1 });
}

export function pathName(path: number, { t }: Pick<Locale, 't'>): string {
  return t('overview:worst.path', { number: path });
}

export function runsOut({ cashOutMonth }: ExaminedPath, scenario: Scenario, { t, format }: Locale): string {
  return cashOutMonth === 0 ? t('overview:worst.lasts') : format.month(monthAt(scenario, cashOutMonth));
}

/** Events that happen less often on the worst paths than on all of them, or more often. */
export function eventFacts(scenario: Scenario, { events }: Common, { t, format, words }: Locale): string[] {
  return events.flatMap(({ id, inside, all: everywhere }) => {
    const event = scenario.assumptions.events.find((one) => one.id === id);
    if (!event) return [];
    const share = chanceWithin(1 - inside.share, inside.error, 1, format);
    const all = chanceWithin(1 - everywhere.share, everywhere.error, 1, format);
    return [t('overview:worst.without', { event: words(event.name), share, all })];
  });
}

/** How many of the worst paths were looked at for what they have in common. */
export function examinedPaths({ total, common }: WorstPaths, { t, format }: Locale): string {
  const counts = { examined: format.number(common.examined), total: format.number(total) };
  return t(common.examined < total ? 'overview:worst.examinedSome' : 'overview:worst.examinedAll', counts);
}

/** What became of the events on one path. */
export function pathEvents(scenario: Scenario, path: ExaminedPath, { t, format, words }: Locale): string[] {
  return scenario.assumptions.events.flatMap(({ id, name }) => {
    const month = path.eventMonths[id];
    if (month === undefined) return [];
    const event = words(name);
    if (month === 0) return [t('overview:worst.eventNever', { event })];
    return [t('overview:worst.eventIn', { event, month: format.month(monthAt(scenario, month)) })];
  });
}
