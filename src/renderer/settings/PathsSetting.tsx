import { describeError } from '@shared/language/errors';
import { parseWhole } from '@shared/scenario/parsing/share';
import { LIMITS } from '@shared/scenario/schema';
import { useState } from 'react';
import { DraftInput } from '../ui/DraftInput';
import { useLocale } from '../ui/locale';

interface PathsSettingProps {
  readonly value: number;
  readonly onPaths: (paths: number) => void;
}

/** How many paths a new scenario begins with. */
export function PathsSetting({ value, onPaths }: PathsSettingProps) {
  const { t, format } = useLocale();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);

  function commit(): boolean {
    if (draft === null) return true;
    const paths = parseWhole(draft);
    if (!paths.ok) {
      setError(describeError(paths.error, t));
      return false;
    }
    if (paths.value < LIMITS.minPaths || paths.value > LIMITS.maxPaths) {
      const range = { min: format.number(LIMITS.minPaths), max: format.number(LIMITS.maxPaths) };
      setError(t('settings:pathsWrong', range));
      return false;
    }
    setDraft(null);
    onPaths(paths.value);
    return true;
  }

  return (
    <DraftInput
      className="setting-line"
      label={t('settings:paths')}
      value={format.number(value)}
      draft={draft}
      onDraft={(text) => {
        setDraft(text);
        setError(null);
      }}
      ofDocument={false}
      onCommit={commit}
      error={error}
    />
  );
}
