import { listBaselines } from '@shared/baselines';
import { useId } from 'react';
import type { Commands } from '../commands/commands';
import { Dialog } from '../ui/Dialog';
import { useLocale } from '../ui/locale';

/** Choice of the starting point of a new scenario. */
export function NewDialog({ commands, onClose }: { readonly commands: Commands; readonly onClose: () => void }) {
  const { t, words } = useLocale();
  const title = useId();
  return (
    <Dialog className="new-dialog" labelledBy={title} onClose={onClose}>
      <header>
        <h2 id={title}>{t('panel:app.newTitle')}</h2>
        <p>{t('panel:app.newHint')}</p>
      </header>
      <ul>
        {listBaselines().map(({ id, title: name, summary }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                onClose();
                commands.create(id);
              }}
            >
              <strong>{words(name)}</strong>
              <span>{words(summary)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={onClose}>
        {t('panel:app.cancel')}
      </button>
    </Dialog>
  );
}
