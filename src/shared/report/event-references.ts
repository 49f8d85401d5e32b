import { shortText } from '../language/short-text';
import type { FundingEvent, Scenario } from '../scenario/schema';
import type { Wording } from './wording';

/**
 * Words about an event, and behind them what it says of others: "60%, only after Series D, unless Trade sale". Names are
 * shortened to so many letters.
 */
export function withReferences(
  what: string,
  { after, unless }: FundingEvent,
  { assumptions }: Scenario,
  { t, words }: Pick<Wording, 't' | 'words'>,
  letters: number = Number.POSITIVE_INFINITY,
): string {
  const nameOf = (id: string) => {
    const event = assumptions.events.find((one) => one.id === id);
    return event ? shortText(words(event.name), letters) : id;
  };
  const said = [
    ...(after === null ? [] : [t('report:tier.after', { event: nameOf(after) })]),
    ...(unless.length === 0
      ? []
      : [t('report:tier.unless', { events: unless.map(nameOf).join(t('report:listComma')) })]),
  ];
  return said.reduce((all, says) => t('report:tier.says', { what: all, says }), what);
}
