import { QUANTITY_KINDS, type QuantityKind } from '@shared/quantity/quantity';
import { useLocale } from '../ui/locale';

interface KindGalleryProps {
  readonly kind: QuantityKind;
  readonly onChoose: (kind: QuantityKind) => void;
}

/** What each kind looks like, on 36 by 20. */
const PICTURES: Readonly<Record<QuantityKind, string>> = {
  constant: 'M18 3V18',
  pert: 'M4 18C10 18 10 4 17 4S26 18 32 18',
  triangular: 'M4 18L14 4L32 18',
  uniform: 'M6 18V6H30V18',
  normal: 'M3 18C12 18 13 4 18 4S24 18 33 18',
  lognormal: 'M4 18C8 18 8 4 12 4S20 17 33 17.5',
  lognormalRange: 'M4 18C8 18 8 4 12 4S20 17 33 17.5M9 18V11M22 18V14',
  beta: 'M5 18C6 6 11 4 15 5S28 12 31 18',
  metalog: 'M3 18C9 18 10 5 16 6S20 11 24 11S28 18 33 18M11 18V13M18 18V8M26 18V14',
  discrete: 'M8 18V12M15 18V4M22 18V9M29 18V14',
  empirical: 'M4 18V15H8V10H13V4H18V7H23V12H28V15H32V18',
};

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
            <path d={PICTURES[known]} />
            <path d="M2 18.5H34" className="axis" />
          </svg>
          <span>{t(`editor:kinds.${known}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
