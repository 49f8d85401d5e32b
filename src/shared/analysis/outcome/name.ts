import { figureAt, parseFigureAddress } from '../../figures/address';
import { figureWords } from '../../report/figure-words';
import { seriesNames } from '../../report/series';
import type { Wording } from '../../report/wording';
import type { Scenario } from '../../scenario/schema';
import type { Outcome } from './outcome';

/** What an outcome is called, such as "Funding need, enough in 80% of paths" or "Revenue, 2026". */
export function outcomeName(
  { address, value }: Pick<Outcome, 'address' | 'value'>,
  scenario: Scenario,
  wording: Wording,
): string {
  const { t, words, format } = wording;
  const figure = parseFigureAddress(address);
  if (figure) return figureWords(figureAt(figure), 'name', wording);
  switch (value.kind) {
    case 'later':
      return t('analysis:outcome.lasts', { months: value.month });
    case 'series':
      return t('analysis:outcome.series', {
        series: seriesNames(scenario, wording)(value.at.series),
        period: format.period(address.slice(address.indexOf('@') + 1)),
      });
    case 'event': {
      const event = scenario.assumptions.events.find(({ id }) => id === value.event);
      return event ? words(event.name) : value.event;
    }
    case 'beyond':
    case 'column':
      return t(`analysis:outcome.column.${value.column as OutcomeColumn}`);
  }
}

/** Columns have words by their id; a test holds the two lists together. */
export type OutcomeColumn =
  | 'cashOutMonth'
  | 'fundingNeed'
  | 'lowestCash'
  | 'lowestCashMonth'
  | 'simpleRunway'
  | 'breakEvenMonth'
  | 'dilution';
