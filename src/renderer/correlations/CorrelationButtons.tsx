import { RotateCcw, X } from 'lucide-react';
import { useStores } from '../state/stores';
import { useLocale } from '../ui/locale';
import type { CorrelationRowModel } from './correlation-rows';

/** Back to the saved rank, and away with it: what can be done to a pair wherever it is listed. */
export function CorrelationButtons({ row }: { readonly row: CorrelationRowModel }) {
  const { t } = useLocale();
  const { documents } = useStores();
  return (
    <>
      {row.changed && (
        <button
          type="button"
          className="plain"
          aria-label={t('panel:correlations.resetOf', { name: row.name })}
          title={t('panel:editor.reset')}
          onClick={() => documents.getState().restoreCorrelation(row.pair)}
        >
          <RotateCcw size={14} aria-hidden="true" />
        </button>
      )}
      {row.correlation && (
        <button
          type="button"
          className="plain"
          aria-label={t('panel:correlations.removeOf', { name: row.name })}
          title={t('panel:correlations.remove')}
          onClick={() => documents.getState().setCorrelation(row.pair, null)}
        >
          <X size={14} aria-hidden="true" />
        </button>
      )}
    </>
  );
}
