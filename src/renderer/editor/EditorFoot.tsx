import { headlineFigure } from '@shared/report/headline';
import type { Assumption } from '@shared/scenario/schema';
import { useState } from 'react';
import { useSimulation } from '../state/stores';
import { useLocale } from '../ui/locale';

interface EditorFootProps {
  readonly assumption: Assumption;
  /** Given the assumption as it was when the editor was opened. */
  readonly onCancel: (opened: Assumption) => void;
  readonly onDone: () => void;
}

/** What the edits do to the runway, and the way out: with them or without. */
export function EditorFoot({ assumption, onCancel, onDone }: EditorFootProps) {
  const { t } = useLocale();
  const [opened] = useState(assumption);
  return (
    <footer>
      <Effect />
      <span className="spring" />
      <button type="button" className="button" onClick={() => onCancel(opened)} disabled={opened === assumption}>
        {t('editor:cancel')}
      </button>
      <button type="button" className="button primary" onClick={onDone}>
        {t('editor:done')}
      </button>
    </footer>
  );
}

function Effect() {
  const locale = useLocale();
  const result = useSimulation((state) => state.result);
  const savedResult = useSimulation((state) => state.savedResult);
  if (!result) return null;
  const runway = headlineFigure('runwayMonths.p50', result, savedResult, locale);
  const { t } = locale;
  return (
    <p className="edit-effect" role="status">
      {t('editor:runway')} <strong>{`${runway.value ?? t('overview:tile.absent')} ${runway.unit}`}</strong>
      {runway.change && !runway.change.none && (
        <span className="tile-change" data-testid="tile-change">
          {t('overview:tile.changeOther', { value: runway.change.text })}
        </span>
      )}
    </p>
  );
}
