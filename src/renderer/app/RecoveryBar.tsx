import type { RecoveredDocument } from '@shared/ipc';
import { LifeBuoy, X } from 'lucide-react';
import { useEffect } from 'react';
import { request } from '../state/host';
import { useStores, useWindow } from '../state/stores';
import { useLocale } from '../ui/locale';

/** Work that was not saved when the program crashed; dismissed, it is offered again at the next start. */
export function RecoveryBar() {
  const { t } = useLocale();
  const { window } = useStores();
  const recovered = useWindow((state) => state.recovered);
  useEffect(() => {
    void request('recovery:list').then((documents) => window.setState({ recovered: documents }));
  }, [window]);
  if (recovered.length === 0) return null;
  return (
    <section className="alert-bar recovery" data-testid="alert-bar" aria-label={t('document:recovery.title')}>
      <LifeBuoy size={16} aria-hidden="true" />
      <div className="offers">
        <p>{t('document:recovery.title')}</p>
        <ul>
          {recovered.map((document) => (
            <Offer key={document.id} document={document} />
          ))}
        </ul>
      </div>
      <button
        type="button"
        className="button icon"
        aria-label={t('document:recovery.notNow')}
        title={t('document:recovery.notNow')}
        onClick={() => window.setState({ recovered: [] })}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </section>
  );
}

function Offer({ document: { id, title, path, changedAt } }: { readonly document: RecoveredDocument }) {
  const { t, words, language } = useLocale();
  const { window } = useStores();
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(changedAt);
  const name = words(title);

  async function restore(): Promise<void> {
    const restored = await request('recovery:restore', id);
    if (!restored.ok) window.setState({ alert: restored.error, mayMove: false });
  }

  return (
    <li>
      <span>
        <strong>{name}</strong> {t('document:recovery.edited', { time })}
        {path !== null && <span className="path"> {path}</span>}
      </span>
      <button type="button" className="button primary" onClick={() => void restore()}>
        {t('document:recovery.restore')}
        <span className="visually-hidden"> {name}</span>
      </button>
      <button type="button" className="button" onClick={() => void request('recovery:discard', id)}>
        {t('document:recovery.discard')}
        <span className="visually-hidden"> {name}</span>
      </button>
    </li>
  );
}
