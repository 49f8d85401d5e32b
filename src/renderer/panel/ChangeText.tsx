import { describeError } from '@shared/language/errors';
import { retypeChange } from '@shared/scenario/edit-changes';
import { formatChange } from '@shared/scenario/parsing/format-change';
import type { Scenario } from '@shared/scenario/schema';
import { useState } from 'react';
import { useStores } from '../state/stores';
import { DraftInput } from '../ui/DraftInput';
import { useLocale } from '../ui/locale';

interface ChangeTextProps {
  readonly id: string;
  readonly scenario: Scenario;
}

/** A change in a line, as `--change` takes it: typed over, it is another one. */
export function ChangeText({ id, scenario }: ChangeTextProps) {
  const { t } = useLocale();
  const { documents } = useStores();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const change = scenario.assumptions.changes.find((one) => one.id === id);
  if (!change) return null;

  function commit(): boolean {
    if (draft === null) return true;
    const outcome = documents.getState().restructure((now) => retypeChange(now, id, draft));
    setDraft(outcome.ok ? null : draft);
    setError(outcome.ok ? null : describeError(outcome.error, t));
    return outcome.ok;
  }

  return (
    <div className="row-box change-text">
      <DraftInput
        label={t('structure:change.text')}
        hideLabel
        value={formatChange(change, scenario)}
        draft={draft}
        onDraft={(text) => {
          setDraft(text);
          setError(null);
        }}
        onCommit={commit}
        error={error}
      />
    </div>
  );
}
