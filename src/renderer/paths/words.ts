import type { WorstPath, WorstPaths } from '@shared/analysis/worst/examine';
import type { SimulationResult } from '@shared/engine/results';
import { sampleError } from '@shared/engine/summary/chance-error';
import { monthAt } from '@shared/report/periods';
import { chanceWithin } from '@shared/report/precision';
import type { Scenario } from '@shared/scenario/schema';
import type { Locale } from '../ui/locale';

/** "18th percentile", "第18百分位": the first and the last hold all that is beyond them. */
export function percentileWords(rank: number, { t, language }: Locale): string {
  const percentile = Math.min(99, Math.max(1, Math.round(rank * 100)));
  const form = new Intl.PluralRules(language, { type: 'ordinal' }).select(percentile);
  return t('overview:worst.percentile', { rank: t(`overview:worst.ordinal.${form}`, { count: percentile }) });
}

export function pathName(path: number, { t }: Pick<Locale, 't'>): string {
  return t('overview:worst.path', { number: path });
}

export function runsOut({ cashOutMonth }: WorstPath, scenario: Scenario, { t, format }: Locale): string {
  return cashOutMonth === 0 ? t('overview:worst.lasts') : format.month(monthAt(scenario, cashOutMonth));
}

/** A difference from all paths that is worth a sentence. */
const TELLING = 0.05;

/** What happens less often on the worst paths than on all of them, or more often. */
export function eventFacts(scenario: Scenario, result: SimulationResult, worst: WorstPaths, locale: Locale): string[] {
  const { t, format, words } = locale;
  return result.events.flatMap(({ id, probability, error }) => {
    const event = scenario.assumptions.events.find((one) => one.id === id);
    const without = worst.without[id];
    if (!event || without === undefined || Math.abs(without - (1 - probability)) < TELLING) return [];
    const share = chanceWithin(without, sampleError(without, worst.sampled), 0, format);
    const all = chanceWithin(1 - probability, error.probability, 0, format);
    const params = { event: words(event.name), share, all };
    return [t('overview:worst.without', params)];
  });
}

/** What became of the events on one path. */
export function pathEvents(scenario: Scenario, path: WorstPath, { t, format, words }: Locale): string[] {
  return scenario.assumptions.events.flatMap(({ id, name }) => {
    const month = path.eventMonths[id];
    if (month === undefined) return [];
    const event = words(name);
    if (month === 0) return [t('overview:worst.eventNever', { event })];
    return [t('overview:worst.eventIn', { event, month: format.month(monthAt(scenario, month)) })];
  });
}
