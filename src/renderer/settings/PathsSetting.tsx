import { LIMITS } from '@shared/scenario/schema';
import { useState } from 'react';
import { useLocale } from '../locale';
import { DraftInput } from '../panel/DraftInput';

interface PathsSettingProps {
  readonly value: number;
  readonly onPaths: (paths: number) => void;
}

/** "16,384" or "16 384"; null where it is no number of paths that a scenario can have. */
function parsePaths(text: string): number | null {
  const digits = text.replace(/[,\s]/g, '');
  const paths = Number(digits);
  return /^\d+$/.test(digits) && paths >= LIMITS.minPaths && paths <= LIMITS.maxPaths ? paths : null;
}

/** How many paths a new scenario begins with. */
export function PathsSetting({ value, onPaths }: PathsSettingProps) {
  const { t, format } = useLocale();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);

  function commit() {
    if (draft === null) return;
    const paths = parsePaths(draft);
    if (paths === null) {
      const range = { min: format.number(LIMITS.minPaths), max: format.number(LIMITS.maxPaths) };
      setError(t('settings:pathsWrong', range));
      return;
    }
    setDraft(null);
    onPaths(paths);
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
      onCommit={commit}
      error={error}
    />
  );
}
