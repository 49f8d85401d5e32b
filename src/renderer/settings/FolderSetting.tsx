import { describeError } from '@shared/language/errors';
import type { LibraryFolder } from '@shared/library';
import { type AppError, ok, type Result } from '@shared/result';
import { useEffect, useState } from 'react';
import { request } from '../state/host';
import { useLocale } from '../ui/locale';

/** Where scenarios are kept: another folder, the usual one again, or a look at it. */
export function FolderSetting() {
  const { t } = useLocale();
  const [folder, setFolder] = useState<LibraryFolder | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    void request('library:folder').then(setFolder);
  }, []);

  function take(outcome: Result<LibraryFolder> | null) {
    if (!outcome) return;
    setError(outcome.ok ? null : outcome.error);
    if (outcome.ok) setFolder(outcome.value);
  }

  async function show() {
    const shown = await request('library:showFolder');
    setError(shown.ok ? null : shown.error);
  }

  return (
    <>
      <p className="setting-folder" data-testid="setting-folder">
        {folder?.folder}
      </p>
      <div className="setting-buttons">
        <button type="button" className="button" onClick={() => void request('library:chooseFolder').then(take)}>
          {t('settings:choose')}
        </button>
        <button type="button" className="button" onClick={() => void show()}>
          {t('settings:show')}
        </button>
        {folder && !folder.isUsual && (
          <button
            type="button"
            className="button"
            onClick={() => void request('library:resetFolder').then((usual) => take(ok(usual)))}
          >
            {t('settings:reset')}
          </button>
        )}
      </div>
      {error && (
        <p className="wrong" role="alert">
          {describeError(error, t)}
        </p>
      )}
    </>
  );
}
