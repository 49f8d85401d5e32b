import { useLocale } from '../ui/locale';

interface DistanceOrderProps {
  readonly ordered: boolean;
  readonly onOrdered: (ordered: boolean) => void;
}

/** While paths are looked at, what the two histograms in the rows are, and the rows in the order in which these differ. */
export function DistanceOrder({ ordered, onOrdered }: DistanceOrderProps) {
  const { t } = useLocale();
  return (
    <div className="distance-order">
      <p>{t('panel:distance.key')}</p>
      <label>
        <input type="checkbox" checked={ordered} onChange={(event) => onOrdered(event.target.checked)} />
        {t('panel:distance.order')}
      </label>
    </div>
  );
}
