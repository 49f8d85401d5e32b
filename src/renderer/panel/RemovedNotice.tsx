import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useLocale } from '../locale';
import { useStores } from '../state/stores';

/** Says what was removed and offers it back, until something else is edited. */
export function RemovedNotice({ name }: { readonly name: string }) {
  const { t } = useLocale();
  const { documents, window } = useStores();
  useEffect(() => documents.subscribe(() => window.setState({ removed: null })), [documents, window]);
  return (
    <div className="removed-notice" role="status">
      <p>{t('structure:removed', { name })}</p>
      <button type="button" className="link" onClick={() => documents.getState().undo()}>
        {t('structure:undo')}
      </button>
      <button
        type="button"
        className="plain"
        aria-label={t('panel:app.dismiss')}
        onClick={() => window.setState({ removed: null })}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
