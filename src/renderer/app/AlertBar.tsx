import { describeError } from '@shared/language/errors';
import { CircleAlert, X } from 'lucide-react';
import type { Commands } from '../commands/commands';
import { useStores, useWindow } from '../state/stores';
import { useLocale } from '../ui/locale';

/** What went wrong, or what was written, in a line above the charts; it blocks nothing and goes when dismissed. */
export function AlertBar({ commands }: { readonly commands: Commands }) {
  const { t } = useLocale();
  const { window } = useStores();
  const alert = useWindow((state) => state.alert);
  const mayMove = useWindow((state) => state.mayMove);
  const exported = useWindow((state) => state.exported);
  if (!alert && exported === null) return null;
  return (
    <div className={alert ? 'alert-bar error' : 'alert-bar'} role={alert ? 'alert' : 'status'} data-testid="alert-bar">
      {alert && <CircleAlert size={16} aria-hidden="true" />}
      <p>{alert ? describeError(alert, t) : t('panel:app.exported', { file: exported ?? '' })}</p>
      {alert && mayMove && (
        <button type="button" className="button" onClick={() => commands.run('saveAs')}>
          {t('document:saveElsewhere')}
        </button>
      )}
      <button
        type="button"
        className="button icon"
        aria-label={t('panel:app.dismiss')}
        onClick={() => window.setState({ alert: null, exported: null })}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
