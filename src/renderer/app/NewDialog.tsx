import { listBaselines } from '@shared/baselines';
import { type RefObject, useId } from 'react';
import { useLocale } from '../locale';
import type { Commands } from './commands';

/** Choice of the starting point of a new scenario. */
export function NewDialog({
  dialogRef,
  commands,
}: {
  dialogRef: RefObject<HTMLDialogElement | null>;
  commands: Commands;
}) {
  const { t, words } = useLocale();
  const title = useId();
  const close = () => dialogRef.current?.close();
  return (
    <dialog ref={dialogRef} className="new-dialog" aria-labelledby={title}>
      <h2 id={title}>{t('panel:app.newTitle')}</h2>
      <p>{t('panel:app.newHint')}</p>
      <ul>
        {listBaselines().map(({ id, title: name, summary }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                close();
                void commands.create(id);
              }}
            >
              <strong>{words(name)}</strong>
              <span>{words(summary)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={close}>
        {t('panel:app.cancel')}
      </button>
    </dialog>
  );
}
