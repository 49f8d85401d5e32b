import { BASELINE_IDS, createBaseline, listBaselines } from '@shared/baselines';
import type { SavedVersion } from '@shared/ipc';
import { useEffect, useMemo, useState } from 'react';
import { type ChosenSide, DOCUMENT, SAVED, sideId } from '../state/comparison';
import { request } from '../state/host';
import { useDocument, useStores } from '../state/stores';
import { useLocale } from '../ui/locale';

interface AddChoicesProps {
  readonly chosen: readonly ChosenSide[];
  readonly onAdd: (side: ChosenSide) => void;
}

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly side: ChosenSide;
}

function useVersions(): readonly SavedVersion[] {
  const [versions, setVersions] = useState<readonly SavedVersion[]>([]);
  useEffect(() => {
    void request('document:versions').then((found) => setVersions(found ?? []));
  }, []);
  return versions;
}

/** Everything that can be set beside the others: what this window holds, starting points, saved versions. */
function useChoices(chosen: readonly ChosenSide[]): readonly Choice[] {
  const { t, words, language } = useLocale();
  const isEdited = useDocument(({ scenario, saved }) => saved !== null && scenario !== saved);
  const versions = useVersions();
  const time = useMemo(
    () => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
    [language],
  );
  const own = [DOCUMENT, ...(isEdited ? [SAVED] : [])].map((side) => ({
    id: sideId(side),
    label: t(`compare:side.${side.kind as 'document' | 'saved'}`),
    side,
  }));
  const baselines = listBaselines().flatMap(({ id, title }): Choice[] => {
    if (!BASELINE_IDS.some((known) => known === id)) return [];
    const scenario = createBaseline(id, { uuid: crypto.randomUUID() });
    return [{ id, label: words(title), side: { kind: 'other', id, name: title, scenario } }];
  });
  const saved = versions.flatMap(({ id, savedAt, scenario }): Choice[] => {
    if (!scenario.ok) return [];
    const name = t('compare:side.version', { time: time.format(savedAt) });
    return [{ id, label: name, side: { kind: 'other', id: `version ${id}`, name, scenario: scenario.value } }];
  });
  const known = new Set(chosen.map(sideId));
  return [...own, ...baselines, ...saved].filter(({ side }) => !known.has(sideId(side)));
}

export function AddChoices({ chosen, onAdd }: AddChoicesProps) {
  const { t } = useLocale();
  const { window } = useStores();
  const choices = useChoices(chosen);

  async function addFile() {
    const other = await request('document:chooseOther');
    if (!other) return;
    if (!other.ok) {
      window.setState({ alert: other.error, mayMove: false, exported: null });
      return;
    }
    const { name, scenario } = other.value;
    onAdd({ kind: 'other', id: `${name} ${scenario.id}`, name, scenario });
  }

  return (
    <>
      {choices.map(({ id, label, side }) => (
        <button key={id} type="button" className="button" onClick={() => onAdd(side)}>
          {label}
        </button>
      ))}
      <button type="button" className="button" onClick={() => void addFile()}>
        {t('compare:side.file')}
      </button>
    </>
  );
}
