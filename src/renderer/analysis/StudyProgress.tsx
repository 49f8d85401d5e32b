import type { Progress } from '@shared/engine/results';
import { useLocale } from '../ui/locale';

interface StudyProgressProps {
  readonly label: string;
  readonly progress: Progress | null;
  readonly onCancel: () => void;
}

/** How far further runs are, with a way out. */
export function StudyProgress({ label, progress, onCancel }: StudyProgressProps) {
  const { t } = useLocale();
  return (
    <div className="study-progress" role="status">
      <span>{label}</span>
      <progress max={progress?.total ?? 1} value={progress?.done ?? 0} aria-label={label} />
      <button type="button" className="link" onClick={onCancel}>
        {t('panel:status.cancel')}
      </button>
    </div>
  );
}
