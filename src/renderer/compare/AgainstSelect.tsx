import { BASELINE_IDS, createBaseline, listBaselines } from '@shared/baselines';
import type { AppError } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';
import type { Text } from '@shared/scenario/text';
import type { Commands } from '../commands/commands';
import { request } from '../state/host';
import { useDocument, useStores, useWindow } from '../state/stores';
import { useLocale } from '../ui/locale';

const FILE = 'file';
const SIDES = 'sides';

/** What the figures are compared with: the saved version, a starting point, another file, or nothing. */
export function AgainstSelect({ commands }: { readonly commands: Commands }) {
  const { t, words } = useLocale();
  const { window } = useStores();
  const against = useWindow((state) => state.against);
  const currency = useDocument((state) => state.scenario?.currency);
  const isFile = against.kind === 'other' && !BASELINE_IDS.some((id) => id === against.id);

  const report = (alert: AppError) => window.setState({ alert, mayMove: false, exported: null });

  function compareWith(id: string, name: Text, scenario: Scenario) {
    if (scenario.currency === currency) window.setState({ against: { kind: 'other', id, name, scenario } });
    else report({ code: 'compare.currency', params: { here: currency ?? '', there: scenario.currency } });
  }

  async function choose(value: string) {
    if (value === 'saved' || value === 'nothing') {
      window.setState({ against: { kind: value } });
    } else if (value === SIDES) {
      commands.run('compare');
    } else if (value === FILE) {
      const other = await request('document:chooseOther');
      if (other?.ok) compareWith(other.value.scenario.id, other.value.name, other.value.scenario);
      else if (other) report(other.error);
    } else {
      const id = BASELINE_IDS.find((known) => known === value);
      if (!id) return;
      const scenario = createBaseline(id, { uuid: crypto.randomUUID() });
      compareWith(id, scenario.title, scenario);
    }
  }

  return (
    <select
      aria-label={t('compare:against.label')}
      value={against.kind === 'other' ? against.id : against.kind}
      onChange={(event) => void choose(event.target.value)}
    >
      <option value="saved">{t('compare:against.saved')}</option>
      {listBaselines().map(({ id, title }) => (
        <option key={id} value={id}>
          {t('compare:against.other', { name: words(title) })}
        </option>
      ))}
      {isFile && <option value={against.id}>{t('compare:against.other', { name: words(against.name) })}</option>}
      <option value={FILE}>{t('compare:against.file')}</option>
      <option value={SIDES}>{t('compare:against.sides')}</option>
      <option value="nothing">{t('compare:against.nothing')}</option>
    </select>
  );
}
