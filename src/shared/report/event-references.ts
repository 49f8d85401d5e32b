import { shortText } from '../language/short-text';
import type { FundingEvent, Scenario } from '../scenario/schema';
import type { Wording } from './wording';

/**
 * What an event says of others, each in a few words: "only after Series D", "unless Trade sale"; nothing for most. Names are
 * shortened to so many letters.
 */
export function referencesInWords(
  { after, unless }: FundingEvent,
  { assumptions }: Scenario,
  { t, words }: Pick<Wording, 't' | 'words'>,
  letters: number = Number.POSITIVE_INFINITY,
): string[] {
  const nameOf = (id: string) => {
    const event = assumptions.events.find((one) => one.id === id);
    return event ? shortText(words(event.name), letters) : id;
  };
  return [
    ...(after === null ? [] : [t('report:tier.after', { event: nameOf(after) })]),
    ...(unless.length === 0
      ? []
      : [t('report:tier.unless', { events: unless.map(nameOf).join(t('report:listComma')) })]),
  ];
}
