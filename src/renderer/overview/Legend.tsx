import type { ChartInput } from '@shared/charts/input';
import { useWindow } from '../state/stores';
import { useLocale } from '../ui/locale';

/** What dashes and thin lines are. */
export function Legend({ input: { saved, paths, wording } }: { readonly input: ChartInput }) {
  const { t } = wording;
  return (
    <>
      {paths && (
        <span className="chart-note">
          <i className={`chart-note-thin ${paths.kind}`} />
          {t(`overview:${paths.kind}.legend`, { count: paths.thin.length })}
        </span>
      )}
      {saved && (
        <span className="chart-note">
          <i className="chart-note-dash" />
          <ComparedName />
        </span>
      )}
    </>
  );
}

/** What the dashes are of. */
function ComparedName() {
  const { t, words } = useLocale();
  const against = useWindow((state) => state.against);
  return against.kind === 'other'
    ? t('compare:against.name', { name: words(against.name) })
    : t('overview:label.saved');
}
