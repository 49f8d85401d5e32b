import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useStores } from '../state/stores';
import type { Notice } from '../state/window';
import { type Locale, useLocale } from '../ui/locale';

function inWords(notice: Notice, { t }: Locale): string {
  switch (notice.kind) {
    case 'removed':
      return t('structure:removed', { name: notice.name });
    case 'rolled': {
      const kept = notice.kept.join(t('report:listComma'));
      return t(notice.kept.length > 0 ? 'structure:rolled' : 'structure:rolledAlone', { date: notice.date, kept });
    }
    case 'currency':
      return t(`currency:done.${notice.how}`, { from: notice.from, to: notice.to });
  }
}

/** Says what an edit took along, and offers to undo it, until something else is edited. */
export function EditNotice({ notice }: { readonly notice: Notice }) {
  const locale = useLocale();
  const { t } = locale;
  const { documents, window } = useStores();
  useEffect(() => documents.subscribe(() => window.setState({ notice: null })), [documents, window]);
  return (
    <div className={`edit-notice ${notice.kind}`} data-testid="edit-notice" role="status">
      <p>{inWords(notice, locale)}</p>
      <button type="button" className="link" onClick={() => documents.getState().undo()}>
        {t('structure:undo')}
      </button>
      <button
        type="button"
        className="plain"
        aria-label={t('panel:app.dismiss')}
        onClick={() => window.setState({ notice: null })}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
