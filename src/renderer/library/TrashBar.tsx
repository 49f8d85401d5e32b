import { X } from 'lucide-react';
import { useLocale } from '../ui/locale';
import type { FileActions, Trashed } from './use-file-actions';

/** Says what was thrown away for as long as it can be had back. */
export function TrashBar({ trashed, actions }: { readonly trashed: Trashed; readonly actions: FileActions }) {
  const { t } = useLocale();
  return (
    <div className="trash-bar" role="status">
      <span>{t('library:trashed', { title: trashed.title })}</span>
      <button type="button" className="button" onClick={actions.putBack}>
        {t('library:putBack')}
      </button>
      <button type="button" className="button icon" aria-label={t('panel:app.dismiss')} onClick={actions.forgetTrashed}>
        <X size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
