import { describeError } from '@shared/language/errors';
import type { AppError, Result } from '@shared/result';
import { type FormEvent, useId, useState } from 'react';
import { useLocale } from '../../ui/locale';
import { PopupButton } from '../../ui/PopupButton';

interface NewShockProps {
  /** Keeps what was edited as a shock; a refusal stands under the form. */
  readonly make: (name: string, story: string) => Result<true>;
}

/** A button that asks what a shock is to be called that is made of what was edited since the last save. */
export function NewShock({ make }: NewShockProps) {
  const { t } = useLocale();
  return (
    <PopupButton
      className="button"
      hint={t('analysis:stress.own.fromEditsHint')}
      content={t('analysis:stress.own.fromEdits')}
      popupClass="popup stress-new"
      popupLabel={t('analysis:stress.own.fromEdits')}
      testId="new-shock"
    >
      {(close) => <Naming make={make} close={close} />}
    </PopupButton>
  );
}

function Naming({ make, close }: NewShockProps & { readonly close: () => void }) {
  const { t } = useLocale();
  const id = useId();
  const [name, setName] = useState('');
  const [story, setStory] = useState('');
  const [error, setError] = useState<AppError | null>(null);

  function keep(event: FormEvent) {
    event.preventDefault();
    const made = make(name.trim(), story.trim());
    if (made.ok) close();
    else setError(made.error);
  }

  return (
    <form onSubmit={keep}>
      <div className="field">
        <label htmlFor={`${id}-name`}>{t('analysis:stress.own.name')}</label>
        <input
          id={`${id}-name`}
          value={name}
          required
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-story`}>{t('analysis:stress.own.story')}</label>
        <textarea
          id={`${id}-story`}
          value={story}
          maxLength={2000}
          onChange={(event) => setStory(event.target.value)}
        />
      </div>
      {error && (
        <p className="wrong" role="alert">
          {describeError(error, t)}
        </p>
      )}
      <button type="submit" className="button primary" disabled={name.trim() === ''}>
        {t('analysis:stress.own.keep')}
      </button>
    </form>
  );
}
