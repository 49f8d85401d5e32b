import { kindOf, QUANTITY_KINDS, type QuantityKind } from '@shared/quantity/quantity';
import { useLocale } from '../ui/locale';

interface KindGalleryProps {
  readonly kind: QuantityKind;
  readonly onChoose: (kind: QuantityKind) => void;
}

/** The kinds of distribution, each with its picture: one of them is chosen. */
export function KindGallery({ kind, onChoose }: KindGalleryProps) {
  const { t } = useLocale();
  return (
    <fieldset className="kinds" aria-label={t('panel:editor.kind')}>
      {QUANTITY_KINDS.map((known) => (
        <label key={known} className="kind-choice" title={t(`panel:kindMeanings.${known}`)}>
          <input
            type="radio"
            name="kind"
            className="visually-hidden"
            checked={known === kind}
            onChange={() => onChoose(known)}
          />
          <svg width="36" height="20" viewBox="0 0 36 20" aria-hidden="true">
            <path d={kindOf({ kind: known }).icon} />
            <path d="M2 18.5H34" className="axis" />
          </svg>
          <span>{t(`editor:kinds.${known}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
