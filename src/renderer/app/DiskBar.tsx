import { FileWarning } from 'lucide-react';
import type { Commands } from '../commands/commands';
import { useDocument, useWindow } from '../state/stores';
import { useLocale } from '../ui/locale';

/** Another program has changed the document's file, or taken it away: which of the two is to stay? */
export function DiskBar({ commands }: { readonly commands: Commands }) {
  const { t } = useLocale();
  const disk = useWindow((state) => state.disk);
  const fileName = useDocument((state) => state.fileName);
  if (disk === 'same') return null;
  return (
    <div className="alert-bar" data-testid="alert-bar" role="alert">
      <FileWarning size={16} aria-hidden="true" />
      <p>{t(`document:disk.${disk}`, { file: fileName ?? '' })}</p>
      {disk === 'changed' ? (
        <>
          <button type="button" className="button" onClick={commands.reload}>
            {t('document:disk.reload')}
          </button>
          <button type="button" className="button" onClick={commands.compareWithDisk}>
            {t('document:disk.compare')}
          </button>
          <button type="button" className="button" onClick={commands.keepMine}>
            {t('document:disk.keepMine')}
          </button>
        </>
      ) : (
        <button type="button" className="button" onClick={() => commands.run('save')}>
          {t('document:disk.saveAgain')}
        </button>
      )}
      <button type="button" className="button" onClick={() => commands.run('saveAs')}>
        {t('document:saveElsewhere')}
      </button>
    </div>
  );
}
