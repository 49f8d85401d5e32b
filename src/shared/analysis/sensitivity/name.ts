import { LUCK } from '../../engine/runner';
import { inputNames } from '../../report/inputs';
import type { Wording } from '../../report/wording';
import type { Scenario } from '../../scenario/schema';

type Speaker = Pick<Wording, 't' | 'words' | 'language'>;

/** What is drawn, in words: an assumption, whether an event happens, monthly shocks, all monthly luck. */
export function drawnNames({ assumptions }: Scenario, speaker: Speaker): (id: string) => string {
  const nameOf = inputNames(assumptions, speaker);
  const { t, words } = speaker;
  const others = new Map([
    [LUCK, t('analysis:input.luck')],
    ['redemption#called', t('analysis:input.called')],
    ...assumptions.events.map(({ id, name }): [string, string] => [
      `events.${id}#happens`,
      t('analysis:input.happens', { event: words(name) }),
    ]),
  ]);
  return (id) => others.get(id) ?? nameOf(id);
}
