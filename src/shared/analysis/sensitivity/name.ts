import { LUCK } from '../../engine/runner';
import { inputNames } from '../../report/inputs';
import type { Wording } from '../../report/wording';
import type { Scenario } from '../../scenario/schema';

type Speaker = Pick<Wording, 't' | 'words' | 'language'>;

/** Names that are listed before the rest is counted. */
const NAMED = 2;

/** "A", "A and B", "A, B and 3 others". */
export function listNames(ids: readonly string[], nameOf: (id: string) => string, { t }: Pick<Wording, 't'>): string {
  const names = ids.map(nameOf);
  const rest = names.length - NAMED;
  if (rest > 1) {
    return t('analysis:matters.names.more', { names: names.slice(0, NAMED).join(t('report:listComma')), count: rest });
  }
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return t('analysis:matters.names.last', { names: names.slice(0, -1).join(t('report:listComma')), last });
}

/** What is drawn, in words: an assumption, whether an event happens, monthly shocks, all monthly luck. */
export function drawnNames({ assumptions }: Scenario, speaker: Speaker): (id: string) => string {
  const nameOf = inputNames(assumptions, speaker);
  const { t, words } = speaker;
  const others = new Map([
    [LUCK, t('analysis:input.luck')],
    ['redemption#called', t('analysis:input.called')],
    ...assumptions.changes.map(({ id, name }): [string, string] => [
      `changes.${id}#happens`,
      t('analysis:input.happens', { event: words(name) }),
    ]),
    ...assumptions.events.map(({ id, name }): [string, string] => [
      `events.${id}#happens`,
      t('analysis:input.happens', { event: words(name) }),
    ]),
  ]);
  return (id) => others.get(id) ?? nameOf(id);
}
