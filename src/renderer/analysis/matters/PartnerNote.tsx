import { listNames } from '@shared/analysis/sensitivity/name';
import { useLocale } from '../../ui/locale';
import type { NameOf } from './words';

interface PartnerNoteProps {
  readonly partners: readonly string[];
  readonly nameOf: NameOf;
}

/** Under the name of a correlated input: its share is not its own alone. */
export function PartnerNote({ partners, nameOf }: PartnerNoteProps) {
  const locale = useLocale();
  if (partners.length === 0) return null;
  const names = listNames(partners, nameOf, locale);
  return (
    <small title={names}>
      {partners.length === 1
        ? locale.t('analysis:matters.comesWith.one', { names })
        : locale.t('analysis:matters.comesWith.several', { count: partners.length })}
    </small>
  );
}
