import { outcomeName } from '@shared/analysis/outcome/name';
import type { Outcome } from '@shared/analysis/outcome/outcome';
import { columnOutcome, figureOutcome, listSeriesIds, parseOutcome } from '@shared/analysis/outcome/parse';
import { listFigures } from '@shared/figures/address';
import { COLUMNS } from '@shared/figures/columns';
import { listPeriods } from '@shared/scenario/periods';
import type { Scenario } from '@shared/scenario/schema';
import { FIRST_ASKED } from '../../state/asked';
import type { Locale } from '../../ui/locale';

export interface OutcomeChoice {
  readonly address: string;
  readonly name: string;
}

/** What an address is of in this scenario; one that it does not have is that of the funding need. */
export function outcomeAt(scenario: Scenario, address: string): Outcome {
  const parsed = parseOutcome(scenario, address);
  return parsed.ok ? parsed.value : columnOutcome(FIRST_ASKED.outcome);
}

/** Headline figures that the projection is long enough for; chances are chosen by their month. */
export function figureChoices(scenario: Scenario, locale: Locale): OutcomeChoice[] {
  return listFigures(({ levels, horizonFor }) => levels.filter((level) => horizonFor(level) <= scenario.horizon))
    .map(({ address }) => figureOutcome(address))
    .filter(({ value }) => value.kind !== 'later')
    .map((outcome) => ({ address: outcome.address, name: outcomeName(outcome, scenario, locale) }));
}

/** The numbers of a path that figures are read of. */
export function numberChoices(scenario: Scenario, locale: Locale): OutcomeChoice[] {
  return COLUMNS.map(({ id }) => ({ address: id, name: outcomeName(columnOutcome(id), scenario, locale) }));
}

/** The years of the projection, and its series. */
export function seriesParts(scenario: Scenario): { readonly series: string[]; readonly years: string[] } {
  const { year } = listPeriods(scenario.balanceDate, scenario.horizon);
  return { series: listSeriesIds(scenario), years: year.map(({ label }) => label) };
}
