import { chanceWithin } from '../../report/precision';
import type { Wording } from '../../report/wording';
import type { Doubt } from './doubts';
import type { EventFate } from './fates';
import type { RollSpan } from './span';

/** What is taken to have become of events, and on how many paths that is so. */
export function fatesInWords(
  fates: readonly EventFate[],
  { to }: RollSpan,
  { t, format, words }: Pick<Wording, 't' | 'format' | 'words'>,
): string[] {
  return fates.map(({ event, fate, share }) =>
    t(`analysis:rollForward.fate.${fate}`, {
      event: words(event.name),
      date: to,
      share: chanceWithin(share, null, 1, format),
    }),
  );
}

export function doubtsInWords(doubts: readonly Doubt[], { t }: Pick<Wording, 't'>): string[] {
  return doubts.map((doubt) => t(`analysis:rollForward.doubt.${doubt}`));
}
